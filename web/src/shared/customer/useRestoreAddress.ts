// Takes back that an address was deleted, or cleared by an edit of the customer.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { customerTouched } from "../api/afterChange";
import { api, unwrap } from "../api/client";
import type { Address } from "../api/types";

export function useRestoreAddress(customerId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: Pick<Address, "id">) => {
      const params = { path: { customer_id: customerId, address_id: id } };
      return unwrap(api.POST("/customers/{customer_id}/addresses/{address_id}/restore", { params }));
    },
    onSuccess: () => customerTouched(queryClient, customerId),
  });
}
