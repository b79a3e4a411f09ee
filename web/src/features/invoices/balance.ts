// What is left to pay of an issued invoice.
import { minorOf, type Money, moneyOf } from "../../shared/money/amounts";
import type { Invoice } from "./api/invoices";

export function balanceOf({ totals, credited, currency }: Pick<Invoice, "totals" | "credited" | "currency">): Money {
  const taken = credited ? minorOf(credited.net) + minorOf(credited.vat) : 0n;
  return moneyOf(minorOf(totals.gross_total) - taken, currency);
}
