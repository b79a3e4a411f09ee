// What someone else changed of an order since it was read, in words.
import type { TFunction } from "i18next";
import type { StaleChange } from "../../shared/components/dialogs/StaleNotice";
import { dayOf, money } from "../../shared/formats";
import type { Order } from "./api/orders";

/** Lines are named where they differ, this many at most. */
const named = 3;

export function orderChanges(before: Order, after: Order, t: TFunction, language: string): StaleChange[] {
  const linesOf = ({ lines }: Order) => lines.map(({ quantity, description }) => `${quantity} × ${description}`);
  const onlyIn = (one: Order, other: Order) => {
    const others = linesOf(other);
    const own = linesOf(one).filter((line) => !others.includes(line));
    return own.slice(0, named).join(" · ") + (own.length > named ? " …" : "");
  };
  const prices = ({ prices_include_vat }: Order) => t(prices_include_vat ? "orders.including" : "orders.excluding");
  const rows: [string, string, string][] = [
    [t("orders.status"), t(`orderStatuses.${before.status}`), t(`orderStatuses.${after.status}`)],
    [t("orders.payment"), t(`orderPayments.${before.payment}`), t(`orderPayments.${after.payment}`)],
    [t("orders.date"), dayOf(before.ordered_on, language), dayOf(after.ordered_on, language)],
    [t("orders.reference"), before.reference ?? "", after.reference ?? ""],
    [t("orders.prices"), prices(before), prices(after)],
    [t("lines.title"), onlyIn(before, after), onlyIn(after, before)],
    [t("totals.total"), money(before.totals.gross_total, language), money(after.totals.gross_total, language)],
    [t("orders.note"), before.note, after.note],
    [t("orders.internalNote"), before.internal_note, after.internal_note],
  ];
  return rows.filter(([, old, now]) => old !== now).map(([label, old, now]) => ({ label, old, new: now }));
}
