// Changing a customer's tax class.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { customerChanged } from "../../../shared/api/afterChange";
import { api, ifMatch, unwrap } from "../../../shared/api/client";
import type { Customer } from "../../../shared/api/types";

type Seen = Pick<Customer, "id" | "version" | "tax_class_id">;

export function useChangeTaxClass() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ seen, edit }: { seen: Seen; edit: Pick<Customer, "tax_class_id"> }) => {
      const params = { path: { customer_id: seen.id }, header: ifMatch(seen.version) };
      return unwrap(api.PATCH("/customers/{customer_id}", { params, body: edit }));
    },
    onSuccess: (saved) => customerChanged(queryClient, saved),
  });
}
