// What the list of customers can be narrowed to and sorted by, and the address that holds it.
import type { CustomerStatus } from "../../shared/api/types";
import { anyText, defineList, idsUpTo, type List, oneOf } from "../../shared/components/DataTable/listState";
import type { ListControls } from "../../shared/components/DataTable/useListState";

export const statuses = ["any", "active", "archived", "suspended"] as const satisfies (CustomerStatus | "any")[];
export const tagMatches = ["any", "all", "none"] as const;
/** The API counts no further. */
export const mostTags = 5;

const sortKeys = ["name", "number", "kind", "email", "phone", "created"] as const;
export type CustomerSortKey = (typeof sortKeys)[number];

export const customerList = defineList({
  filters: {
    status: oneOf(statuses, "active"),
    search: anyText,
    tags: idsUpTo(mostTags),
    tagMatch: oneOf(tagMatches, "any", "tag_match"),
  },
  sortKeys,
  sort: "name",
});

export type CustomerListState = typeof customerList extends List<infer State> ? State : never;
export type CustomerListControls = ListControls<CustomerListState>;

export const unfiltered = { search: "", status: "active", tags: [], tagMatch: "any" } as const;

export function isFiltered({ search, status, tags }: CustomerListState): boolean {
  return search !== "" || !["any", unfiltered.status].includes(status) || tags.length > 0;
}
