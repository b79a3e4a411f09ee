// Archiving, suspending and their reverse: what each would do, and doing it.
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { customerChanged } from "../../../shared/api/afterChange";
import { api, ifMatch, unwrap } from "../../../shared/api/client";
import { profileKey } from "../../../shared/api/keys";
import type { ArchiveReason, Customer, Profile, StatusChange, SuspensionReason } from "../../../shared/api/types";
import { profileKeys } from "./keys";

/** Why, in one of the words on offer and in the member's own. */
export interface Grounds<Reason> {
  reason: Reason;
  note: string | null;
}

function asked({ id, version }: Customer, dryRun: boolean) {
  return { params: { path: { customer_id: id }, header: ifMatch(version), query: { dry_run: dryRun } } };
}

/** Acts that need a reason. */
export const reasoned = {
  archive: (seen: Customer, body: Grounds<ArchiveReason>, dryRun = false): Promise<StatusChange> =>
    unwrap(api.POST("/customers/{customer_id}/archive", { ...asked(seen, dryRun), body })),
  suspend: (seen: Customer, body: Grounds<SuspensionReason>, dryRun = false): Promise<StatusChange> =>
    unwrap(api.POST("/customers/{customer_id}/suspend", { ...asked(seen, dryRun), body })),
};

/** Acts that make the customer active again. */
export const reviving = {
  reactivate: (seen: Customer, dryRun = false): Promise<StatusChange> =>
    unwrap(api.POST("/customers/{customer_id}/reactivate", asked(seen, dryRun))),
  lift: (seen: Customer, dryRun = false): Promise<StatusChange> =>
    unwrap(api.POST("/customers/{customer_id}/lift-suspension", asked(seen, dryRun))),
};

export type ReasonedAct = keyof typeof reasoned;
export type RevivingAct = keyof typeof reviving;
export type ReasonOf<Act extends ReasonedAct> = Parameters<(typeof reasoned)[Act]>[1]["reason"];

const possible: Record<ReasonedAct | RevivingAct, (status: Customer["status"]) => boolean> = {
  archive: (status) => status !== "archived",
  suspend: (status) => status === "active",
  reactivate: (status) => status === "archived",
  lift: (status) => status === "suspended",
};

/** What an act would do; that does not depend on the reason, so any will do for asking. */
export function statusPreview(profile: Customer, act: ReasonedAct | RevivingAct) {
  return queryOptions({
    queryKey: profileKeys.preview(profile, act),
    queryFn: () =>
      act === "archive" || act === "suspend"
        ? reasoned[act](profile, { reason: "other", note: null }, true)
        : reviving[act](profile, true),
    enabled: possible[act](profile.status),
    placeholderData: keepPreviousData,
  });
}

export function useReasonedAct<Act extends ReasonedAct>(act: Act) {
  const queryClient = useQueryClient();
  const run = reasoned[act] as (seen: Customer, grounds: Grounds<ReasonOf<Act>>) => Promise<StatusChange>;
  return useMutation({
    mutationFn: ({ seen, grounds }: { seen: Customer; grounds: Grounds<ReasonOf<Act>> }) => run(seen, grounds),
    onSuccess: ({ customer }) => customerChanged(queryClient, customer),
  });
}

/** Shown as active at once; put back as it was if the API refuses. */
export function useRevive(act: RevivingAct) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (seen: Customer) => reviving[act](seen),
    onMutate: async ({ id }) => {
      await queryClient.cancelQueries({ queryKey: profileKey(id) });
      const before = queryClient.getQueryData<Profile>(profileKey(id));
      const revived = { status: "active", archived: null, suspended: null } as const;
      queryClient.setQueryData<Profile>(profileKey(id), before && { ...before, ...revived });
      return before;
    },
    onSuccess: ({ customer }) => customerChanged(queryClient, customer),
    onError: (_error, { id }, before) => {
      queryClient.setQueryData(profileKey(id), before);
      void queryClient.invalidateQueries({ queryKey: profileKey(id) });
    },
  });
}
