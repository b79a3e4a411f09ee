// Exports all pages of the list as it is filtered, with progress and a way to stop.
import { Download, X } from "lucide-react";
import { Button } from "../../../shared/components/buttons/Button";
import { count } from "../../../shared/formats";
import styles from "../CustomersPage.module.css";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { Export } from "../useExport";

export function ExportButton({ rows, start, cancel, unavailable }: Export & { unavailable: string | undefined }) {
  const { t, i18n } = useTranslation();
  const idle = rows === null;
  const Icon = idle ? Download : X;
  return (
    <>
      <span role="status" className={styles.progress}>
        {!idle && t("customers.exporting", { rows: count(rows, i18n.language) })}
      </span>
      <Button unavailable={unavailable} onClick={idle ? start : cancel}>
        <Icon size={16} aria-hidden />
        <span className={styles.label}>{t(idle ? "customers.exportList" : "customers.cancelExport")}</span>
      </Button>
    </>
  );
}
