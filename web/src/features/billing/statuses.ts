// The four labels that billing has for the status of an invoice (Q4).
import type { Tone } from "../../shared/components/values/Badge";
import type { InvoiceRow } from "./api/billing";

export const tones = { draft: "idle", sent: "info", paid: "good", overdue: "warn" } as const satisfies Record<
  string,
  Tone
>;

const labels: Record<string, keyof typeof tones> = {
  draft: "draft",
  concept: "draft",
  unpaid: "overdue",
  paid: "paid",
};

/** A chargeback is overdue once it is past due; `today` is the merchant's day. */
export function labelOf({ status, due_on }: Pick<InvoiceRow, "status" | "due_on">, today: string) {
  const isLate = status === "chargeback" && due_on !== null && due_on < today;
  return isLate ? "overdue" : (labels[status] ?? "sent");
}
