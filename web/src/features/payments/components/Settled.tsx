// The invoices that a payment settles now, and what it gave to the customer's credit.
import { Link } from "wouter";
import surface from "../../../shared/components/layout/Surface.module.css";
import styles from "../../../shared/money/DocumentRecord.module.css";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { isNothing } from "../../../shared/money/amounts";
import { MoneyText } from "../../../shared/money/MoneyText";
import type { PaymentDetails } from "../api/payments";

interface SettledProps {
  customerId: string;
  details: PaymentDetails;
}

export function Settled({ customerId, details: { settled, loose } }: SettledProps) {
  const { t } = useTranslation();
  const title = t("payments.settledTitle");
  const hasLoose = !isNothing(loose);
  return (
    <section className={`${surface.surface} ${styles.notes}`} aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {settled.map(({ invoice_id, number, amount }) => (
          <li key={invoice_id}>
            <Link
              href={`/customers/${customerId}/invoices/${invoice_id}`}
              className={styles.link}
              aria-label={t("payments.invoice", { number })}
            >
              {number}
            </Link>
            <MoneyText of={amount} />
          </li>
        ))}
        {hasLoose && (
          <li>
            <span>{t("payments.toCredit")}</span>
            <MoneyText of={loose} />
          </li>
        )}
        {settled.length === 0 && !hasLoose && <li>{t("payments.settlesNothing")}</li>}
      </ul>
    </section>
  );
}
