// The form of a payment: what is typed, and what the API takes of it.
import { paymentMeansValues } from "../../shared/api/constants";
import { readMoney, type TypedProblem } from "../../shared/money/typed";
import { minorOf, type Money } from "../../shared/money/amounts";
import type { Payment, PaymentDraft } from "./api/payments";

export const settleValues = ["oldest", "chosen", "credit"] as const;

/** What money settles: the oldest open invoices, those that are ticked, or none. */
export interface Settling {
  settle: (typeof settleValues)[number];
  /** The ids of the ticked ones. */
  invoices: readonly string[];
}

export interface PaymentValues extends Settling {
  amount: string;
  /** Empty for the one that is proposed. */
  currency: string;
  receivedOn: string;
  means: Payment["means"];
  reference: string;
}

export const blankPayment: PaymentValues = {
  amount: "",
  currency: "",
  receivedOn: "",
  means: "banktransfer",
  reference: "",
  settle: "oldest",
  invoices: [],
};

export function isBlank(values: PaymentValues): boolean {
  return JSON.stringify(values) === JSON.stringify(blankPayment);
}

export type Read = { amount: Money; problem?: never } | { amount?: never; problem: TypedProblem | "notPositive" };

/** An amount above zero. */
export function readPaid(typed: string, language: string, currency: string): Read {
  const read = readMoney(typed, language, currency);
  return read.amount && minorOf(read.amount) <= 0n ? { problem: "notPositive" } : read;
}

/** The ticked invoices as the API takes them, of those that are still offered. */
export function chosenOf({ settle, invoices }: Settling, offered: readonly string[]) {
  const ids = settle === "chosen" ? offered.filter((id) => invoices.includes(id)) : [];
  return ids.map((invoice_id) => ({ invoice_id }));
}

/** As the API takes it; null while the amount cannot be read, or no invoice is ticked where some should be. */
export function draftOf(
  values: PaymentValues,
  amount: Money | undefined,
  offered: readonly string[],
): PaymentDraft | null {
  const invoices = chosenOf(values, offered);
  if (!amount || (values.settle === "chosen" && invoices.length === 0)) return null;
  return {
    amount,
    received_on: values.receivedOn || null,
    means: paymentMeansValues.find((means) => means === values.means) ?? "other",
    reference: values.reference.trim() || null,
    invoices,
    remainder: values.settle === "oldest" ? "oldest" : "credit",
  };
}
