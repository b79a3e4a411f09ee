// A customer's smart links: reading, making and editing them.
import { type QueryClient, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { customerTouched } from "../../../shared/api/afterChange";
import { api, ifMatch, unwrap } from "../../../shared/api/client";
import { customerKey } from "../../../shared/api/keys";
import type { Schemas } from "../../../shared/api/types";

export type SmartLink = Schemas["SmartLinkDetails"];
export type SmartLinkDraft = Partial<Schemas["SmartLinkDraft"]> & Pick<Schemas["SmartLinkDraft"], "name" | "kind">;
type SmartLinkEdit = Partial<Schemas["SmartLinkEdit"]>;

export interface LinkFilter {
  kind: SmartLink["kind"] | "";
  state: SmartLink["state"] | "";
}

export function smartLinksQuery(customerId: string, { kind, state }: LinkFilter) {
  const query = { ...(kind && { kind }), ...(state && { state }) };
  return queryOptions({
    queryKey: [...customerKey(customerId), "smart links", query],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/customers/{customer_id}/smart-links", { params: { path: at(customerId), query }, signal })),
  });
}

function at(customerId: string) {
  return { customer_id: customerId };
}

function touched(queryClient: QueryClient, customerId: string) {
  return () => customerTouched(queryClient, customerId);
}

export function useCreateSmartLink(customerId: string, key: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (draft: SmartLinkDraft) => {
      const params = { path: at(customerId), header: { "Idempotency-Key": key } };
      // The generator writes the defaults of a creation as required.
      const body = draft as Schemas["SmartLinkDraft"];
      return unwrap(api.POST("/customers/{customer_id}/smart-links", { params, body }));
    },
    onSuccess: touched(queryClient, customerId),
  });
}

export function useEditSmartLink(customerId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ link, edit }: { link: Pick<SmartLink, "id" | "version">; edit: SmartLinkEdit }) => {
      const params = { path: { ...at(customerId), smart_link_id: link.id }, header: ifMatch(link.version) };
      // The generator writes the defaults of a creation as required; an edit leaves out what it does not change.
      const body = edit as Schemas["SmartLinkEdit"];
      return unwrap(api.PATCH("/customers/{customer_id}/smart-links/{smart_link_id}", { params, body }));
    },
    onSettled: touched(queryClient, customerId),
  });
}
