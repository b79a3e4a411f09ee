// What was typed of a new note and not yet saved: it survives a reload, per customer, in this browser only.
import { useState } from "react";
import { draftPrefix } from "../../shared/drafts";

export function useDraft<Draft>(name: string, blank: Draft): [Draft, (draft: Draft) => void, () => void] {
  const key = draftPrefix + name;
  const [draft, setDraft] = useState<Draft>(() => {
    const kept = localStorage.getItem(key);
    return kept === null ? blank : (JSON.parse(kept) as Draft);
  });
  const change = (next: Draft) => {
    setDraft(next);
    localStorage.setItem(key, JSON.stringify(next));
  };
  const clear = () => {
    setDraft(blank);
    localStorage.removeItem(key);
  };
  return [draft, change, clear];
}
