// What all tabs of this browser know of its session, whose cookie no script can see: whether there is one, and whose it is.

const storageKey = "klantkaart.signed-in";
const signedOut = "signed out";

export interface BrowserSession {
  memberId: string;
  /** When it began, in milliseconds since 1970: another session of the same member has another one. */
  since: number;
}

export function browserSession(): BrowserSession | null {
  const text = localStorage.getItem(storageKey);
  return text === null || text === signedOut ? null : (JSON.parse(text) as BrowserSession);
}

export function sessionBegan(memberId: string): void {
  localStorage.setItem(storageKey, JSON.stringify({ memberId, since: Date.now() } satisfies BrowserSession));
}

/** It ran out, or the member ended it: then the other tabs drop what was typed in them, too. */
export function sessionEnded(by: "itself" | "member"): void {
  if (by === "member") localStorage.setItem(storageKey, signedOut);
  else localStorage.removeItem(storageKey);
}

interface OtherTabs {
  began: () => void;
  ended: (by: "itself" | "member") => void;
}

/** Calls back when another tab began or ended the session, and when Back shows this tab as it was before the end. */
export function followBrowserSession({ began, ended }: OtherTabs): void {
  const report = () => {
    if (browserSession()) began();
    else ended(localStorage.getItem(storageKey) === signedOut ? "member" : "itself");
  };
  window.addEventListener("storage", ({ key }) => {
    if (key === storageKey || key === null) report();
  });
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted) report();
  });
}
