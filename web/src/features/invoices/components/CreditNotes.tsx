// The credit notes of an invoice, and what is left of it.
import { Link } from "wouter";
import surface from "../../../shared/components/layout/Surface.module.css";
import { dayOf } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { DownloadButton } from "../../../shared/money/DownloadButton";
import { MoneyText } from "../../../shared/money/MoneyText";
import type { Invoice } from "../api/invoices";
import { balanceOf } from "../balance";
import styles from "../../../shared/money/DocumentRecord.module.css";

export function CreditNotes({ customerId, invoice }: { customerId: string; invoice: Invoice }) {
  const { t, i18n } = useTranslation();
  return (
    <section className={`${surface.surface} ${styles.notes}`}>
      <h3>{t("invoices.creditNotes")}</h3>
      <ul>
        {invoice.credit_notes.map(({ id, number, issued_on, total }) => {
          const name = t("invoices.creditNote", { number });
          return (
            <li key={id}>
              <Link href={`/customers/${customerId}/credit-notes/${id}`} className={styles.link} aria-label={name}>
                {number}
              </Link>
              <time dateTime={issued_on}>{dayOf(issued_on, i18n.language)}</time>
              <DownloadButton customerId={customerId} of={{ id, kind: "credit_note" }} format="pdf" name={name} />
              <MoneyText of={total} />
            </li>
          );
        })}
        <li>
          <span>{t("invoices.balance")}</span>
          <MoneyText of={balanceOf(invoice)} />
        </li>
      </ul>
    </section>
  );
}
