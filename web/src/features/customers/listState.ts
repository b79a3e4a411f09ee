// The filters and orders of the list of customers, and the address that holds them.
import { sortValues, tagMatchValues, wantedStatusValues } from "../../shared/api/constants";
import { anyText, defineList, idsUpTo, type List, oneOf } from "../../shared/components/lists/listState";
import type { ListControls } from "../../shared/components/lists/useListState";

/** The maximum of the API's parameter `tags`. */
export const maxTags = 5;

export const customerList = defineList({
  filters: {
    status: oneOf(wantedStatusValues, "active"),
    search: anyText,
    tags: idsUpTo(maxTags),
    tagMatch: oneOf(tagMatchValues, "any", "tag_match"),
  },
  sorts: sortValues,
  sort: "name",
});

export type CustomerListState = typeof customerList extends List<infer State> ? State : never;
export type CustomerSortKey = Exclude<CustomerListState["sort"], `-${string}`>;
export type CustomerListControls = ListControls<CustomerListState>;

export const unfiltered = { search: "", status: "active", tags: [], tagMatch: "any" } as const;

export function isFiltered({ search, status, tags }: CustomerListState): boolean {
  return search !== "" || !["any", unfiltered.status].includes(status) || tags.length > 0;
}
