// The statuses of invoices: their pills, their tones, and what can be done in each.
import type { Schemas } from "../../shared/api/types";
import type { Tone } from "../../shared/components/values/Badge";

type InvoiceStatus = Schemas["InvoiceStatus"];

/** In the order of the statuses in the API, after all of them. */
export const pills = ["draft", "concept", "open", "pending", "unpaid", "paid", "cancelled", "chargeback"] as const;
export type Pill = (typeof pills)[number];

/** What is owed: the pill "Unpaid" has all of these, and so its count is that of the callout (Q3). */
export const outstanding: readonly InvoiceStatus[] = ["open", "pending", "unpaid", "chargeback"];

export function statusesOf(pill: Pill): readonly InvoiceStatus[] {
  return pill === "unpaid" ? outstanding : [pill];
}

export function countOf(pill: Pill, counts: Schemas["InvoiceFigures"]["counts"]): number {
  return pill === "unpaid" ? counts.outstanding : counts[pill];
}

const tones: Record<InvoiceStatus, Tone> = {
  draft: "idle",
  concept: "caution",
  open: "info",
  pending: "info",
  unpaid: "warn",
  paid: "good",
  cancelled: "idle",
  chargeback: "bad",
};

/** A status of a later release than the page has no tone. */
export function toneOf(status: InvoiceStatus): Tone {
  return (tones as Record<string, Tone | undefined>)[status] ?? "idle";
}

export function isUnissued(status: InvoiceStatus): boolean {
  return status === "draft" || status === "concept";
}

/** An open invoice is unpaid from the day after it was due (Q3); `today` is the merchant's day, once it is known. */
export function shownStatus(
  { status, due_on }: { status: InvoiceStatus; due_on?: string | null },
  today: string | undefined,
): InvoiceStatus {
  return status === "open" && due_on && today && due_on < today ? "unpaid" : status;
}
