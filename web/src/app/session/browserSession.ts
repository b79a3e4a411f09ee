// What all tabs of this browser know of its session, whose cookie no script can see: whether there is one, and whose it is.

const storageKey = "klantkaart.signed-in";
/** In the place of a session: why there is none. */
const endings = { itself: "ended", member: "signed out" };

interface BrowserSession {
  memberId: string;
  /** When it began, in milliseconds since 1970: another session of the same member has another one. */
  since: number;
}

export function browserSession(): BrowserSession | null {
  const text = localStorage.getItem(storageKey);
  return text === null || Object.values(endings).includes(text) ? null : (JSON.parse(text) as BrowserSession);
}

export type EndedBy = keyof typeof endings;

/** How the last session ended; null where there was none, and while there is one. */
export function endedBy(): EndedBy | null {
  const text = localStorage.getItem(storageKey);
  if (text === endings.member) return "member";
  return text === endings.itself ? "itself" : null;
}

export function sessionBegan(memberId: string): void {
  localStorage.setItem(storageKey, JSON.stringify({ memberId, since: Date.now() } satisfies BrowserSession));
}

/** It ran out, or the member ended it: then the other tabs drop what was typed in them, too. */
export function sessionEnded(by: EndedBy): void {
  localStorage.setItem(storageKey, endings[by]);
}

interface OtherTabs {
  began: () => void;
  ended: (by: EndedBy) => void;
}

/** Calls back when another tab began or ended the session, and when Back shows this tab as it was before the end. */
export function followBrowserSession({ began, ended }: OtherTabs): void {
  const report = () => {
    if (browserSession()) began();
    else ended(endedBy() ?? "itself");
  };
  window.addEventListener("storage", ({ key }) => {
    if (key === storageKey || key === null) report();
  });
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted) report();
  });
}
