// The check of a customer's VAT number in VIES: its state, and the request to check it.
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { customerTouched } from "../../../shared/api/afterChange";
import { api, unwrap } from "../../../shared/api/client";
import { customerKey } from "../../../shared/api/keys";
import type { Profile, Schemas } from "../../../shared/api/types";
import { useFailureToast } from "../../../shared/hooks/useFailureToast";

export type ShownVat = Schemas["ShownVat"];

/** VIES answers within seconds, some countries within a quarter of a minute. */
const pauseWhilePending = 2_000;
const pauseWhileWaiting = 30_000;

/**
 * Another number or kind is another check, which the answer to an edit does not have. The one that came with the profile is
 * shown first, so that the first screen asks nothing more.
 */
export function vatQuery({ id, kind, vat_number, vat }: Profile) {
  return queryOptions({
    queryKey: [...customerKey(id), "vat", kind, vat_number] as const,
    initialData: vat && vat.number === vat_number ? vat : undefined,
    queryFn: ({ signal }) =>
      unwrap(api.GET("/customers/{customer_id}/vat", { params: { path: { customer_id: id } }, signal })),
    refetchInterval: ({ state: { data } }) => {
      if (!data?.pending_since) return false;
      return data.state === "pending" ? pauseWhilePending : pauseWhileWaiting;
    },
  });
}

/** The newest twenty answers. */
export function proofsQuery({ id, vat_check }: Profile) {
  return queryOptions({
    queryKey: [...customerKey(id), "vatProofs", vat_check?.proof?.id] as const,
    queryFn: ({ signal }) =>
      unwrap(api.GET("/customers/{customer_id}/vat/proofs", { params: { path: { customer_id: id } }, signal })),
  });
}

export function useValidateVat(profile: Profile) {
  const queryClient = useQueryClient();
  const failed = useFailureToast();
  const validate = useMutation({
    mutationFn: () =>
      unwrap(api.POST("/customers/{customer_id}/vat/validate", { params: { path: { customer_id: profile.id } } })),
    onSuccess: (shown) => {
      queryClient.setQueryData(vatQuery(profile).queryKey, shown);
    },
    onError: (error) => {
      failed(error, () => validate.mutate());
      customerTouched(queryClient, profile.id);
    },
  });
  return validate;
}
