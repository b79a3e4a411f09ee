// To the sign-in page and back: OAuth 2.0 authorization code with PKCE (RFC 7636). Our own function exchanges the code.
import { loadConfig } from "./config";

const storageKey = "klantkaart.signing-in";

interface Pending {
  state: string;
  code_verifier: string;
  returnTo: string;
}

const callbackPath = "/signed-in";

/** Whether the sign-in page has just sent the member here. */
export function isReturning(): boolean {
  return window.location.pathname === callbackPath;
}

/** The address of the sign-in page, which sends the member back to this tab and then to where they wanted to be. */
export async function signInAddress(returnTo: string): Promise<string> {
  const { sign_in_url, client_id } = await loadConfig();
  const pending: Pending = { state: secret(), code_verifier: secret(), returnTo };
  sessionStorage.setItem(storageKey, JSON.stringify(pending));
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(pending.code_verifier));
  const request = new URLSearchParams({
    response_type: "code",
    client_id,
    redirect_uri: window.location.origin + callbackPath,
    scope: "openid email profile",
    state: pending.state,
    code_challenge: base64url(new Uint8Array(digest)),
    code_challenge_method: "S256",
  });
  return `${sign_in_url || window.location.origin}/oauth2/authorize?${request}`;
}

/** What the sign-in page sent back, and where the member wanted to be. Throws if this tab did not ask, or was refused. */
export function readCallback(search: string): { proof: { code: string; code_verifier: string }; returnTo: string } {
  const answer = new URLSearchParams(search);
  const kept = sessionStorage.getItem(storageKey);
  sessionStorage.removeItem(storageKey);
  const code = answer.get("code");
  const pending = kept === null ? null : (JSON.parse(kept) as Pending);
  if (!code || !pending || answer.get("state") !== pending.state) throw new Error("This tab did not ask to sign in");
  return { proof: { code, code_verifier: pending.code_verifier }, returnTo: pending.returnTo };
}

/** The address that ends the sign-in page's own session, and returns to the sign-in screen. */
export async function signOutAddress(): Promise<string> {
  const { sign_in_url, client_id } = await loadConfig();
  const { origin } = window.location;
  return `${sign_in_url || origin}/logout?${new URLSearchParams({ client_id, logout_uri: `${origin}/` })}`;
}

function secret(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/u, "");
}
