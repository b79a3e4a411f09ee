// Reading a customer's profile and editing it.
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { customerChanged } from "../../../shared/api/afterChange";
import { api, ifMatch, unwrap } from "../../../shared/api/client";
import { profileKey } from "../../../shared/api/keys";
import type { Customer, CustomerEdit, SavedCustomer } from "../../../shared/api/types";

export function profileQuery(customerId: string) {
  return queryOptions({
    queryKey: profileKey(customerId),
    queryFn: ({ signal }) =>
      unwrap(api.GET("/customers/{customer_id}", { params: { path: { customer_id: customerId } }, signal })),
  });
}

/** `onSaved` gets the answer, whose warnings are no part of the customer. */
export function useEditCustomer(onSaved: (saved: SavedCustomer) => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ seen: { id, version }, edit }: { seen: Pick<Customer, "id" | "version">; edit: CustomerEdit }) => {
      const params = { path: { customer_id: id }, header: ifMatch(version) };
      return unwrap(api.PATCH("/customers/{customer_id}", { params, body: edit }));
    },
    onSuccess: (saved) => {
      onSaved(saved);
      return customerChanged(queryClient, saved);
    },
  });
}
