// Takes an archiving back from its toast, which outlives the dialog that showed it.
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { profileKey } from "../../shared/api/keys";
import { staleRecord } from "../../shared/api/stale";
import type { Profile } from "../../shared/api/types";
import { notify } from "../../shared/components/notify";
import { useFailureToast } from "../../shared/hooks/useFailureToast";
import { useReactivate } from "./api";

export function useUndoArchive(): (archived: Profile) => void {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { mutateAsync } = useReactivate();
  const failed = useFailureToast();

  /** An edit since the archiving does not stand in the way of undoing it, whether we know of the edit or not. */
  async function reactivate(archived: Profile): Promise<void> {
    try {
      await mutateAsync(queryClient.getQueryData<Profile>(profileKey(archived.id)) ?? archived);
    } catch (error) {
      const current = staleRecord(error) as Profile | null;
      if (current?.status !== "archived") throw error;
      await mutateAsync(current);
    }
  }

  return function undo(archived) {
    reactivate(archived).then(
      () => notify(t("states.undone")),
      (error: unknown) => failed(error, () => undo(archived)),
    );
  };
}
