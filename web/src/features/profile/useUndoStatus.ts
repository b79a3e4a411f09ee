// Undoes an archiving or a suspension from its toast, which outlives the dialog that showed it.
import { useQueryClient } from "@tanstack/react-query";
import { profileKey } from "../../shared/api/keys";
import { staleRecord } from "../../shared/api/stale";
import type { Customer, Profile } from "../../shared/api/types";
import { notify } from "../../shared/components/toasts/notify";
import { useFailureToast } from "../../shared/hooks/useFailureToast";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { useActWithReason, useActivate } from "./api/statusActs";

export function useUndoStatus(): (before: Customer, after: Customer) => void {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { mutateAsync: reactivate } = useActivate("reactivate");
  const { mutateAsync: lift } = useActivate("lift");
  const { mutateAsync: suspend } = useActWithReason("suspend");
  const failed = useFailureToast();

  /** Retries on the current version after a conflict, unless the status changed, because edits since then do not matter. */
  async function activate(after: Customer): Promise<Customer> {
    const act = after.status === "archived" ? reactivate : lift;
    try {
      return (await act(queryClient.getQueryData<Profile>(profileKey(after.id)) ?? after)).customer;
    } catch (error) {
      const current = staleRecord(error) as Customer | null;
      if (current?.status !== after.status) throw error;
      return (await act(current)).customer;
    }
  }

  async function putBack(before: Customer, after: Customer): Promise<void> {
    const seen = await activate(after);
    if (!before.suspended) return;
    const { reason, note } = before.suspended;
    await suspend({ seen, body: { reason, note } });
  }

  return function undo(before, after) {
    putBack(before, after).then(
      () => notify(t("states.undone")),
      (error: unknown) => failed(error, () => undo(before, after)),
    );
  };
}
