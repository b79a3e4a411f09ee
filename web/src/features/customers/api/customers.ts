// The list of customers, and adding one to it.
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { customerChanged } from "../../../shared/api/afterChange";
import { api, unwrap } from "../../../shared/api/client";
import { blankProfile } from "../../../shared/api/constants";
import { asApiError } from "../../../shared/api/errors";
import { profileKey } from "../../../shared/api/keys";
import type { CustomerDraft, Profile } from "../../../shared/api/types";
import { customersKeys } from "./keys";
import type { CustomerListState } from "../listState";

/** As many as keep the first screen light; a page more is one click. */
const pageSize = 30;

export function customersQuery(state: CustomerListState) {
  return queryOptions({
    queryKey: customersKeys.list(state),
    queryFn: async ({ signal }) => {
      const pageAt = (cursor: string | null) => {
        const query = { ...filterOf(state), limit: pageSize, ...(cursor && { cursor }) };
        return unwrap(api.GET("/customers", { params: { query }, signal }));
      };
      let page = await pageAt(state.cursor);
      // Of a page the filter may leave nothing, while there is more behind it.
      while (page.items.length === 0 && page.next_cursor) page = await pageAt(page.next_cursor);
      return page;
    },
    placeholderData: keepPreviousData,
  });
}

/** What the API is asked, whichever page of it. */
export function filterOf({ status, search, tags, tagMatch, sort }: CustomerListState) {
  const tagged = tags.length > 0 && { tags: tags.join(","), tag_match: tagMatch };
  // A search has its own order.
  return { status, ...(search ? { search } : { sort }), ...tagged };
}

const repeats = 2;

/** What a new customer has besides its own record, until the profile is read: the entry of its creation. */
const newProfile = { ...blankProfile, counts: { ...blankProfile.counts, activity: 1 } };

interface NewCustomer {
  draft: CustomerDraft;
  /** The same one for as long as it is the same customer: however often it is sent, one is made. */
  idempotencyKey: string;
}

/** A try whose answer was lost is repeated under its own key. */
export function useAddCustomer() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ draft, idempotencyKey }: NewCustomer) =>
      unwrap(api.POST("/customers", { params: { header: { "Idempotency-Key": idempotencyKey } }, body: draft })),
    retry: (failures, error) => failures < repeats && asApiError(error).mayPass,
    onSuccess: (customer) => {
      queryClient.setQueryData<Profile>(profileKey(customer.id), { ...newProfile, ...customer });
      void customerChanged(queryClient, customer);
    },
  });
}
