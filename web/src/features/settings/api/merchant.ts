// Changing the merchant's settings and its team.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { merchantChanged, meQuery } from "../../../shared/access/me";
import { membersQuery } from "../../../shared/access/members";
import { api, ifMatch, unwrap } from "../../../shared/api/client";
import { meKey, membersKey } from "../../../shared/api/keys";
import { staleRecord } from "../../../shared/api/stale";
import type { Features, Invitation, MemberEdit, Merchant, MerchantEdit, TeamMember } from "../../../shared/api/types";
import { withdrawOffers } from "../../../shared/components/toasts/notify";

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

export function useSwitchFeatures() {
  return useSwitch((features: Partial<Features>) => ({ features }));
}

export function useSwitchSending() {
  return useSwitch((send_invoices: boolean) => ({ mail: { send_invoices } }));
}

/** Sent one after the other, each with the version that the one before returned. */
function useSwitch<Change>(editOf: (change: Change) => MerchantEdit) {
  const queryClient = useQueryClient();
  return useMutation({
    scope: { id: "features" },
    mutationFn: async (change: Change) => {
      const { merchant } = await queryClient.query({ ...meQuery, staleTime: "static" });
      const edit = editOf(change);
      try {
        return await editMerchant({ seen: merchant, edit });
      } catch (error) {
        // Retried on the current version after a conflict, because edits of other fields do not matter.
        const current = staleRecord(error) as Merchant | null;
        if (!current) throw error;
        return editMerchant({ seen: current, edit });
      }
    },
    onSuccess: (merchant) => merchantChanged(queryClient, merchant),
  });
}

/** The Idempotency-Key of one form, so that sending it twice invites once. */
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
      withdrawOffers(id);
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
