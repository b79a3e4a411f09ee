// What is left when a page broke.
import { Bug } from "lucide-react";
import { Button } from "../../shared/components/buttons/Button";
import { EmptyState } from "../../shared/components/states/EmptyState";
import { useTranslation } from "../../shared/i18n/useTranslation";

export function CrashPage() {
  const { t } = useTranslation();
  return (
    <div role="alert">
      <EmptyState icon={Bug} title={t("shell.crashTitle")} text={t("shell.crashText")}>
        <Button look="primary" onClick={() => window.location.reload()}>
          {t("shell.reload")}
        </Button>
      </EmptyState>
    </div>
  );
}
