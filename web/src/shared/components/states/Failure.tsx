// Shown in place of data that failed to load: what happened, what to do, and the reference to quote.
import { CircleAlert, Lock } from "lucide-react";
import { useMe } from "../../access/me";
import { asApiError } from "../../api/errors";
import { useErrorText } from "../../i18n/useErrorText";
import { useTranslation } from "../../i18n/useTranslation";
import { Button } from "../buttons/Button";
import { EmptyState } from "./EmptyState";
import styles from "./EmptyState.module.css";

export function Failure({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useTranslation();
  const { textOf } = useErrorText();
  const { code, requestId } = asApiError(error);
  const merchant = useMe()?.merchant.name ?? "Klantkaart";

  if (code === "forbidden") {
    return <EmptyState icon={Lock} title={t("states.forbiddenTitle")} text={t("states.forbiddenText", { merchant })} />;
  }
  return (
    <div role="alert">
      <EmptyState icon={CircleAlert} title={t("states.errorTitle")} text={textOf(error)}>
        {requestId && <p className={styles.reference}>{t("states.reference", { id: requestId })}</p>}
        <Button onClick={retry}>{t("actions.retry")}</Button>
      </EmptyState>
    </div>
  );
}
