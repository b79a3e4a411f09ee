// What was received by a payment and not refunded.
import { minorOf, type Money, moneyOf } from "../../shared/money/amounts";
import type { Payment } from "./api/payments";

export function keptOf({ amount, refunds }: Pick<Payment, "amount" | "refunds">): Money {
  const refunded = refunds.reduce((sum, refund) => sum + minorOf(refund.amount), 0n);
  return moneyOf(minorOf(amount) - refunded, amount.currency);
}
