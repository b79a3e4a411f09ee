// A session in a browser: ID tokens as Cognito makes them, whose signature the page does not check, and an API for them.
import { http, HttpResponse } from "msw";
import type { components } from "../shared/api/schema";
import { api, server } from "./server";

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

/** Store that a member is signed in, as any tab does. `since` differs for each session. */
export function signedIn(memberId = "member-1", since = 1): void {
  localStorage.setItem("klantkaart.signed-in", JSON.stringify({ memberId, since }));
}

/** Answer renewals and `GET /tags`. Return the bodies of the renewals, and the `Authorization` of the others. */
export function recordRequests() {
  const renewals: unknown[] = [];
  const bearers: (string | null)[] = [];
  server.use(
    api.post("/session/renew", async ({ request, response }) => {
      renewals.push(await request.json());
      return response(200).json(answerOf());
    }),
    http.get("/api/tags", ({ request }) => {
      bearers.push(request.headers.get("Authorization"));
      return HttpResponse.json({ items: [] });
    }),
  );
  return { renewals, bearers };
}
