// Reading a customer's profile, editing it, archiving and reactivating.
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { customerChanged } from "../../shared/api/afterChange";
import { api, ifMatch, unwrap } from "../../shared/api/client";
import { profileKey } from "../../shared/api/keys";
import type { ArchiveReason, CustomerEdit, Profile } from "../../shared/api/types";
import { profileKeys } from "./keys";

export function profileQuery(customerId: string) {
  return queryOptions({
    queryKey: profileKey(customerId),
    queryFn: ({ signal }) =>
      unwrap(api.GET("/customers/{customer_id}", { params: { path: { customer_id: customerId } }, signal })),
  });
}

function versioned({ id, version }: Pick<Profile, "id" | "version">) {
  return { path: { customer_id: id }, header: ifMatch(version) };
}

export function useEditCustomer() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ seen, edit }: { seen: Profile; edit: CustomerEdit }) =>
      unwrap(api.PATCH("/customers/{customer_id}", { params: versioned(seen), body: edit })),
    onSuccess: (profile) => customerChanged(queryClient, profile),
  });
}

export interface Archiving {
  reason: ArchiveReason;
  note: string | null;
}

function archive(seen: Profile, body: Archiving, dryRun: boolean) {
  const params = { ...versioned(seen), query: { dry_run: dryRun } };
  return unwrap(api.POST("/customers/{customer_id}/archive", { params, body }));
}

function reactivate(seen: Profile, dryRun: boolean) {
  const params = { ...versioned(seen), query: { dry_run: dryRun } };
  return unwrap(api.POST("/customers/{customer_id}/reactivate", { params }));
}

/** What archiving would do; that does not depend on the reason, so any will do for asking. */
export function archivePreview(profile: Profile) {
  return queryOptions({
    queryKey: profileKeys.preview(profile, "archive"),
    queryFn: () => archive(profile, { reason: "other", note: null }, true),
    enabled: profile.status !== "archived",
    placeholderData: keepPreviousData,
  });
}

export function reactivatePreview(profile: Profile) {
  return queryOptions({
    queryKey: profileKeys.preview(profile, "reactivate"),
    queryFn: () => reactivate(profile, true),
    enabled: profile.status === "archived",
    placeholderData: keepPreviousData,
  });
}

export function useArchive() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ seen, archiving }: { seen: Profile; archiving: Archiving }) => archive(seen, archiving, false),
    onSuccess: ({ customer }) => customerChanged(queryClient, customer),
  });
}

/** Shown as active at once; put back as it was if the API refuses. */
export function useReactivate() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (seen: Profile) => reactivate(seen, false),
    onMutate: async (seen) => {
      await queryClient.cancelQueries({ queryKey: profileKey(seen.id) });
      queryClient.setQueryData(profileKey(seen.id), { ...seen, status: "active", archived: null });
    },
    onSuccess: ({ customer }) => customerChanged(queryClient, customer),
    onError: (_error, seen) => {
      queryClient.setQueryData(profileKey(seen.id), seen);
      void queryClient.invalidateQueries({ queryKey: profileKey(seen.id) });
    },
  });
}
