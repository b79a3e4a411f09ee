// Changing the merchant's settings and its team.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { merchantChanged, meQuery } from "../../../shared/access/me";
import { membersQuery } from "../../../shared/access/members";
import { api, ifMatch, unwrap } from "../../../shared/api/client";
import { meKey, membersKey } from "../../../shared/api/keys";
import { staleRecord } from "../../../shared/api/stale";
import type { Features, Invitation, MemberEdit, Merchant, MerchantEdit, TeamMember } from "../../../shared/api/types";

interface MerchantEditing {
  seen: Pick<Merchant, "version">;
  edit: MerchantEdit;
}

function editMerchant({ seen: { version }, edit }: MerchantEditing): Promise<Merchant> {
  return unwrap(api.PATCH("/merchant", { params: { header: ifMatch(version) }, body: edit }));
}

export function useEditMerchant() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: editMerchant,
    onSuccess: (merchant) => merchantChanged(queryClient, merchant),
    onError: async (error) => {
      const current = staleRecord(error) as Merchant | null;
      if (current) await merchantChanged(queryClient, current);
    },
  });
}

/** One after the other, each on the settings that the one before it made. */
export function useSwitchFeatures() {
  const queryClient = useQueryClient();
  return useMutation({
    scope: { id: "features" },
    mutationFn: async (features: Partial<Features>) => {
      const { merchant } = await queryClient.query({ ...meQuery, staleTime: "static" });
      const edit = { features };
      try {
        return await editMerchant({ seen: merchant, edit });
      } catch (error) {
        // An edit of something else does not stand in the way of it.
        const current = staleRecord(error) as Merchant | null;
        if (!current) throw error;
        return editMerchant({ seen: current, edit });
      }
    },
    onSuccess: (merchant) => merchantChanged(queryClient, merchant),
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

export function useRemoveMember() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: TeamMember) => {
      const params = { path: { member_id: id }, header: ifMatch(version) };
      return unwrap(api.DELETE("/members/{member_id}", { params }));
    },
    onSuccess: ({ id }) => {
      queryClient.setQueryData(membersQuery.queryKey, (members) => members?.filter((other) => other.id !== id));
    },
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
