// Invoices and credit notes in the activity log.
import { Ban, FileCheck2, FileInput, FileMinus2, FilePen, FilePlus2, FileX2, Send } from "lucide-react";
import type { LogPart } from "../../shared/activityLog";

export const log: LogPart = {
  icons: {
    "invoices.created": FilePlus2,
    "invoices.edited": FilePen,
    "invoices.deleted": FileX2,
    "invoices.restored": FileCheck2,
    "invoices.issued": FileInput,
    "invoices.sent": Send,
    "invoices.credited": FileMinus2,
    "invoices.cancelled": Ban,
  },
  firstSet: [
    ...["invoice.cancel_reason", "invoice.total_issued", "invoice.credited", "invoice.credit_reason"],
    ...["invoice.credit_note", "invoice.number", "invoice.sent_via"],
  ],
  values: { "invoice.sent_via": "sentVia" },
  pages: { invoice: "invoices", credit_note: "credit-notes" },
};
