// Takes a deletion back from its toast, which outlives the dialog that showed it.
import { notify } from "../../shared/components/toasts/notify";
import { useFailureToast } from "../../shared/hooks/useFailureToast";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { type Seen, useRestoreCustomers } from "./api/deletion";

export function useUndoDeletion(): (deleted: readonly Seen[]) => void {
  const { t } = useTranslation();
  const { mutateAsync } = useRestoreCustomers();
  const failed = useFailureToast();

  return function undo(deleted) {
    mutateAsync(deleted.map(({ id }) => id)).then(
      () => notify(t("states.undone")),
      (error: unknown) => failed(error, () => undo(deleted)),
    );
  };
}
