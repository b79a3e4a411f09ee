// The filters and orders of a customer's orders, and the address that holds them.
import { orderPaymentValues, orderSortValues, orderStatusValues } from "../../shared/api/constants";
import { anyText, defineList, type List, oneOf } from "../../shared/components/lists/listState";
import type { ListControls } from "../../shared/components/lists/useListState";

/** The pills, all of them first (S80). */
export const pills = ["all", ...orderStatusValues] as const;
export const payments = ["any", ...orderPaymentValues] as const;

export const orderList = defineList({
  filters: {
    status: oneOf(pills, "all"),
    payment: oneOf(payments, "any"),
    number: anyText,
    dateFrom: { ...anyText, parameter: "date_from" },
    dateTo: { ...anyText, parameter: "date_to" },
    totalFrom: { ...anyText, parameter: "total_from" },
    totalTo: { ...anyText, parameter: "total_to" },
    currency: anyText,
  },
  sorts: orderSortValues,
  sort: "-date",
});

/** The width up to which the list shows cards. */
export const cardsBelow = 1120;

export type OrderListState = typeof orderList extends List<infer State> ? State : never;
export type OrderSortKey = Exclude<OrderListState["sort"], `-${string}`>;
export type OrderListControls = ListControls<OrderListState>;

/** Those that are typed. */
export const typedFilters = {
  number: "text",
  dateFrom: "day",
  dateTo: "day",
  totalFrom: "total",
  totalTo: "total",
} as const;

export const unfiltered = {
  number: "",
  dateFrom: "",
  dateTo: "",
  totalFrom: "",
  totalTo: "",
  currency: "",
  status: "all",
  payment: "any",
} as const;

/** How many of the filters behind the button are in use. */
export function rangesIn({ number, dateFrom, dateTo, totalFrom, totalTo, payment }: OrderListState): number {
  return [number, dateFrom || dateTo, totalFrom || totalTo, payment !== "any"].filter(Boolean).length;
}

export function isFiltered(state: OrderListState): boolean {
  return state.status !== "all" || rangesIn(state) > 0;
}

/** The parameters of the API. */
export function filterOf(state: OrderListState) {
  const optional = {
    status: state.status === "all" ? "" : state.status,
    payment: state.payment === "any" ? "" : state.payment,
    number: state.number,
    date_from: state.dateFrom,
    date_to: state.dateTo,
    total_from: state.totalFrom,
    total_to: state.totalTo,
    currency: state.totalFrom || state.totalTo ? state.currency : "",
    cursor: state.cursor,
  };
  return { ...Object.fromEntries(Object.entries(optional).filter(([, text]) => text !== "")), sort: state.sort };
}
