// In the place of the tools, once rows are ticked: what can be done with all of them.
import { Trash2, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../shared/components/Button";
import { IconButton } from "../../../shared/components/IconButton";
import styles from "./ListTools.module.css";
import type { Ticks } from "../useTicks";

export function BulkBand({ ticks, onDelete }: { ticks: Ticks; onDelete: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={`${styles.tools} ${styles.bulk}`} role="group" aria-label={t("customers.bulk")}>
      <div className={styles.chosen}>
        <IconButton icon={X} label={t("customers.clearSelection")} onClick={ticks.clear} />
        <span role="status">{t("customers.selected", { count: ticks.chosen.length })}</span>
        {!ticks.all && (
          <Button look="quiet" onClick={ticks.tickAll}>
            {t("customers.selectAll")}
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
