// A statement of account, as the API answers it.
import type { Schemas } from "../shared/api/types";
import { id } from "./examples";

export const eur = (value: string) => ({ currency: "EUR", value });

export function statement(rest: Partial<Schemas["Statement"]> = {}): Schemas["Statement"] {
  const entry = {
    day: "2026-06-01",
    invoice_id: id("inv"),
    invoice_number: "2026-0001",
    payment_id: null,
    due_on: null,
  };
  return {
    form: "ledger",
    currency: "EUR",
    currencies: ["EUR"],
    first: null,
    last: "2026-06-30",
    opening: eur("0.00"),
    invoiced: eur("100.00"),
    credited: eur("20.00"),
    paid: eur("30.00"),
    from_credit: eur("5.00"),
    closing: eur("45.00"),
    ageing: {
      not_due: eur("0.00"),
      days_1_30: eur("45.00"),
      days_31_60: eur("0.00"),
      days_61_90: eur("0.00"),
      over_90: eur("0.00"),
    },
    brought_forward: eur("0.00"),
    entries: [
      {
        ...entry,
        kind: "invoice",
        number: "2026-0001",
        due_on: "2026-06-15",
        amount: eur("100.00"),
        balance: eur("100.00"),
      },
      { ...entry, kind: "payment", number: "2026-0001", amount: eur("-30.00"), balance: eur("70.00") },
      { ...entry, kind: "credit_note", number: "CN-1", amount: eur("-20.00"), balance: eur("50.00") },
      { ...entry, kind: "credit", number: "2026-0001", amount: eur("-5.00"), balance: eur("45.00") },
    ],
    open_items: [],
    left_out: 0,
    ...rest,
  };
}
