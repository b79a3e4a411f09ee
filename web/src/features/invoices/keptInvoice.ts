// What was typed in the form of an invoice, kept in this browser until the API has all of it.
import { keptFor } from "../../shared/kept";
import type { InvoiceValues } from "./invoiceForm";

interface KeptValues {
  /** Of the stored invoice on which it is based; null for a new one. */
  version: number | null;
  values: InvoiceValues;
}

/** A new invoice has no id yet. */
export function keptInvoice(customerId: string, invoiceId: string | null) {
  const kept = keptFor(localStorage, "draft", `invoice.${customerId}.${invoiceId ?? "new"}`);
  return {
    read: (): KeptValues | null => {
      const text = kept.read();
      return text === null ? null : (JSON.parse(text) as KeptValues);
    },
    write: (values: KeptValues) => kept.write(JSON.stringify(values)),
    remove: () => kept.remove(),
  };
}
