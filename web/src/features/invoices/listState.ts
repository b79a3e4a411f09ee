// The filters and orders of a customer's invoices, and the address that holds them.
import { invoiceSortValues } from "../../shared/api/constants";
import { anyText, defineList, type Filter, type List, oneOf } from "../../shared/components/lists/listState";
import type { ListControls } from "../../shared/components/lists/useListState";
import { outstanding, type Pill, pills, statusesOf } from "./statuses";

/** The quick views: open is what is owed, refunded is what was credited, wholly or in part (Q4). */
export const views = ["all", "open", "paid", "refunded"] as const;
export type View = (typeof views)[number];

const somePills: Filter<readonly Pill[]> = {
  read: (text) => pills.filter((pill) => (text ?? "").split(",").includes(pill)),
  write: (chosen) => chosen.join(","),
};

export const invoiceList = defineList({
  filters: {
    view: oneOf(views, "all"),
    status: somePills,
    number: anyText,
    dateFrom: { ...anyText, parameter: "date_from" },
    dateTo: { ...anyText, parameter: "date_to" },
    dueFrom: { ...anyText, parameter: "due_from" },
    dueTo: { ...anyText, parameter: "due_to" },
    paidFrom: { ...anyText, parameter: "paid_from" },
    paidTo: { ...anyText, parameter: "paid_to" },
    totalFrom: { ...anyText, parameter: "total_from" },
    totalTo: { ...anyText, parameter: "total_to" },
    currency: anyText,
  },
  sorts: invoiceSortValues,
  sort: "-date",
});

/** The width up to which the list shows cards. */
export const cardsBelow = 1120;

export type InvoiceListState = typeof invoiceList extends List<infer State> ? State : never;
export type InvoiceSortKey = Exclude<InvoiceListState["sort"], `-${string}`>;
export type InvoiceListControls = ListControls<InvoiceListState>;

/** Those that are typed. */
export const typedFilters = {
  number: "text",
  dateFrom: "day",
  dateTo: "day",
  dueFrom: "day",
  dueTo: "day",
  paidFrom: "day",
  paidTo: "day",
  totalFrom: "total",
  totalTo: "total",
} as const;

export const unfiltered = {
  number: "",
  dateFrom: "",
  dateTo: "",
  dueFrom: "",
  dueTo: "",
  paidFrom: "",
  paidTo: "",
  totalFrom: "",
  totalTo: "",
  currency: "",
  view: "all",
  status: [],
} as const;

/** How many of the filters behind the button are in use. */
export function rangesIn(state: InvoiceListState): number {
  const { number, dateFrom, dateTo, dueFrom, dueTo, paidFrom, paidTo, totalFrom, totalTo, currency } = state;
  const several = state.status.length > 1;
  const ranges = [dateFrom || dateTo, dueFrom || dueTo, paidFrom || paidTo, totalFrom || totalTo || currency];
  return [number, ...ranges].filter(Boolean).length + Number(several);
}

export function isFiltered(state: InvoiceListState): boolean {
  return state.view !== "all" || state.status.length > 0 || rangesIn(state) > 0;
}

/** The parameters of the API. */
export function filterOf(state: InvoiceListState) {
  const statuses = {
    all: state.status.flatMap(statusesOf),
    open: outstanding,
    paid: statusesOf("paid"),
    refunded: state.status.flatMap(statusesOf),
  }[state.view];
  const optional = {
    status: [...new Set(statuses)].join(","),
    number: state.number,
    date_from: state.dateFrom,
    date_to: state.dateTo,
    due_from: state.dueFrom,
    due_to: state.dueTo,
    paid_from: state.paidFrom,
    paid_to: state.paidTo,
    total_from: state.totalFrom,
    total_to: state.totalTo,
    currency: state.currency,
    cursor: state.cursor,
  };
  return {
    ...Object.fromEntries(Object.entries(optional).filter(([, text]) => text !== "")),
    ...(state.view === "refunded" && { credited: true }),
    sort: state.sort,
  };
}
