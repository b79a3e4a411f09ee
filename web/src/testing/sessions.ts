// ID tokens as Cognito makes them, for tests of the session; nobody checks their signature in the page.
import type { components } from "../shared/api/schema";

interface Whose {
  memberId?: string;
  merchantId?: string;
  expiresIn?: number;
}

/** Return the answer of `POST /session` and `POST /session/renew`. */
export function answerOf({ memberId = "member-1", merchantId = "vandijk", expiresIn = 900 }: Whose = {}) {
  const claims = { sub: memberId, "custom:merchant_id": merchantId, name: "Inés Romero · 李" };
  const payload = Buffer.from(JSON.stringify(claims)).toString("base64url");
  return { id_token: `e30.${payload}.c2ln`, expires_in: expiresIn } satisfies components["schemas"]["Session"];
}
