// Deleting customers to the trash, what that would do, and bringing them back.
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { listsChanged } from "../../../shared/api/afterChange";
import { api, ifMatch, unwrap } from "../../../shared/api/client";
import { customerKey } from "../../../shared/api/keys";
import { staleRecord } from "../../../shared/api/stale";
import type { Customer, CustomerRow, Deletion, Linked } from "../../../shared/api/types";
import { withdrawOffers } from "../../../shared/components/toasts/notify";
import { forgetRecentOne } from "../../../shared/customer/recent";
import { customersKeys } from "./keys";

/** The customer to delete; rows of a list have no version. */
export type Seen = Pick<CustomerRow, "id" | "name"> & { version?: number };

function remove({ id, version }: Seen, linked: Linked, dryRun: boolean): Promise<Deletion> {
  const header = version === undefined ? { "if-match": "*" } : ifMatch(version);
  const params = { path: { customer_id: id }, header, query: { linked, dry_run: dryRun } };
  return unwrap(api.DELETE("/customers/{customer_id}", { params }));
}

/** What deleting all of these would do. */
export function deletionPreview(customers: readonly Seen[], linked: Linked) {
  return queryOptions({
    queryKey: [...customersKeys.deletion(customers.map(({ id, version }) => `${id}/${version ?? "*"}`)), linked],
    queryFn: () => Promise.all(customers.map((customer) => remove(customer, linked, true))),
  });
}

export interface Outcome {
  deleted: Seen[];
  failed: { customer: Seen; error: unknown }[];
}

/** One after the other, because each writes the merchant's counts. A failure does not stop the others. */
export function useDeleteCustomers() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ customers, linked }: { customers: readonly Seen[]; linked: Linked }) => {
      const outcome: Outcome = { deleted: [], failed: [] };
      for (const customer of customers) {
        try {
          await remove(customer, linked, false);
          outcome.deleted.push(customer);
        } catch (error) {
          outcome.failed.push({ customer: (staleRecord(error) as Customer | null) ?? customer, error });
        }
      }
      return outcome;
    },
    onSuccess: ({ deleted }) => {
      for (const { id } of deleted) {
        forgetRecentOne(id);
        withdrawOffers(id);
        void queryClient.invalidateQueries({ queryKey: customerKey(id), refetchType: "none" });
      }
      listsChanged(queryClient);
    },
  });
}

export function useRestoreCustomers() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (ids: readonly string[]) => {
      for (const id of ids) {
        await unwrap(api.POST("/customers/{customer_id}/restore", { params: { path: { customer_id: id } } }));
      }
    },
    onSettled: (_answer, _error, ids) => {
      for (const id of ids) void queryClient.invalidateQueries({ queryKey: customerKey(id) });
      listsChanged(queryClient);
    },
  });
}
