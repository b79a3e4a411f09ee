// What is left of an issued invoice: to credit, and to pay.
import { minorOf, type Money, moneyOf } from "../../shared/money/amounts";
import type { Invoice } from "./api/invoices";

/** The total without what was credited. */
export function payableOf({ totals, credited, currency }: Pick<Invoice, "totals" | "credited" | "currency">): Money {
  const taken = credited ? minorOf(credited.net) + minorOf(credited.vat) : 0n;
  return moneyOf(minorOf(totals.gross_total) - taken, currency);
}

/** The same without what payments and credit have paid. */
export function balanceOf(invoice: Pick<Invoice, "totals" | "credited" | "currency" | "settlements">): Money {
  const settled = invoice.settlements.reduce((sum, { amount }) => sum + minorOf(amount), 0n);
  return moneyOf(minorOf(payableOf(invoice)) - settled, invoice.currency);
}
