// Choosing, removing and bringing back the logo: what runs, what went wrong, and the offers to undo.
import { useState } from "react";
import { asApiError } from "../../shared/api/errors";
import type { Merchant } from "../../shared/api/types";
import { notify } from "../../shared/components/toasts/notify";
import { useFailureToast } from "../../shared/hooks/useFailureToast";
import { useErrorText } from "../../shared/i18n/useErrorText";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { useRemoveLogo, useReplaceLogo, useRestoreLogo } from "./api/logo";
import { inBase64, problemOf } from "./logoFile";

export function useLogo(merchant: Merchant) {
  const { t } = useTranslation();
  const errors = useErrorText();
  const failed = useFailureToast();
  const [problem, setProblem] = useState<string | null>(null);
  const replacing = useReplaceLogo();
  const removing = useRemoveLogo();
  const restoring = useRestoreLogo();

  const restore = (seen: Merchant) => {
    restoring.mutateAsync({ seen, input: undefined }).then(
      () => notify(t("settings.invoices.logo.restored")),
      (error: unknown) => failed(error, () => restore(seen)),
    );
  };
  const changed = (title: string, after: Merchant) =>
    notify(title, after.former_logo ? { label: t("actions.undo"), run: () => restore(after) } : undefined);

  const choose = async (file: File) => {
    const refused = problemOf(file);
    setProblem(refused && errors.problemOf({ field: "data", code: refused, problem: t("errors.invalid_input") }));
    if (refused) return;
    try {
      const after = await replacing.mutateAsync({ seen: merchant, input: await inBase64(file) });
      if (after.logo?.name === merchant.logo?.name) notify(t("settings.invoices.logo.same"));
      else changed(t("settings.invoices.logo.saved"), after);
    } catch (error) {
      const [field] = asApiError(error).fields;
      setProblem(field ? errors.problemOf(field) : errors.textOf(error));
    }
  };

  const remove = () => {
    setProblem(null);
    removing.mutateAsync({ seen: merchant, input: undefined }).then(
      (after) => changed(t("settings.invoices.logo.removed"), after),
      (error: unknown) => failed(error, remove),
    );
  };

  return { problem, choose, remove, isSaving: replacing.isPending, isBusy: replacing.isPending || removing.isPending };
}
