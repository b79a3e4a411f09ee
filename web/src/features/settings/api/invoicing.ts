// Reading what invoices lack, and reading and changing the tax classes.
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "../../../shared/api/client";
import { meKey } from "../../../shared/api/keys";
import type { Schemas } from "../../../shared/api/types";
import { taxClassesKey } from "../../../shared/money/taxClasses";

export type TaxClass = Schemas["ShownTaxClass"];
export type TaxClassDraft = Schemas["TaxClassDraft"];

/** Below the key of the merchant, so that an edit of the settings reads it again. */
export const readinessQuery = queryOptions({
  queryKey: [...meKey, "readiness"],
  queryFn: ({ signal }) => unwrap(api.GET("/merchant/readiness", { signal })),
});

/** The Idempotency-Key of one form, so that sending it twice creates one class. */
export function useSaveTaxClass(taxClass: TaxClass | null, idempotencyKey: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: TaxClassDraft) =>
      taxClass
        ? unwrap(
            api.PATCH("/merchant/tax-classes/{tax_class_id}", {
              params: { path: { tax_class_id: taxClass.id } },
              body,
            }),
          )
        : unwrap(
            api.POST("/merchant/tax-classes", { params: { header: { "Idempotency-Key": idempotencyKey } }, body }),
          ),
    onSettled: () => queryClient.invalidateQueries({ queryKey: taxClassesKey }),
  });
}

export function useTaxClassDeletion() {
  const queryClient = useQueryClient();
  const onSettled = () => queryClient.invalidateQueries({ queryKey: taxClassesKey });
  const path = (id: string) => ({ params: { path: { tax_class_id: id } } });
  const remove = useMutation({
    mutationFn: ({ id }: TaxClass) => unwrap(api.DELETE("/merchant/tax-classes/{tax_class_id}", path(id))),
    onSettled,
  });
  const restore = useMutation({
    mutationFn: ({ id }: TaxClass) => unwrap(api.POST("/merchant/tax-classes/{tax_class_id}/restore", path(id))),
    onSettled,
  });
  return { remove, restore };
}
