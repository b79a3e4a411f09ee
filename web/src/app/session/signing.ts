// Signing in, renewing and signing out: OAuth 2.0 authorization code with PKCE. Fetched only when one of them happens, for its library's sake.
import { ErrorTimeout, UserManager, WebStorageStateStore } from "oidc-client-ts";
import { type Config, loadConfig } from "./config";
import { tokenStore } from "./tokens";

interface ReturnState {
  returnTo: string;
}

async function openManager(): Promise<UserManager> {
  return managerOf(await loadConfig());
}

function managerOf({ sign_in_url, client_id }: Config): UserManager {
  const origin = window.location.origin;
  const base = sign_in_url || origin;
  return new UserManager({
    authority: base,
    client_id,
    redirect_uri: `${origin}/signed-in`,
    scope: "openid email profile",
    metadata: {
      issuer: base,
      authorization_endpoint: `${base}/oauth2/authorize`,
      token_endpoint: `${base}/oauth2/token`,
      revocation_endpoint: `${base}/oauth2/revoke`,
    },
    userStore: tokenStore,
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: false, // a request that finds its token old renews it
  });
}

/** Leaves for the sign-in page. */
export async function signInAt(returnTo: string): Promise<void> {
  const manager = await openManager();
  await manager.signinRedirect({ state: { returnTo } satisfies ReturnState });
}

export interface SignedIn {
  memberId: string;
  returnTo: string;
}

/** Takes the code that the sign-in page sent back. */
export async function completeSignIn(): Promise<SignedIn> {
  const manager = await openManager();
  const user = await manager.signinRedirectCallback();
  const { returnTo } = (user.state ?? { returnTo: "/" }) as ReturnState;
  return { memberId: user.profile.sub, returnTo };
}

/** Whether the session goes on. A refusal ends it; no answer at all leaves it to be renewed later. */
export async function renewTokens(): Promise<boolean> {
  const manager = await openManager();
  try {
    await manager.signinSilent();
    return true;
  } catch (error) {
    if (error instanceof TypeError || error instanceof ErrorTimeout) throw error;
    return false;
  }
}

/** Ends the refresh token, and leaves for the sign-out page, which comes back to the door. */
export async function signOutAt(): Promise<void> {
  const config = await loadConfig();
  // Refused, the token has ended already; unanswered, it ends by itself. Neither keeps the member here.
  await managerOf(config)
    .revokeTokens(["refresh_token"])
    .catch(() => undefined);
  const { sign_in_url, client_id } = config;
  const origin = window.location.origin;
  const query = new URLSearchParams({ client_id, logout_uri: `${origin}/` });
  window.location.assign(`${sign_in_url || origin}/logout?${query}`);
}
