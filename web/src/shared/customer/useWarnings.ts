// Shows the warnings about a customer who was saved: the API stored a field as typed, but it looks mistyped.
import type { SavedCustomer } from "../api/types";
import { notifyWarning } from "../components/toasts/notify";
import { useTranslation } from "../i18n/useTranslation";

/** Returns a function that shows the warnings in an answer, in the member's language where the code is known. */
export function useWarnings() {
  const { t } = useTranslation();
  return ({ warnings = [] }: SavedCustomer) => {
    for (const { code, message } of warnings) {
      notifyWarning(code === "wrong_check_digits" ? t(`warnings.${code}`) : message);
    }
  };
}
