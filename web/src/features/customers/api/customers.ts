// The list of customers, and adding one to it.
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { customerChanged } from "../../../shared/api/afterChange";
import { api, unwrap } from "../../../shared/api/client";
import { blankProfile } from "../../../shared/api/constants";
import { asApiError } from "../../../shared/api/errors";
import { profileKey } from "../../../shared/api/keys";
import { firstWithRows } from "../../../shared/api/pages";
import type { CustomerDraft, Profile } from "../../../shared/api/types";
import { customersKeys } from "./keys";
import type { CustomerListState } from "../listState";

/** Few enough to keep the first screen light. */
const pageSize = 30;

export function customersQuery(state: CustomerListState) {
  return queryOptions({
    queryKey: customersKeys.list(state),
    queryFn: ({ signal }) =>
      firstWithRows(state.cursor, (cursor) => {
        const query = { ...filterOf(state), limit: pageSize, ...(cursor && { cursor }) };
        return unwrap(api.GET("/customers", { params: { query }, signal }));
      }),
    placeholderData: keepPreviousData,
  });
}

/** The query parameters of a list, the same for each of its pages. */
export function filterOf({ status, search, tags, tagMatch, sort }: CustomerListState) {
  const tagged = tags.length > 0 && { tags: tags.join(","), tag_match: tagMatch };
  // Search results are ordered by the API, so `sort` is left out.
  return { status, ...(search ? { search } : { sort }), ...tagged };
}

const repeats = 2;

/** Completes a new customer to a profile until the profile is read; its log has the entry of the creation. */
const newProfile = { ...blankProfile, counts: { ...blankProfile.counts, activity: 1 } };

interface NewCustomer {
  draft: CustomerDraft;
  /** One key for each new customer, so that a form sent several times creates one. */
  idempotencyKey: string;
}

/** Retried under the same Idempotency-Key when the answer is lost. */
export function useAddCustomer() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ draft, idempotencyKey }: NewCustomer) =>
      unwrap(api.POST("/customers", { params: { header: { "Idempotency-Key": idempotencyKey } }, body: draft })),
    retry: (failures, error) => failures < repeats && asApiError(error).isTransient,
    onSuccess: (customer) => {
      queryClient.setQueryData<Profile>(profileKey(customer.id), { ...newProfile, ...customer });
      void customerChanged(queryClient, customer);
    },
  });
}
