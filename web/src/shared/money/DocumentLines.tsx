// The lines of an invoice or an order, each with its VAT and the rule that decided it.
import type { Schemas } from "../api/types";
import { figure, percentage } from "../formats";
import { useTranslation } from "../i18n/useTranslation";
import { decimalsOf } from "./amounts";
import { MoneyText } from "./MoneyText";
import { useVatWords } from "./useVatWords";
import styles from "./DocumentRecord.module.css";

export function DocumentLines({
  of: { lines, currency, prices_include_vat },
}: {
  of: Schemas["Invoice" | "CreditNote" | "Order"];
}) {
  const { t, i18n } = useTranslation();
  const { short, why } = useVatWords([]);
  const priceLabel = t(prices_include_vat ? "lines.unitPriceIncluding" : "lines.unitPrice");
  const amountLabel = t(prices_include_vat ? "lines.amountIncluding" : "lines.amount");
  return (
    <table className={styles.lines}>
      <caption className="visually-hidden">{t("lines.title")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("lines.description")}</th>
          <th scope="col" className={styles.figure}>
            {t("lines.quantity")}
          </th>
          <th scope="col" className={styles.figure}>
            {priceLabel}
          </th>
          <th scope="col">{t("lines.vat")}</th>
          <th scope="col" className={styles.figure}>
            {amountLabel}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <td className={styles.description}>
              <bdi>{line.description || t("states.never")}</bdi>
            </td>
            <td className={styles.figure} data-label={t("lines.quantity")}>
              {figure(line.quantity, i18n.language)} {line.unit}
            </td>
            <td className={styles.figure} data-label={priceLabel}>
              {line.unit_price === null
                ? t("states.never")
                : figure(line.unit_price, i18n.language, decimalsOf(currency))}
              {line.discount_percent !== "0" && (
                <div className={styles.why}>−{percentage(line.discount_percent, i18n.language)}</div>
              )}
            </td>
            <td data-label={t("lines.vat")}>
              {short(line.vat)}
              <div className={styles.why}>{why(line.vat)}</div>
            </td>
            <td className={styles.figure} data-label={amountLabel}>
              <MoneyText of={line.amount} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
