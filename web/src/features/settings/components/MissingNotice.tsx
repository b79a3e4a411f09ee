// What a legal invoice lacks, with the way to fill it in, and what the product does not make yet.
import { useQuery } from "@tanstack/react-query";
import { Button } from "../../../shared/components/buttons/Button";
import { Notice } from "../../../shared/components/states/Notice";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { readinessQuery } from "../api/invoicing";
import type { FieldName } from "../invoiceForm";
import styles from "../Settings.module.css";
import { useInvoiceWords } from "../useInvoiceWords";

export function MissingNotice({ onEdit }: { onEdit: ((at: FieldName) => void) | undefined }) {
  const { t } = useTranslation();
  const { labelOf } = useInvoiceWords();
  const { data } = useQuery(readinessQuery);
  if (!data) return null;
  return (
    <>
      {data.missing.length > 0 && (
        <Notice tone="warn">
          <p>{t("settings.invoices.missing")}</p>
          <ul>
            {data.missing.map(({ field }) => (
              <li key={field}>
                {onEdit ? (
                  <button type="button" className={styles.textButton} onClick={() => onEdit(field as FieldName)}>
                    {labelOf(field as FieldName)}
                  </button>
                ) : (
                  labelOf(field as FieldName)
                )}
              </li>
            ))}
          </ul>
          {onEdit && (
            <Button onClick={() => onEdit(data.missing[0]?.field as FieldName)}>{t("settings.invoices.fillIn")}</Button>
          )}
        </Notice>
      )}
      {data.notices.includes("no_verifactu") && (
        <Notice tone="info">
          <p>{t("settings.invoices.noVerifactu")}</p>
        </Notice>
      )}
    </>
  );
}
