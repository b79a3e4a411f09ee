// The form of a payment: what is typed, and what the API takes of it.
import { paymentDraftLimits, paymentMeansValues } from "../../shared/api/constants";
import type { Schemas } from "../../shared/api/types";
import { readMoney, type TypedProblem } from "../../shared/money/typed";
import { minorOf, type Money } from "../../shared/money/amounts";
import type { OpenInvoice } from "./api/openInvoices";
import type { Payment, PaymentDraft } from "./api/payments";

type ChosenInvoice = Schemas["ChosenInvoice"];

export const settleKinds = ["oldest", "chosen", "credit"] as const;

/** An invoice that is ticked, as a list had it; of one that a payment settles already, only the number is known. */
export interface Ticked {
  id: string;
  number: string;
  date?: string;
  due_on?: string | null;
  balance?: Money;
  /** As it is typed; empty for as much as can be paid. */
  amount: string;
}

/** What money settles: what it does already, the oldest open invoices, those that are ticked, or none. */
export interface Settling {
  settle: "kept" | (typeof settleKinds)[number];
  ticked: readonly Ticked[];
}

interface PaymentValues extends Settling {
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
  ticked: [],
};

export function isBlank(values: PaymentValues): boolean {
  return JSON.stringify(values) === JSON.stringify(blankPayment);
}

export type Read = { amount: Money; problem?: never } | { amount?: never; problem: TypedProblem | "notPositive" };

/** The limit of the API, with the decimals. */
export const maxPaidDigits = 12;

/** An amount above zero. */
export function readPaid(typed: string, language: string, currency: string): Read {
  const read = readMoney(typed, language, currency);
  if (!read.amount) return read;
  const minor = minorOf(read.amount);
  if (minor <= 0n) return { problem: "notPositive" };
  return minor.toString().length > maxPaidDigits ? { problem: "tooLarge" } : read;
}

export function tickedOf({ id, number, date, due_on, balance }: OpenInvoice): Ticked {
  return { id, number: number ?? "", date, due_on, balance, amount: "" };
}

/** As they are settled: by their date of issue, after those that the payment settles already. */
export function inOrder(ticked: readonly Ticked[]): Ticked[] {
  const place = ({ date = "", number }: Ticked) => `${date} ${number}`;
  return ticked.toSorted((one, other) => place(one).localeCompare(place(other)));
}

/** A field of the API of the invoice at a place of the choice. */
export function chosenField(place: number, field: keyof ChosenInvoice): string {
  return ["invoices", place, field].join(".");
}

/** The fields of the API at which a choice shows what is wrong. */
export const choiceFields = [
  "invoices",
  ...Array.from({ length: paymentDraftLimits.invoices }, (_, place) => [
    chosenField(place, "invoice_id"),
    chosenField(place, "amount"),
  ]).flat(),
];

/** The ticked invoices as the API takes them; null while none is ticked, or an amount cannot be read. */
export function chosenOf({ settle, ticked }: Settling, language: string, currency: string): ChosenInvoice[] | null {
  if (settle !== "chosen") return [];
  const chosen: ChosenInvoice[] = [];
  for (const { id, amount } of inOrder(ticked)) {
    const read = amount.trim() === "" ? null : readPaid(amount, language, currency);
    if (read?.problem) return null;
    chosen.push({ invoice_id: id, ...(read && { amount: read.amount }) });
  }
  return chosen.length > 0 ? chosen : null;
}

/** As the API takes it; null while an amount cannot be read, or no invoice is ticked where some should be. */
export function draftOf(values: PaymentValues, language: string, currency: string): PaymentDraft | null {
  const invoices = chosenOf(values, language, currency);
  const { amount } = readPaid(values.amount, language, currency);
  if (!amount || !invoices) return null;
  return {
    amount,
    received_on: values.receivedOn || null,
    means: paymentMeansValues.find((means) => means === values.means) ?? "other",
    reference: values.reference.trim() || null,
    invoices,
    remainder: values.settle === "oldest" ? "oldest" : "credit",
  };
}
