// The session as a tab has it: one token for all its requests, and its end in every tab.
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { api as ask } from "../../shared/api/client";
import { api, refusal, server } from "../../testing/server";
import { answerOf, recordRequests, signedIn } from "../../testing/sessions";
import { endedBy } from "./browserSession";
import { Session } from "./session";

const leaveFor = vi.fn<(address: string) => void>();

/** A tab: what it asks the API carries its token from now on. */
function openTab(): Session {
  return new Session(leaveFor);
}

/** What another tab does to the storage that all share. */
function elsewhere(change: () => void): void {
  change();
  window.dispatchEvent(new StorageEvent("storage", { key: "klantkaart.signed-in" }));
}

let renewals: unknown[];
let bearers: (string | null)[];

beforeEach(() => {
  leaveFor.mockClear();
  ({ renewals, bearers } = recordRequests());
});

describe("a tab", () => {
  it("asks for one token for its first requests, and keeps it in memory only", async () => {
    signedIn();
    openTab();
    await Promise.all([ask.GET("/tags"), ask.GET("/tags")]);
    await ask.GET("/tags");
    expect(renewals).toEqual([{}]);
    expect(bearers).toEqual(Array(3).fill(`Bearer ${answerOf().id_token}`));
    const stored = [localStorage, sessionStorage].map((storage) => JSON.stringify(Object.entries(storage))).join("");
    expect(stored).not.toContain(answerOf().id_token);
  });

  it("without a session asks for none", async () => {
    const tab = openTab();
    expect(tab.isSignedIn()).toBe(false);
    await ask.GET("/tags");
    expect([renewals, bearers]).toEqual([[], [null]]);
  });

  it("renews a token that is about to end, for the merchant that it shows", async () => {
    signedIn();
    server.use(
      api.post("/session/renew", ({ response }) => response(200).json(answerOf({ expiresIn: 60 }))),
      ...[],
    );
    openTab();
    await ask.GET("/tags");
    server.use(
      api.post("/session/renew", async ({ request, response }) => {
        renewals.push(await request.json());
        return response(200).json(answerOf());
      }),
    );
    await ask.GET("/tags");
    expect(renewals).toEqual([{ merchant_id: "vandijk" }]);
  });

  it("renews once when the API refuses its token", async () => {
    signedIn();
    let refused = false;
    server.use(
      http.get("/api/tags", () => {
        if (refused) return HttpResponse.json({ items: [] });
        refused = true;
        return HttpResponse.json({ message: "Unauthorized" }, { status: 401 });
      }),
    );
    openTab();
    expect((await ask.GET("/tags")).response.status).toBe(200);
    expect(renewals).toHaveLength(2);
  });

  it.each([
    ["no answer", () => HttpResponse.error()],
    ["an outage of the sign-in service", () => HttpResponse.json(refusal("sign_in_unavailable"), { status: 502 })],
  ])("stays signed in when a renewal gets %s", async (_what, answer) => {
    signedIn();
    server.use(http.post("/api/session/renew", answer));
    const tab = openTab();
    const follow = vi.fn();
    tab.follow(follow);
    await expect(ask.GET("/tags")).rejects.toMatchObject({ code: "unreachable" });
    expect(tab.isSignedIn()).toBe(true);
    expect(follow).not.toHaveBeenCalled();
    expect(bearers).toEqual([]);
  });
});

describe("the end of a session", () => {
  it("that ran out keeps what was typed, and shows the sign-in screen", async () => {
    signedIn();
    localStorage.setItem("klantkaart.draft.vandijk.note.1", '"typed"');
    server.use(api.post("/session/renew", ({ response }) => response(401).json(refusal("session_ended"))));
    const tab = openTab();
    const follow = vi.fn();
    tab.follow(follow);
    await ask.GET("/tags");
    expect(follow).toHaveBeenCalledWith(false);
    expect(tab.isSignedIn()).toBe(false);
    expect(localStorage.getItem("klantkaart.draft.vandijk.note.1")).toBe('"typed"');
    expect(endedBy()).toBe("itself");
  });

  it("is none when another tab has signed in meanwhile", async () => {
    signedIn();
    server.use(
      api.post(
        "/session/renew",
        ({ response }) => {
          signedIn("member-1", 2);
          return response(401).json(refusal("session_ended"));
        },
        { once: true },
      ),
    );
    const tab = openTab();
    await ask.GET("/tags");
    expect(tab.isSignedIn()).toBe(true);
    expect(bearers).toEqual([`Bearer ${answerOf().id_token}`]);
  });

  it("by the member in another tab drops the token and what was typed here", async () => {
    signedIn();
    const tab = openTab();
    const follow = vi.fn();
    tab.follow(follow);
    await ask.GET("/tags");
    sessionStorage.setItem("klantkaart.draft.cervantes.edit", '"typed"');
    elsewhere(() => localStorage.setItem("klantkaart.signed-in", "signed out"));
    expect(follow).toHaveBeenCalledWith(false);
    expect(sessionStorage.getItem("klantkaart.draft.cervantes.edit")).toBeNull();
    await ask.GET("/tags");
    expect(bearers.at(-1)).toBeNull();
  });

  it("is over when another tab signs in again", () => {
    const tab = openTab();
    const follow = vi.fn();
    tab.follow(follow);
    elsewhere(() => signedIn());
    expect(follow).toHaveBeenCalledWith(true);
  });
});

describe("signing out", () => {
  beforeEach(() => {
    signedIn();
    server.use(http.get("/config.json", () => HttpResponse.json({ sign_in_url: "", client_id: "client" })));
  });

  it("revokes the session and leaves for the sign-in page's own way out", async () => {
    const ended = vi.fn();
    server.use(
      http.delete("/api/session", ({ request }) => {
        ended(request.headers.get("Content-Type"));
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const tab = openTab();
    await tab.signOut();
    expect(ended).toHaveBeenCalledExactlyOnceWith("application/json");
    expect(tab.isSignedIn()).toBe(false);
    expect(leaveFor.mock.lastCall?.[0]).toContain("/logout?client_id=client&logout_uri=");
  });

  it("offline leaves the member signed in", async () => {
    server.use(http.delete("/api/session", () => HttpResponse.error()));
    const tab = openTab();
    await expect(tab.signOut()).rejects.toThrow();
    expect(tab.isSignedIn()).toBe(true);
    expect(leaveFor).not.toHaveBeenCalled();
  });
});

it.each(["session", "me", "recent", "walk"])("What an earlier version of the page kept as %s is removed", (name) => {
  sessionStorage.setItem(`klantkaart.${name}`, "{}");
  openTab();
  expect(sessionStorage).toHaveLength(0);
});
