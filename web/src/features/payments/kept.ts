// What was received by a payment and neither refunded nor charged back.
import { minorOf, type Money, moneyOf } from "../../shared/money/amounts";
import type { Payment } from "./api/payments";

export function keptOf({ amount, refunds, chargebacks }: Pick<Payment, "amount" | "refunds" | "chargebacks">): Money {
  const gone = [
    ...refunds.filter(({ status }) => status !== "failed" && status !== "cancelled"),
    ...chargebacks.filter(({ reversed_on }) => !reversed_on),
  ];
  return moneyOf(
    gone.reduce((left, one) => left - minorOf(one.amount), minorOf(amount)),
    amount.currency,
  );
}
