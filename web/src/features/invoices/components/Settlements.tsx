// What payments and credit have paid of an invoice, and what is left to pay.
import { Link } from "wouter";
import surface from "../../../shared/components/layout/Surface.module.css";
import { dayOf } from "../../../shared/formats";
import styles from "../../../shared/money/DocumentRecord.module.css";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { MoneyText } from "../../../shared/money/MoneyText";
import type { Invoice } from "../api/invoices";
import { balanceOf } from "../balance";

export function Settlements({ customerId, invoice }: { customerId: string; invoice: Invoice }) {
  const { t, i18n } = useTranslation();
  return (
    <section className={`${surface.surface} ${styles.notes}`} aria-label={t("invoices.settlements")}>
      <h3>{t("invoices.settlements")}</h3>
      <ul>
        {invoice.settlements.map(({ payment_id, amount, settled_on }, place) => (
          <li key={place}>
            {payment_id ? (
              <Link href={`/customers/${customerId}/payments/${payment_id}`} className={styles.link}>
                {t("invoices.settledByPayment")}
              </Link>
            ) : (
              <span>{t("invoices.settledByCredit")}</span>
            )}
            <time dateTime={settled_on}>{dayOf(settled_on, i18n.language)}</time>
            <MoneyText of={amount} />
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
