// Billing figures as the API answers them: nothing, but for what a test is about.
import type { Schemas } from "../shared/api/types";

export function currencyFigures(rest: Partial<Schemas["CurrencyFigures"]> = {}): Schemas["CurrencyFigures"] {
  const currency = rest.currency ?? "EUR";
  const nothing = { currency, value: "0.00" };
  return {
    currency,
    billed: nothing,
    collected: nothing,
    credited: nothing,
    outstanding: nothing,
    received: nothing,
    credit: nothing,
    revenue: nothing,
    converted: nothing,
    days_to_collect: null,
    ...rest,
  };
}

export function currencyBilling(rest: Partial<Schemas["CurrencyBilling"]> = {}): Schemas["CurrencyBilling"] {
  return { ...currencyFigures(rest), months: [], ...rest };
}

export function billing(rest: Partial<Schemas["Billing"]> = {}): Schemas["Billing"] {
  return {
    currencies: [currencyBilling()],
    counts: {
      invoices: 0,
      outstanding: 0,
      orders: 0,
      subscriptions: 0,
      payments: 0,
      auto_resolved_conversations: 0,
    },
    tier: "new",
    vip_threshold: { currency: "EUR", value: "1000.00" },
    orders_counted: 0,
    as_of: "2026-03-02",
    ...rest,
  };
}
