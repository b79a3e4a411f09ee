// Unsaved text kept in this browser; it is forgotten when the member signs out.

export const draftPrefix = "klantkaart.draft.";

export function forgetDrafts(): void {
  Object.keys(localStorage)
    .filter((key) => key.startsWith(draftPrefix))
    .forEach((key) => localStorage.removeItem(key));
}
