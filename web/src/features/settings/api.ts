// Changing the merchant's settings and its team.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { merchantChanged } from "../../shared/access/me";
import { membersQuery } from "../../shared/access/members";
import { api, ifMatch, unwrap } from "../../shared/api/client";
import { meKey, membersKey } from "../../shared/api/keys";
import { staleRecord } from "../../shared/api/stale";
import type { Invitation, MemberEdit, Merchant, MerchantEdit, TeamMember } from "../../shared/api/types";

export function useEditMerchant() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ seen: { version }, edit }: { seen: Pick<Merchant, "version">; edit: MerchantEdit }) =>
      unwrap(api.PATCH("/merchant", { params: { header: ifMatch(version) }, body: edit })),
    onSuccess: (merchant) => merchantChanged(queryClient, merchant),
    onError: (error) => {
      const current = staleRecord(error) as Merchant | null;
      if (current) merchantChanged(queryClient, current);
    },
  });
}

/** One key for the life of a form: sending it twice invites once. */
export function useInvite(idempotencyKey: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Invitation) =>
      unwrap(api.POST("/members", { params: { header: { "Idempotency-Key": idempotencyKey } }, body })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: membersKey }),
  });
}

export function useEditMember() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ seen, edit }: { seen: TeamMember; edit: MemberEdit }) => {
      const params = { path: { member_id: seen.id }, header: ifMatch(seen.version) };
      return unwrap(api.PATCH("/members/{member_id}", { params, body: edit }));
    },
    onSuccess: (member) => {
      queryClient.setQueryData(membersQuery.queryKey, (members) =>
        members?.map((other) => (other.id === member.id ? member : other)),
      );
    },
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: membersKey });
      void queryClient.invalidateQueries({ queryKey: meKey });
    },
  });
}
