// The bulk actions, shown instead of the list's tools while rows are selected.
import { Trash2, X } from "lucide-react";
import type { CustomerRow } from "../../../shared/api/types";
import { Button } from "../../../shared/components/buttons/Button";
import { IconButton } from "../../../shared/components/buttons/IconButton";
import type { Selection } from "../../../shared/components/lists/useSelection";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import styles from "./ListTools.module.css";

interface BulkBandProps {
  selection: Selection<CustomerRow>;
  onDelete: () => void;
}

export function BulkBand({ selection, onDelete }: BulkBandProps) {
  const { t } = useTranslation();
  return (
    <div className={`${styles.tools} ${styles.bulk}`} role="group" aria-label={t("customers.bulk")}>
      <div className={styles.chosen}>
        <IconButton icon={X} label={t("customers.clearSelection")} onClick={selection.clear} />
        <span role="status">{t("customers.selected", { count: selection.selected.length })}</span>
        {!selection.all && (
          <Button look="quiet" onClick={selection.selectAll}>
            {t("table.selectAll")}
          </Button>
        )}
      </div>
      <Button onClick={onDelete}>
        <Trash2 size={16} aria-hidden />
        {t("customers.delete")}
      </Button>
    </div>
  );
}
