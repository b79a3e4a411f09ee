// The figures as they are shown: which currencies have something in one, and the list that an explanation leads to.
import type { Profile } from "../../shared/api/types";
import { isNothing } from "../../shared/money/amounts";
import type { Billing, CurrencyBilling, Explanation, Metric } from "./api/billing";

/** The currencies in which there is something to show; the base currency, which is the first, where there is nothing. */
export function withSomething(
  { currencies }: Billing,
  ...names: Exclude<Metric, "days_to_collect">[]
): readonly CurrencyBilling[] {
  const some = currencies.filter((one) => names.some((name) => !isNothing(one[name])));
  return some.length > 0 ? some : currencies.slice(0, 1);
}

const listPaths = { invoices: "invoices", payments: "payments", credit: "payments" };

/** The address of the list that shows what was counted. Invoices of which something was credited are a view there. */
export function listPath(customerId: string, { shown_in, query }: Explanation): string {
  const parameters = new URLSearchParams(query);
  if (parameters.get("credited") === "true") {
    parameters.delete("credited");
    parameters.set("view", "refunded");
  }
  const section = (listPaths as Record<string, string | undefined>)[shown_in] ?? "invoices";
  return `/customers/${customerId}/${section}?${parameters.toString()}`;
}

/** Whether there is anything that figures could count: without it there are none to request, and the tier is "new". */
export function hasMoney({ counts }: Profile): boolean {
  return [counts.invoices, counts.orders, counts.payments].some((number) => (number ?? 0) > 0);
}
