// Whose page a tab shows: signing in, choosing a merchant, and never acting for another one than is shown.
import { waitFor } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { api as ask } from "../../shared/api/client";
import { me } from "../../testing/examples";
import { api, refusal, server } from "../../testing/server";
import { answerOf, recordRequests, signedIn } from "../../testing/sessions";
import { Session } from "./session";

const leaveFor = vi.fn<(address: string, how?: "replace") => void>();

/** Return a new tab, whose token all requests to the API carry from now on. */
function openTab(): Session {
  return new Session(leaveFor);
}

function shows(merchantId: string, memberId = "member-1"): void {
  sessionStorage.setItem("klantkaart.shows", JSON.stringify({ memberId, merchantId }));
}

/** Answer renewals with this from now on. */
function answers(answer: ReturnType<typeof answerOf>): void {
  server.use(
    api.post("/session/renew", async ({ request, response }) => {
      renewals.push(await request.json());
      return response(200).json(answer);
    }),
  );
}

let renewals: unknown[];
let bearers: (string | null)[];

beforeEach(() => {
  leaveFor.mockClear();
  ({ renewals, bearers } = recordRequests());
});

describe("signing in", () => {
  const config = http.get("/config.json", () =>
    HttpResponse.json({ sign_in_url: "https://id.example", client_id: "c" }),
  );

  async function leave(): Promise<URLSearchParams> {
    server.use(config);
    const tab = openTab();
    await tab.signIn("/customers/1?x=y");
    expect(leaveFor).toHaveBeenLastCalledWith(expect.any(String), "replace");
    return new URL(leaveFor.mock.lastCall?.[0] ?? "").searchParams;
  }

  it("proves with a secret that this tab asked, and returns to where the member wanted to be", async () => {
    const asked = await leave();
    const proofs: { code: string; code_verifier: string }[] = [];
    server.use(
      api.post("/session", async ({ request, response }) => {
        proofs.push(await request.json());
        return response(200).json(answerOf());
      }),
    );
    window.history.replaceState(null, "", `/signed-in?code=abc&state=${asked.get("state")}`);
    const tab = openTab();
    expect(await tab.completeSignIn()).toBe("/customers/1?x=y");
    expect(tab.isSignedIn()).toBe(true);
    const [proof] = proofs;
    expect(proof?.code).toBe("abc");
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(proof?.code_verifier));
    expect(asked.get("code_challenge")).toBe(Buffer.from(digest).toString("base64url"));
    await expect(tab.completeSignIn()).rejects.toThrow();
  });

  it.each(["code=abc&state=another", "code=abc", "error=access_denied&state="])(
    "refuses an answer that this tab did not ask for: %s",
    async (answer) => {
      await leave();
      window.history.replaceState(null, "", `/signed-in?${answer}`);
      const tab = openTab();
      await expect(tab.completeSignIn()).rejects.toThrow();
      expect(tab.isSignedIn()).toBe(false);
    },
  );

  it("at another merchant than the tab showed leaves a notice", async () => {
    const asked = await leave();
    shows("cervantes");
    server.use(api.post("/session", ({ response }) => response(200).json(answerOf())));
    window.history.replaceState(null, "", `/signed-in?code=abc&state=${asked.get("state")}`);
    await openTab().completeSignIn();
    expect(sessionStorage.getItem("klantkaart.session-notice")).toBe('{"kind":"otherMerchant","left":null}');
  });

  it("goes on with the merchant that was chosen last", async () => {
    const asked = await leave();
    localStorage.setItem("klantkaart.merchant", "cervantes");
    server.use(
      api.post("/session", ({ response }) => response(200).json(answerOf())),
      api.post("/session/renew", async ({ request, response }) => {
        renewals.push(await request.json());
        return response(200).json(answerOf({ merchantId: "cervantes" }));
      }),
    );
    window.history.replaceState(null, "", `/signed-in?code=abc&state=${asked.get("state")}`);
    const tab = openTab();
    await tab.completeSignIn();
    expect(renewals).toEqual([{ merchant_id: "cervantes" }]);
    await ask.GET("/tags");
    expect(bearers).toEqual([`Bearer ${answerOf({ merchantId: "cervantes" }).id_token}`]);
  });
});

describe("a merchant", () => {
  it("is switched for this tab, and for those that are opened later", async () => {
    signedIn();
    shows("vandijk");
    sessionStorage.setItem("klantkaart.draft.vandijk.edit", '"typed"');
    const tab = openTab();
    answers(answerOf({ merchantId: "cervantes" }));
    await tab.switchMerchant("cervantes");
    expect(leaveFor).toHaveBeenCalledExactlyOnceWith("/customers");
    expect(sessionStorage.getItem("klantkaart.draft.vandijk.edit")).toBe('"typed"');
    openTab();
    await ask.GET("/tags");
    sessionStorage.clear(); // as a new tab has it
    openTab();
    await ask.GET("/tags");
    expect(renewals).toEqual(Array(3).fill({ merchant_id: "cervantes" }));
    expect(leaveFor).toHaveBeenCalledTimes(1);
  });

  it("that was left is not acted for when Back shows its page again: that loads anew", async () => {
    signedIn();
    shows("vandijk");
    const tab = openTab();
    await ask.GET("/tags");
    answers(answerOf({ merchantId: "cervantes" }));
    await tab.switchMerchant("cervantes");
    window.history.replaceState(null, "", "/customers/1?x=y");
    window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
    expect(leaveFor).toHaveBeenLastCalledWith("/customers/1?x=y", "replace");
  });

  it("is switched at an address", async () => {
    signedIn();
    shows("vandijk");
    answers(answerOf({ merchantId: "cervantes" }));
    await openTab().switchMerchant("cervantes", "/customers/1?x=y");
    expect(leaveFor).toHaveBeenCalledExactlyOnceWith("/customers/1?x=y");
  });

  it.each([
    ["no answer", () => HttpResponse.error(), "unreachable"],
    [
      "an outage of the sign-in service",
      () => HttpResponse.json(refusal("sign_in_unavailable"), { status: 502 }),
      "sign_in_unavailable",
    ],
  ])("is not switched with %s: the page stays", async (_with, answer, code) => {
    signedIn();
    shows("vandijk");
    server.use(http.post("/api/session/renew", answer));
    await expect(openTab().switchMerchant("cervantes")).rejects.toMatchObject({ code });
    expect(leaveFor).not.toHaveBeenCalled();
    expect(sessionStorage.getItem("klantkaart.shows")).toContain("vandijk");
    expect(localStorage.getItem("klantkaart.merchant")).toBeNull();
  });

  it("is not switched for who is no longer on its team: the tab starts anew with a notice", async () => {
    signedIn();
    shows("vandijk");
    await openTab().switchMerchant("cervantes");
    expect(leaveFor).toHaveBeenCalledExactlyOnceWith("/customers");
    expect(sessionStorage.getItem("klantkaart.session-notice")).toBe('{"kind":"otherMerchant","left":null}');
    expect(sessionStorage.getItem("klantkaart.shows")).toContain("vandijk");
  });

  it("of none starts the tab anew without a notice, because the page shows that", async () => {
    signedIn();
    shows("vandijk");
    answers(answerOf({ merchantId: "" }));
    openTab();
    void ask.GET("/tags");
    await waitFor(() => expect(leaveFor).toHaveBeenCalledExactlyOnceWith("/customers"));
    expect(sessionStorage.getItem("klantkaart.session-notice")).toBeNull();
  });

  it("is not switched when the session has ended", async () => {
    signedIn();
    shows("vandijk");
    server.use(api.post("/session/renew", ({ response }) => response(401).json(refusal("session_ended"))));
    const tab = openTab();
    await tab.switchMerchant("cervantes");
    expect(tab.isSignedIn()).toBe(false);
    expect(leaveFor).not.toHaveBeenCalled();
  });

  it.each([
    ["merchant", answerOf({ merchantId: "cervantes" }), { kind: "otherMerchant", left: "Van Dijk Groothandel" }],
    ["member", answerOf({ memberId: "member-2" }), { kind: "otherMember" }],
  ])(
    "other than the tab shows is never acted for: a token of another %s starts it anew",
    async (_of, other, notice) => {
      signedIn();
      shows("vandijk");
      sessionStorage.setItem("klantkaart.me.vandijk", JSON.stringify(me()));
      sessionStorage.setItem("klantkaart.draft.vandijk.edit", '"typed"');
      server.use(api.post("/session/renew", ({ response }) => response(200).json(other)));
      openTab();
      void ask.GET("/tags");
      await waitFor(() => expect(leaveFor).toHaveBeenCalledExactlyOnceWith("/customers"));
      expect(bearers).toEqual([]);
      expect(sessionStorage.getItem("klantkaart.session-notice")).toBe(JSON.stringify(notice));
      expect(sessionStorage.getItem("klantkaart.draft.vandijk.edit")).toBe(
        notice.kind === "otherMember" ? null : '"typed"',
      );
    },
  );
});
