// The query keys of a customer's invoices.
import { customerKey } from "../../../shared/api/keys";

const all = (customerId: string) => [...customerKey(customerId), "invoices"] as const;

export const invoicesKeys = {
  all,
  list: (customerId: string, query: unknown) => [...all(customerId), "list", query] as const,
  figures: (customerId: string) => [...all(customerId), "figures"] as const,
  one: (customerId: string, invoiceId: string) => [...all(customerId), "one", invoiceId] as const,
  creditNotes: (customerId: string) => [...all(customerId), "credit notes"] as const,
  creditNote: (customerId: string, creditNoteId: string) => [...all(customerId), "credit note", creditNoteId] as const,
};
