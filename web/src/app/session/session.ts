// Signing in and out: OAuth 2.0 authorization code with PKCE, tokens in sessionStorage, renewed before they expire.
import { ErrorTimeout, type User, UserManager, WebStorageStateStore } from "oidc-client-ts";
import { forgetMe } from "../../shared/access/me";
import { authorizeWith } from "../../shared/api/authorization";
import { forgetDrafts } from "../../shared/drafts";
import { loadConfig } from "./config";

export interface Session {
  /** The member's session, renewed if it ran out; null when there is none. */
  resume: () => Promise<User | null>;
  /** Leaves for the sign-in page, remembering where the member wanted to be. */
  signIn: (returnTo: string) => Promise<void>;
  /** Takes the code that the sign-in page sent back; answers where the member wanted to be. */
  complete: () => Promise<string>;
  signOut: () => Promise<void>;
  onEnd: (listener: () => void) => () => void;
}

interface ReturnState {
  returnTo: string;
}

export async function openSession(): Promise<Session> {
  const { sign_in_url, client_id } = await loadConfig();
  const origin = window.location.origin;
  const base = sign_in_url || origin;
  const manager = new UserManager({
    authority: base,
    client_id,
    redirect_uri: `${origin}/signed-in`,
    scope: "openid email profile",
    metadata: {
      issuer: base,
      authorization_endpoint: `${base}/oauth2/authorize`,
      token_endpoint: `${base}/oauth2/token`,
    },
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: true,
  });

  const renew = oneAtATime(() => manager.signinSilent().catch((error: unknown) => endUnlessOffline(manager, error)));
  authorizeWith({
    token: async () => (await manager.getUser())?.id_token ?? null,
    renew: async () => (await renew())?.id_token ?? null,
  });

  return {
    resume: async () => {
      const user = await manager.getUser();
      return user?.expired ? renew() : user;
    },
    signIn: (returnTo) => manager.signinRedirect({ state: { returnTo } satisfies ReturnState }),
    complete: async () => {
      const user = await manager.signinRedirectCallback();
      return (user.state as ReturnState | undefined)?.returnTo ?? "/";
    },
    signOut: async () => {
      forgetMe();
      forgetDrafts();
      await manager.removeUser();
      const query = new URLSearchParams({ client_id, logout_uri: `${origin}/` });
      window.location.assign(`${base}/logout?${query}`);
    },
    onEnd: (listener) => manager.events.addUserUnloaded(listener),
  };
}

/** A refusal ends the session; no answer at all leaves it to be renewed later. */
async function endUnlessOffline(manager: UserManager, error: unknown): Promise<null> {
  const noAnswer = error instanceof TypeError || error instanceof ErrorTimeout;
  if (!noAnswer) {
    forgetMe();
    await manager.removeUser();
  }
  return null;
}

/** Requests that fail together renew together. */
function oneAtATime<T>(run: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null;
  return () => (running ??= run().finally(() => (running = null)));
}
