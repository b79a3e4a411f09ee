// What was received by a payment and neither refunded nor charged back.
import { minorOf, type Money, moneyOf } from "../../shared/money/amounts";
import type { Payment, PaymentRefund } from "./api/payments";

/** One that failed or was cancelled at Mollie took nothing in the end. */
export function counts({ status }: Pick<PaymentRefund, "status">): boolean {
  return status !== "failed" && status !== "cancelled";
}

export function keptOf({ amount, refunds, chargebacks }: Pick<Payment, "amount" | "refunds" | "chargebacks">): Money {
  const gone = [...refunds.filter(counts), ...chargebacks.filter(({ reversed_on }) => !reversed_on)];
  return moneyOf(
    gone.reduce((left, one) => left - minorOf(one.amount), minorOf(amount)),
    amount.currency,
  );
}
