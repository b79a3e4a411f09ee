// The draft of a new record with the Idempotency-Key of its form, so that sending it again after a lost answer and a reload creates no second one.
import { keyWasUsed } from "./api/errors";
import { type DraftStore, useDraft } from "./drafts";

export function useNewDraft<Draft>(name: string, blank: Draft, store: DraftStore = "browser") {
  const [values, setValues, forgetValues] = useDraft(name, blank, store);
  // Beside the draft and not in it, because drafts of earlier releases are the values alone.
  const [key, keep, forgetKey] = useDraft<string>(`${name}.key`, () => crypto.randomUUID(), store);
  return {
    values,
    change: (next: Draft) => {
      setValues(next);
      keep(key);
    },
    forget: () => {
      forgetValues();
      forgetKey();
    },
    key,
    /** The key belongs to an earlier try that was saved with other contents; the member decides whether to save this one as well. */
    renewUsedKey: (error: unknown) => {
      if (keyWasUsed(error)) keep(crypto.randomUUID());
    },
  };
}
