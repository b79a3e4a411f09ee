// The query keys of a customer's notes.
import { customerKey } from "../../../shared/api/keys";

export const notesKeys = {
  list: (customerId: string) => [...customerKey(customerId), "notes"] as const,
  pinned: (customerId: string) => [...customerKey(customerId), "pinned-notes"] as const,
};
