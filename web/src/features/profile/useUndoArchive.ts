// Takes an archiving back from its toast, which outlives the dialog that showed it.
import { useTranslation } from "react-i18next";
import type { Profile } from "../../shared/api/types";
import { notify } from "../../shared/components/notify";
import { useFailureToast } from "../../shared/hooks/useFailureToast";
import { useReactivate } from "./api";

export function useUndoArchive(): (archived: Profile) => void {
  const { t } = useTranslation();
  const { mutateAsync } = useReactivate();
  const failed = useFailureToast();

  return function undo(archived) {
    mutateAsync(archived).then(
      () => notify(t("states.undone")),
      (error: unknown) => failed(error, () => undo(archived)),
    );
  };
}
