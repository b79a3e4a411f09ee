// The form of a subscription: what is typed, and what the API takes of it.
import { readMoney } from "../../shared/money/typed";
import { minorOf, type Money } from "../../shared/money/amounts";
import type { Interval, Subscription, SubscriptionDraft, SubscriptionEdit } from "./api/subscriptions";

export interface SubscriptionValues {
  product: string;
  name: string;
  amount: string;
  /** Empty for the one that is proposed. */
  currency: string;
  pricesIncludeVat: boolean | null;
  /** Empty for what the customer's tax class decides. */
  taxClass: string;
  every: string;
  unit: Interval["unit"];
  startsOn: string;
  trialDays: string;
  times: string;
  endsOn: string;
  collection: "mandate" | "first_payment";
}

export const blank: SubscriptionValues = {
  product: "",
  name: "",
  amount: "",
  currency: "",
  pricesIncludeVat: null,
  taxClass: "",
  every: "1",
  unit: "months",
  startsOn: "",
  trialDays: "",
  times: "",
  endsOn: "",
  collection: "mandate",
};

export function isBlank(values: SubscriptionValues): boolean {
  return JSON.stringify(values) === JSON.stringify(blank);
}

export function valuesOf(one: Subscription, typedAmount: string): SubscriptionValues {
  return {
    ...blank,
    product: one.product,
    name: one.name ?? "",
    amount: typedAmount,
    currency: one.amount.currency,
    pricesIncludeVat: one.prices_include_vat,
    taxClass: one.tax_class_id ?? "",
    every: String(one.interval.every),
    unit: one.interval.unit,
    times: one.times === null ? "" : String(one.times),
    endsOn: one.ends_on ?? "",
  };
}

/** A whole number, or null for what is none. */
function wholeOf(typed: string): number | null {
  return /^\d{1,4}$/u.test(typed.trim()) ? Number(typed) : null;
}

export function amountOf(values: SubscriptionValues, language: string, currency: string): Money | null {
  const { amount } = readMoney(values.amount, language, currency);
  return amount && minorOf(amount) > 0n ? amount : null;
}

/** What is missing or cannot be read, by the fields of the API; empty where it can be sent. */
export function missingIn(values: SubscriptionValues, language: string, currency: string): readonly string[] {
  const whole = { "interval.every": values.every, times: values.times, trial_days: values.trialDays };
  const unreadable = Object.entries(whole).filter(([field, typed]) =>
    field === "interval.every" ? wholeOf(typed) === null : typed.trim() !== "" && wholeOf(typed) === null,
  );
  return [
    ...(values.product.trim() === "" ? ["product"] : []),
    ...(amountOf(values, language, currency) ? [] : ["amount"]),
    ...unreadable.map(([field]) => field),
  ];
}

/** The draft as the API takes it; null while it cannot be sent. */
export function draftOf(values: SubscriptionValues, language: string, currency: string): SubscriptionDraft | null {
  const amount = amountOf(values, language, currency);
  if (!amount || missingIn(values, language, currency).length > 0) return null;
  return {
    product: values.product,
    name: values.name || null,
    amount,
    prices_include_vat: values.pricesIncludeVat,
    tax_class_id: values.taxClass || null,
    interval: { every: wholeOf(values.every) ?? 1, unit: values.unit },
    starts_on: values.startsOn || null,
    trial_days: values.collection === "mandate" ? (wholeOf(values.trialDays) ?? 0) : 0,
    times: wholeOf(values.times),
    ends_on: values.endsOn || null,
    collection: values.collection,
  };
}

/** What an edit changes; null while it cannot be sent. */
export function editOf(values: SubscriptionValues, before: Subscription, language: string): SubscriptionEdit | null {
  const draft = draftOf(values, language, before.amount.currency);
  if (!draft) return null;
  const wanted: SubscriptionEdit = {
    product: draft.product,
    name: draft.name ?? null,
    amount: draft.amount,
    prices_include_vat: draft.prices_include_vat ?? before.prices_include_vat,
    tax_class_id: draft.tax_class_id ?? null,
    interval: draft.interval,
    times: draft.times ?? null,
    ends_on: draft.ends_on ?? null,
  };
  const isChanged = ([field, value]: [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(before[field as keyof Subscription] ?? null);
  return Object.fromEntries(Object.entries(wanted).filter(isChanged));
}
