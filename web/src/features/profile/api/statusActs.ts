// Archiving, suspending and their reverse, each with a preview of its effects.
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { customerChanged } from "../../../shared/api/afterChange";
import { api, ifMatch, unwrap } from "../../../shared/api/client";
import { profileKey } from "../../../shared/api/keys";
import type {
  ArchiveReason,
  Customer,
  Profile,
  Schemas,
  StatusChange,
  SuspensionReason,
} from "../../../shared/api/types";
import { profileKeys } from "./keys";

/** The reason as a code, and in the member's own words. */
interface ReasonBody<Reason> {
  reason: Reason;
  note: string | null;
}

/** What becomes of the subscriptions that run when a customer is archived (Q13). */
export type OnArchive = Schemas["OnArchive"];

function requestOf({ id, version }: Customer, dryRun: boolean) {
  return { params: { path: { customer_id: id }, header: ifMatch(version), query: { dry_run: dryRun } } };
}

/** Acts that need a reason. */
const actsWithReason = {
  archive: (
    seen: Customer,
    body: ReasonBody<ArchiveReason>,
    dryRun = false,
    subscriptions: OnArchive = "pause",
  ): Promise<StatusChange> =>
    unwrap(
      api.POST("/customers/{customer_id}/archive", { ...requestOf(seen, dryRun), body: { ...body, subscriptions } }),
    ),
  suspend: (seen: Customer, body: ReasonBody<SuspensionReason>, dryRun = false): Promise<StatusChange> =>
    unwrap(api.POST("/customers/{customer_id}/suspend", { ...requestOf(seen, dryRun), body })),
};

/** Acts that make the customer active again. */
const activatingActs = {
  reactivate: (seen: Customer, dryRun = false): Promise<StatusChange> =>
    unwrap(api.POST("/customers/{customer_id}/reactivate", requestOf(seen, dryRun))),
  lift: (seen: Customer, dryRun = false): Promise<StatusChange> =>
    unwrap(api.POST("/customers/{customer_id}/lift-suspension", requestOf(seen, dryRun))),
};

export type ActWithReason = keyof typeof actsWithReason;
export type ActivatingAct = keyof typeof activatingActs;
export type ReasonOf<Act extends ActWithReason> = Parameters<(typeof actsWithReason)[Act]>[1]["reason"];

const possible: Record<ActWithReason | ActivatingAct, (status: Customer["status"]) => boolean> = {
  archive: (status) => status !== "archived",
  suspend: (status) => status === "active",
  reactivate: (status) => status === "archived",
  lift: (status) => status === "suspended",
};

/** The effects of an act (dry run). They do not depend on the reason, so the request has any one. */
export function statusPreview(profile: Customer, act: ActWithReason | ActivatingAct, choice: OnArchive = "pause") {
  return queryOptions({
    queryKey: [...profileKeys.preview(profile, act), choice],
    queryFn: () => {
      const body = { reason: "other", note: null } as const;
      if (act === "archive") return actsWithReason.archive(profile, body, true, choice);
      return act === "suspend" ? actsWithReason.suspend(profile, body, true) : activatingActs[act](profile, true);
    },
    enabled: possible[act](profile.status),
    placeholderData: keepPreviousData,
  });
}

export function useActWithReason<Act extends ActWithReason>(act: Act) {
  const queryClient = useQueryClient();
  const run = actsWithReason[act] as (
    seen: Customer,
    body: ReasonBody<ReasonOf<Act>>,
    dryRun: false,
    choice?: OnArchive,
  ) => Promise<StatusChange>;
  return useMutation({
    mutationFn: ({ seen, body, choice }: { seen: Customer; body: ReasonBody<ReasonOf<Act>>; choice?: OnArchive }) =>
      run(seen, body, false, choice),
    onSuccess: ({ customer }) => customerChanged(queryClient, customer),
  });
}

/** Optimistic: shows the customer as active at once, and puts the status back if the API refuses. */
export function useActivate(act: ActivatingAct) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (seen: Customer) => activatingActs[act](seen),
    onMutate: async ({ id }) => {
      await queryClient.cancelQueries({ queryKey: profileKey(id) });
      const before = queryClient.getQueryData<Profile>(profileKey(id));
      const active = { status: "active", archived: null, suspended: null } as const;
      queryClient.setQueryData<Profile>(profileKey(id), before && { ...before, ...active });
      return before;
    },
    onSuccess: ({ customer }) => customerChanged(queryClient, customer),
    onError: (_error, { id }, before) => {
      queryClient.setQueryData(profileKey(id), before);
      void queryClient.invalidateQueries({ queryKey: profileKey(id) });
    },
  });
}
