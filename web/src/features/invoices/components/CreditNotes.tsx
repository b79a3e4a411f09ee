// The credit notes of an invoice, and what is left of it.
import { useTranslation } from "react-i18next";
import surface from "../../../shared/components/Surface.module.css";
import { dayOf } from "../../../shared/formats";
import { MoneyText } from "../../../shared/money/MoneyText";
import type { Invoice } from "../api/invoices";
import { balanceOf } from "../balance";
import { DownloadButton } from "./DownloadButton";
import styles from "../../../shared/money/DocumentRecord.module.css";

export function CreditNotes({ customerId, invoice }: { customerId: string; invoice: Invoice }) {
  const { t, i18n } = useTranslation();
  return (
    <section className={`${surface.surface} ${styles.notes}`}>
      <h3>{t("invoices.creditNotes")}</h3>
      <ul>
        {invoice.credit_notes.map(({ id, number, issued_on, total }) => (
          <li key={id}>
            <span>{number}</span>
            <time dateTime={issued_on}>{dayOf(issued_on, i18n.language)}</time>
            <MoneyText of={total} />
            <DownloadButton
              customerId={customerId}
              of={{ id, kind: "credit_note" }}
              format="pdf"
              name={t("invoices.creditNote", { number })}
            />
          </li>
        ))}
        <li>
          <span>{t("invoices.balance")}</span>
          <MoneyText of={balanceOf(invoice)} />
        </li>
      </ul>
    </section>
  );
}
