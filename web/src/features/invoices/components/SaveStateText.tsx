// Whether what is typed is saved.
import { CircleAlert, CircleCheck, CloudOff } from "lucide-react";
import { asApiError } from "../../../shared/api/errors";
import { useErrorText } from "../../../shared/i18n/useErrorText";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { SaveState } from "../useAutosave";
import styles from "./SaveStateText.module.css";

export function SaveStateText({ state, error }: { state: SaveState; error: unknown }) {
  const { t } = useTranslation();
  const { textOf } = useErrorText();
  const transient = state === "failed" && asApiError(error).isTransient;
  const Icon = transient ? CloudOff : state === "failed" || state === "stale" ? CircleAlert : CircleCheck;
  const texts: Record<SaveState, string> = {
    clean: "",
    typed: t("invoices.form.unsaved"),
    saving: t("invoices.form.saving"),
    saved: t("invoices.form.saved"),
    failed: transient ? t("invoices.form.offline") : t("invoices.form.notSaved", { problem: textOf(error) }),
    stale: t("forms.staleTitle"),
  };
  return (
    <p role="status" className={styles.saved} data-state={state}>
      {state !== "clean" && state !== "typed" && state !== "saving" && <Icon size={14} aria-hidden />}
      {texts[state]}
    </p>
  );
}
