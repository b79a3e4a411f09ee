// The member's tokens, in this tab's storage. They are read here, and put there only by the library that signing.ts fetches.
import type { StateStore } from "oidc-client-ts";

const storageKey = "klantkaart.session";
/** Seconds before its end in which a token is no longer trusted to reach the API in time. */
const margin = 60;

export interface Tokens {
  id_token: string;
  /** In seconds since 1970. */
  expires_at: number;
}

export function storedTokens(): Tokens | null {
  const text = sessionStorage.getItem(storageKey);
  return text === null ? null : (JSON.parse(text) as Tokens);
}

export function isFresh(tokens: Tokens): boolean {
  return tokens.expires_at - margin > Date.now() / 1000;
}

export function forgetTokens(): void {
  sessionStorage.removeItem(storageKey);
}

/** Where the library keeps its one user; its own key names the pool, which a reader in a hurry does not know yet. */
export const tokenStore: StateStore = {
  set: (_key, user) => {
    sessionStorage.setItem(storageKey, user);
    return Promise.resolve();
  },
  get: () => Promise.resolve(sessionStorage.getItem(storageKey)),
  remove: () => {
    const user = sessionStorage.getItem(storageKey);
    forgetTokens();
    return Promise.resolve(user);
  },
  getAllKeys: () => Promise.resolve([storageKey]),
};
