// The member's session as a tab has it: whether there is one, the token that each request carries, and its end in all tabs.
import createClient from "openapi-fetch";
import { forgetListPosition } from "../../features/customers/listPosition";
import { forgetMe } from "../../shared/access/me";
import { again } from "../../shared/again";
import { authorizeWith } from "../../shared/api/authorization";
import { unwrap } from "../../shared/api/client";
import { ApiError } from "../../shared/api/errors";
import type { paths } from "../../shared/api/schema";
import { forgetRecent } from "../../shared/customer/recent";
import { forgetDrafts, forgetTabDrafts, keepDraftsOf } from "../../shared/drafts";
import { queryClient } from "../queryClient";
import { browserSession, type EndedBy, followBrowserSession, sessionBegan, sessionEnded } from "./browserSession";
import { type IdToken, readIdToken } from "./idToken";
import { leaveNotice } from "./notices";
import { readCallback, signInAddress, signOutAddress } from "./signing";
import { chooseMerchant, show, shownHere, wantedMerchant } from "../../shared/access/tab";

/** Its requests carry the cookie, and no token. */
const cookieApi = createClient<paths>({ baseUrl: "/api", fetch: (request) => fetch(request) });
/** Earlier versions of the page kept a token here, and what belongs to a merchant without its name. */
const earlierKeys = ["klantkaart.session", "klantkaart.me", "klantkaart.recent", "klantkaart.walk"];
const json = { "Content-Type": "application/json" };

/** With "replace", Back does not return to the page that is left. */
type LeaveFor = (address: string, how?: "replace") => void;

export class Session {
  #token: IdToken | null = null;
  #renewing: Promise<string | null> | null = null;
  readonly #followers = new Set<(inside: boolean) => void>();
  readonly #leaveFor: LeaveFor;

  /** `leaveFor` leaves the page for another address, or for one of its own from anew. */
  constructor(leaveFor: LeaveFor) {
    this.#leaveFor = leaveFor;
    authorizeWith({ token: () => this.#bearer(), renew: () => this.#renew() });
    followBrowserSession({ began: () => this.#goOn(), ended: (by) => this.#endHere(by) });
    earlierKeys.forEach((key) => sessionStorage.removeItem(key));
  }

  /** Known without waiting, so that the page shows at once; whether it goes on is learned with the first token. */
  isSignedIn(): boolean {
    return browserSession() !== null;
  }

  /** Leaves for the sign-in page, remembering where the member wanted to be. */
  async signIn(returnTo: string): Promise<void> {
    this.#leaveFor(await signInAddress(returnTo), "replace");
  }

  /** Takes the code that the sign-in page sent back; answers where the member wanted to be. */
  async completeSignIn(): Promise<string> {
    const { proof, returnTo } = readCallback(window.location.search);
    let token = readIdToken(await unwrap(cookieApi.POST("/session", { body: proof })));
    const wanted = wantedMerchant();
    // The first token is for their usual merchant.
    if (wanted && wanted !== token.merchantId) token = await askForToken(wanted).catch(() => token);
    const shown = shownHere();
    if (shown?.memberId !== token.memberId) forgetMember();
    else if (token.merchantId && shown.merchantId && shown.merchantId !== token.merchantId) {
      leaveNotice("otherMerchant", shown.merchantId);
    }
    sessionBegan(token.memberId);
    this.#take(token);
    return returnTo;
  }

  /** Forgets nothing unless the address is known and the session ended: offline, the member stays signed in. */
  async signOut(): Promise<void> {
    const address = await again(signOutAddress);
    const { response } = await again(() => cookieApi.DELETE("/session", { headers: json }));
    if (!response.ok) throw ApiError.fromBody(response.status, null);
    sessionEnded("member");
    this.#endHere("member");
    this.#leaveFor(address);
  }

  /** Works for another merchant in this tab, which loads anew, so that nothing of the last one stays in it. Rejects, and changes nothing, without a token for it. */
  async switchMerchant(merchantId: string, path = "/customers"): Promise<void> {
    const token = await askForToken(merchantId).catch((error: unknown) => this.#withoutToken(error));
    if (!token) return;
    if (token.merchantId !== merchantId || token.memberId !== shownHere()?.memberId) {
      void this.#startAnew(token, merchantId);
      return;
    }
    // A renewal under way is for the merchant that is left, and none may follow it.
    await this.#renewing?.catch(() => null);
    this.#renewing = new Promise<never>(() => undefined);
    chooseMerchant(token);
    this.#leaveFor(path);
  }

  /** An ended session ends here, too. */
  async #withoutToken(error: unknown): Promise<null> {
    if (!(error instanceof ApiError)) throw ApiError.unreachable();
    if (error.code !== "session_ended") throw error;
    await this.#renew();
    return null;
  }

  /** Calls `follower` when the session ends by itself and when another tab begins one. Returns a function that stops that. */
  follow(follower: (inside: boolean) => void): () => void {
    this.#followers.add(follower);
    return () => this.#followers.delete(follower);
  }

  async #bearer(): Promise<string | null> {
    return this.#token && this.#token.freshUntil > Date.now() ? this.#token.text : this.#renew();
  }

  /** Requests that need a token at once renew it together. Tabs renew by themselves: the cookie serves them all. */
  #renew(): Promise<string | null> {
    return (this.#renewing ??= this.#renewOnce().finally(() => (this.#renewing = null)));
  }

  async #renewOnce(): Promise<string | null> {
    const before = browserSession();
    if (!before) return null;
    try {
      return await this.#accept(await askForToken(wantedMerchant()));
    } catch (error) {
      // No answer: the session may well go on when there is one.
      if (!(error instanceof ApiError && error.code === "session_ended")) throw error;
    }
    const now = browserSession();
    // Another tab has signed in meanwhile.
    if (now && now.since !== before.since) return this.#renewOnce();
    sessionEnded("itself");
    this.#endHere("itself");
    return null;
  }

  /** A token for another member or merchant than the tab shows is never used in it: it loads anew, with a notice. */
  #accept(token: IdToken): string | Promise<never> {
    const shown = shownHere();
    const isShown = shown?.memberId === token.memberId && shown.merchantId === token.merchantId;
    return !shown || isShown ? this.#take(token) : this.#startAnew(token, shown.merchantId);
  }

  /** `leftId` is the merchant whose team the member is no longer on, if it is still the same one. */
  #startAnew(token: IdToken, leftId: string): Promise<never> {
    const sameMember = shownHere()?.memberId === token.memberId;
    // The page itself shows who is on no team at all.
    if (token.merchantId) leaveNotice(sameMember ? "otherMerchant" : "otherMember", leftId);
    if (!sameMember) forgetTabDrafts();
    forgetMember();
    show(token);
    this.#leaveFor("/customers");
    // No request goes out for whom the tab does not show.
    return new Promise<never>(() => undefined);
  }

  /** Back may show the page of the merchant that was left, as it was then: it loads anew for the one that the tab has now. */
  #goOn(): void {
    const { pathname, search } = window.location;
    if (this.#token && this.#token.merchantId !== shownHere()?.merchantId) this.#leaveFor(pathname + search, "replace");
    else this.#report(true);
  }

  #take(token: IdToken): string {
    this.#token = token;
    show(token);
    keepDraftsOf(token.memberId);
    return token.text;
  }

  /** Drafts stay where the session ran out: whoever comes back finds them. */
  #endHere(by: EndedBy): void {
    this.#token = null;
    if (by === "member") forgetDrafts();
    forgetMember();
    queryClient.clear();
    this.#report(false);
  }

  #report(inside: boolean): void {
    this.#followers.forEach((follow) => follow(inside));
  }
}

async function askForToken(merchantId: string | null): Promise<IdToken> {
  const body = merchantId ? { merchant_id: merchantId } : {};
  return readIdToken(await unwrap(again(() => cookieApi.POST("/session/renew", { body }))));
}

function forgetMember(): void {
  forgetMe();
  forgetRecent();
  forgetListPosition();
}

export const session = new Session((address, how) => {
  if (how === "replace") window.location.replace(address);
  else window.location.assign(address);
});
