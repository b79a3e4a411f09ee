// The refunds of an order, and what is left of it.
import surface from "../../../shared/components/layout/Surface.module.css";
import { dateOf } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { minorOf, moneyOf } from "../../../shared/money/amounts";
import { MoneyText } from "../../../shared/money/MoneyText";
import type { Order } from "../api/orders";
import styles from "../../../shared/money/DocumentRecord.module.css";

export function Refunds({ order: { refunds, refunded, totals, currency } }: { order: Order }) {
  const { t, i18n } = useTranslation();
  const left = moneyOf(minorOf(totals.gross_total) - minorOf(refunded), currency);
  return (
    <section className={`${surface.surface} ${styles.notes}`} aria-label={t("orders.refunds")}>
      <h3>{t("orders.refunds")}</h3>
      <ul>
        {refunds.map(({ at, amount, reason }) => (
          <li key={at}>
            <span>{reason}</span>
            <time dateTime={at}>{dateOf(at, i18n.language)}</time>
            <MoneyText of={amount} />
          </li>
        ))}
        <li>
          <span>{t("orders.left")}</span>
          <MoneyText of={left} />
        </li>
      </ul>
    </section>
  );
}
