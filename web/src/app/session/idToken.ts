// The ID token, in this tab's memory only.
import type { components } from "../../shared/api/schema";
import type { Shown } from "../../shared/access/tab";

/** Seconds before its end in which a token is no longer trusted to reach the API in time. */
const margin = 60;

export interface IdToken extends Shown {
  text: string;
  /** In milliseconds since 1970, by this machine's clock. */
  freshUntil: number;
}

interface Claims {
  sub: string;
  "custom:merchant_id"?: string;
}

export function readIdToken({ id_token, expires_in }: components["schemas"]["Session"]): IdToken {
  const claims = claimsOf(id_token);
  return {
    text: id_token,
    freshUntil: Date.now() + (expires_in - margin) * 1000,
    memberId: claims.sub,
    merchantId: claims["custom:merchant_id"] ?? "",
  };
}

/** A JWT's middle part, which is base64url of UTF-8 (RFC 7519). Who sent it is known: our own function. */
function claimsOf(jwt: string): Claims {
  const payload = (jwt.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/");
  const bytes = Uint8Array.from(atob(payload), (character) => character.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes)) as Claims;
}
