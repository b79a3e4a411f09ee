// In the place of the tools while rows are selected: how many, and Cancel selected.
import { Ban, X } from "lucide-react";
import { Button } from "../../../shared/components/buttons/Button";
import type { Selection } from "../../../shared/components/lists/useSelection";
import { IconButton } from "../../../shared/components/buttons/IconButton";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { InvoiceRow } from "../api/invoices";
import tools from "../../../shared/money/DocumentTools.module.css";
import styles from "./ListTools.module.css";

interface BulkBandProps {
  selection: Selection<InvoiceRow>;
  onCancel: () => void;
}

export function BulkBand({ selection, onCancel }: BulkBandProps) {
  const { t } = useTranslation();
  return (
    <div className={tools.tools} role="group" aria-label={t("invoices.bulk")}>
      <div className={styles.chosen}>
        <IconButton icon={X} label={t("invoices.clearSelection")} onClick={selection.clear} />
        <span role="status">{t("invoices.selected", { count: selection.selected.length })}</span>
        {!selection.all && (
          <Button look="quiet" onClick={selection.selectAll}>
            {t("table.selectAll")}
          </Button>
        )}
      </div>
      <Button onClick={onCancel}>
        <Ban size={16} aria-hidden />
        {t("invoices.cancelSelected")}
      </Button>
    </div>
  );
}
