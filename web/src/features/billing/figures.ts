// The figures as they are shown: which currencies have something in one, and the list that an explanation leads to.
import type { Profile, Schemas } from "../../shared/api/types";
import { isNothing, minorOf, type Money } from "../../shared/money/amounts";
import type { CurrencyFigures, Explanation, Metric } from "./api/billing";

/** The currencies in which there is something to show; the first one where there is nothing. */
export function withSomething<Figures extends CurrencyFigures>(
  currencies: readonly Figures[],
  ...names: Exclude<Metric, "days_to_collect">[]
): readonly Figures[] {
  const some = currencies.filter((one) => names.some((name) => !isNothing(one[name])));
  return some.length > 0 ? some : currencies.slice(0, 1);
}

/**
 * The address of the list that shows what was counted. Invoices of which something was credited are a view there, and
 * the ledger of the credit stands below the payments.
 */
export function listPath(customerId: string, { shown_in, query }: Pick<Explanation, "shown_in" | "query">): string {
  const parameters = new URLSearchParams(query);
  if (parameters.get("credited") === "true") {
    parameters.delete("credited");
    parameters.set("view", "refunded");
  }
  if (shown_in === "credit") {
    parameters.set("credit", parameters.get("currency") ?? "");
    parameters.delete("currency");
  }
  const section = shown_in === "invoices" ? "invoices" : "payments";
  return `/customers/${customerId}/${section}?${parameters.toString()}`;
}

/** The figures of a profile, the base currency first. There are none where nothing was billed or paid. */
export function figuresOf({ money }: Profile, baseCurrency: string): readonly CurrencyFigures[] {
  const isBase = ({ currency }: CurrencyFigures) => Number(currency === baseCurrency);
  return money.currencies.toSorted((one, other) => isBase(other) - isBase(one));
}

/** The tier, as the API's Billing has it: strictly above the threshold of revenue in its currency is VIP (Q6). */
export function tierOf({ money }: Profile, threshold: Money): Schemas["Tier"] {
  const revenue = money.currencies.find(({ currency }) => currency === threshold.currency)?.revenue;
  return revenue && minorOf(revenue) > minorOf(threshold) ? "vip" : money.other_tier;
}
