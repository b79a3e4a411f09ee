// Assigning tags to a customer, and creating tags.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { customerChanged, showCustomer } from "../../../shared/api/afterChange";
import { api, ifMatch, unwrap } from "../../../shared/api/client";
import { ApiError } from "../../../shared/api/errors";
import { profileKey, tagsKey } from "../../../shared/api/keys";
import { staleRecord } from "../../../shared/api/stale";
import type { Customer, Profile, Tag, TagDraft } from "../../../shared/api/types";

/** Computes the new tags from the customer's current ones, because colleagues may be changing them, too. */
export type TagChange = (tags: readonly string[]) => string[];

interface Assignment {
  seen: Profile;
  change: TagChange;
}

function assign({ id, version, tags }: Customer, change: TagChange): Promise<Customer> {
  const params = { path: { customer_id: id }, header: ifMatch(version) };
  return unwrap(api.PUT("/customers/{customer_id}/tags", { params, body: { tag_ids: change(tags) } }));
}

/** Optimistic, one request after the other; put back if the API refuses. */
export function useAssignTags(customerId: string) {
  const queryClient = useQueryClient();
  const queryKey = profileKey(customerId);
  const mutationKey = ["tags", customerId];
  const cached = () => queryClient.getQueryData<Profile>(queryKey);
  const show = (tags: string[]) =>
    queryClient.setQueryData<Profile>(queryKey, (profile) => profile && { ...profile, tags });

  return useMutation({
    mutationKey,
    scope: { id: mutationKey.join() },
    mutationFn: async ({ seen, change }: Assignment) => {
      try {
        return await assign(cached() ?? seen, change);
      } catch (error) {
        // Retried on the current version after a conflict, because edits of other fields do not matter.
        const current = staleRecord(error) as Customer | null;
        if (!current) throw error;
        return assign(current, change);
      }
    },
    onMutate: async ({ seen, change }) => {
      await queryClient.cancelQueries({ queryKey });
      const before = (cached() ?? seen).tags;
      show(change(before));
      return before;
    },
    onSuccess: (customer) => {
      const more = queryClient.isMutating({ mutationKey }) > 1;
      if (!more) return customerChanged(queryClient, customer);
      // Only the last one refetches, because an earlier refetch would undo the optimistic changes of the later ones.
      return showCustomer(queryClient, { ...customer, tags: cached()?.tags ?? customer.tags });
    },
    onError: (_error, _assignment, before) => {
      if (before) show(before);
      void queryClient.invalidateQueries({ queryKey });
    },
  });
}

/** A tag that someone else has made meanwhile is as good as a new one. */
export function useCreateTag() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ draft, idempotencyKey }: { draft: TagDraft; idempotencyKey: string }): Promise<Tag> => {
      const params = { header: { "Idempotency-Key": idempotencyKey } };
      try {
        return await unwrap(api.POST("/tags", { params, body: draft }));
      } catch (error) {
        if (error instanceof ApiError && error.code === "tag_exists") return error.current as Tag;
        throw error;
      }
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: tagsKey }),
  });
}
