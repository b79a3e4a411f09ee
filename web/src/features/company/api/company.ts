// What the register of companies has of a customer: read, asked for again, and settled line by line.
import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { customerTouched, listsChanged } from "../../../shared/api/afterChange";
import { api, ifMatch, unwrap } from "../../../shared/api/client";
import { customerKey } from "../../../shared/api/keys";
import type { Profile, Schemas } from "../../../shared/api/types";

export type Sheet = Schemas["CompanySheet"];
export type Difference = Schemas["Difference"];

/** While KVK is being asked, and while it is to be asked again in minutes. */
const soon = 1_500;
const later = 30_000;

const companyKey = (customerId: string) => [...customerKey(customerId), "company"] as const;

/** Read again with each version of the customer, because every edit may settle or make a difference. */
function companyQuery({ id, version }: Pick<Profile, "id" | "version">) {
  return queryOptions({
    queryKey: [...companyKey(id), version],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/customers/{customer_id}/company", { params: { path: { customer_id: id } }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** The sheet, which is read again until KVK has answered; then the profile has what was filled in. */
export function useCompany(profile: Profile) {
  const queryClient = useQueryClient();
  const sheet = useQuery({
    ...companyQuery(profile),
    refetchInterval: ({ state }) => (state.data?.status === "pending" ? (state.data.wait ? later : soon) : false),
  });
  const status = sheet.data?.status;
  const before = useRef(status);
  // KVK may have filled the customer in before the sheet was read for the first time.
  const isAhead = (sheet.data?.version ?? 0) > profile.version;
  useEffect(() => {
    if (isAhead || (before.current === "pending" && status && status !== "pending")) {
      customerTouched(queryClient, profile.id);
      listsChanged(queryClient);
    }
    before.current = status;
  }, [isAhead, status, profile.id, queryClient]);
  return sheet;
}

export function useResync(customerId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () =>
      unwrap(api.POST("/customers/{customer_id}/company/resync", { params: { path: { customer_id: customerId } } })),
    onSuccess: (sheet) => {
      queryClient.setQueriesData<Sheet>({ queryKey: companyKey(customerId) }, sheet);
    },
  });
}

export interface Settling {
  sheet: Sheet;
  accept?: string[];
  keep?: string[];
}

export function useSettle(customerId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ sheet, accept = [], keep = [] }: Settling) => {
      const params = { path: { customer_id: customerId }, header: ifMatch(sheet.version) };
      const body = { accept, keep, revision: sheet.revision };
      return unwrap(api.POST("/customers/{customer_id}/company/accept", { params, body }));
    },
    onSuccess: (sheet) => {
      queryClient.setQueriesData<Sheet>({ queryKey: companyKey(customerId) }, sheet);
    },
    onSettled: () => {
      customerTouched(queryClient, customerId);
      listsChanged(queryClient);
    },
  });
}
