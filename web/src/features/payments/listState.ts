// The filters and orders of a customer's payments and credit, and the address that holds them.
import { paymentOriginValues, paymentSortValues, paymentStatusValues } from "../../shared/api/constants";
import { anyText, defineList, type List, oneOf } from "../../shared/components/lists/listState";
import type { ListControls } from "../../shared/components/lists/useListState";

/** The pills, all of them first (S320). */
export const origins = ["all", ...paymentOriginValues] as const;
export const statuses = ["any", ...paymentStatusValues] as const;

export const paymentList = defineList({
  filters: {
    origin: oneOf(origins, "all"),
    status: oneOf(statuses, "any"),
    dateFrom: { ...anyText, parameter: "date_from" },
    dateTo: { ...anyText, parameter: "date_to" },
    currency: anyText,
    creditCurrency: { ...anyText, parameter: "credit" },
  },
  sorts: paymentSortValues,
  sort: "-date",
});

/** The width up to which the list shows cards. */
export const cardsBelow = 760;

export type PaymentListState = typeof paymentList extends List<infer State> ? State : never;
export type PaymentSortKey = Exclude<PaymentListState["sort"], `-${string}`>;
export type PaymentListControls = ListControls<PaymentListState>;

/** Those that are typed. */
export const typedFilters = { dateFrom: "day", dateTo: "day" } as const;

export const unfiltered = { origin: "all", status: "any", dateFrom: "", dateTo: "", currency: "" } as const;

/** How many of the filters behind the button are in use. */
export function filtersIn({ status, dateFrom, dateTo, currency }: PaymentListState): number {
  return [status !== "any", dateFrom || dateTo, currency].filter(Boolean).length;
}

export function isFiltered(state: PaymentListState): boolean {
  return state.origin !== "all" || filtersIn(state) > 0;
}

/** The parameters of the API. */
export function filterOf(state: PaymentListState) {
  const optional = {
    origin: state.origin === "all" ? "" : state.origin,
    status: state.status === "any" ? "" : state.status,
    date_from: state.dateFrom,
    date_to: state.dateTo,
    currency: state.currency,
    cursor: state.cursor,
  };
  return { ...Object.fromEntries(Object.entries(optional).filter(([, text]) => text !== "")), sort: state.sort };
}
