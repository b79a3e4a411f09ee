// Shows a failure outside of forms: a toast in words, with the reference, and with Try again if the failure is transient.
import { useCallback } from "react";
import { asApiError } from "../api/errors";
import { notifyFailure } from "../components/toasts/notify";
import { useErrorText } from "../i18n/useErrorText";
import { useTranslation } from "../i18n/useTranslation";

export function useFailureToast(): (error: unknown, retry: () => void) => void {
  const { t } = useTranslation();
  const { textOf } = useErrorText();
  return useCallback(
    (error, retry) => {
      const { reference, isTransient } = asApiError(error);
      notifyFailure(textOf(error), reference, isTransient ? { label: t("actions.retry"), run: retry } : undefined);
    },
    [t, textOf],
  );
}
