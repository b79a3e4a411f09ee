// The member's session: whether there is one, keeping it alive, and its end.
import { forgetListPosition } from "../../features/customers/listPosition";
import { forgetMe } from "../../shared/access/me";
import { authorizeWith } from "../../shared/api/authorization";
import { forgetDrafts, keepDraftsOf } from "../../shared/drafts";
import { forgetRecent } from "../../shared/customer/recent";
import { forgetTokens, isFresh, storedTokens } from "./tokens";

const signing = () => import("./signing");
const atEnd = new Set<() => void>();

/** Known without waiting for anything, so that the first requests leave at once. */
export function isSignedIn(): boolean {
  const tokens = storedTokens();
  return tokens !== null && isFresh(tokens);
}

/** Whether there is a session, renewed if it ran out meanwhile. */
export async function resumeSession(): Promise<boolean> {
  return (await token()) !== null;
}

/** Leaves for the sign-in page, remembering where the member wanted to be. */
export async function signIn(returnTo: string): Promise<void> {
  await (await signing()).signInAt(returnTo);
}

/** Takes the code that the sign-in page sent back; answers where the member wanted to be. */
export async function completeSignIn(): Promise<string> {
  const { memberId, returnTo } = await (await signing()).completeSignIn();
  keepDraftsOf(memberId);
  return returnTo;
}

/** Forgets nothing unless the way out is known: offline, the member stays signed in. */
export async function signOut(): Promise<void> {
  const { signOutAt } = await signing();
  await signOutAt();
  // The browser leaves only after this.
  forgetDrafts();
  forgetMember();
}

/** Calls back when the session ends under the member's hands; answers how to stop that. */
export function onSessionEnd(listener: () => void): () => void {
  atEnd.add(listener);
  return () => atEnd.delete(listener);
}

/** Has the code of signing in at hand before it is asked for. */
export function prepareSigning(): void {
  void signing();
}

async function token(): Promise<string | null> {
  const tokens = storedTokens();
  return tokens && !isFresh(tokens) ? renew() : (tokens?.id_token ?? null);
}

let renewing: Promise<string | null> | null = null;

/** Requests that fail together renew together. */
function renew(): Promise<string | null> {
  return (renewing ??= renewOnce()
    .catch(() => null) // no answer; the session may well go on when there is one
    .finally(() => (renewing = null)));
}

async function renewOnce(): Promise<string | null> {
  const { renewTokens } = await signing();
  if (storedTokens() && (await renewTokens())) return storedTokens()?.id_token ?? null;
  forgetMember();
  atEnd.forEach((listener) => listener());
  return null;
}

/** Drafts stay: whoever comes back finds them. */
function forgetMember(): void {
  forgetMe();
  forgetRecent();
  forgetListPosition();
  forgetTokens();
}

authorizeWith({ token, renew });
