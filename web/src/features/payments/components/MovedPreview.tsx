// What an act on money would do: to which invoices, and to the customer's credit; with what to check before.
import { Notice } from "../../../shared/components/states/Notice";
import { money } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { isNothing, minorOf, type Money, moneyOf } from "../../../shared/money/amounts";
import type { MovedMoney } from "../api/payments";
import styles from "./Dialogs.module.css";

export function MovedPreview({ of: { invoices, credit, credit_balance, more_open, warnings } }: { of: MovedMoney }) {
  const { t, i18n } = useTranslation();
  const words = (amount: Money) => money(amount, i18n.language);
  const opensAgain = invoices.some(({ amount }) => isBelowZero(amount));
  const known = (code: string) => code === "reference_used" && t("payments.moves.referenceUsed");
  return (
    <>
      <Notice tone={opensAgain ? "warn" : "info"}>
        <ul className={styles.moves} aria-label={t("payments.moves.title")}>
          {invoices.map(({ invoice_id, number, amount, left }) => (
            <li key={invoice_id}>
              {t(`payments.moves.${isBelowZero(amount) ? "opened" : isNothing(left) ? "paid" : "partly"}`, {
                number,
                amount: words(size(amount)),
                left: words(left),
              })}
            </li>
          ))}
          {!isNothing(credit) && (
            <li>
              {t(isBelowZero(credit) ? "payments.moves.fromCredit" : "payments.moves.toCredit", {
                amount: words(size(credit)),
                balance: words(credit_balance),
              })}
            </li>
          )}
          {invoices.length === 0 && isNothing(credit) && <li>{t("payments.moves.nothing")}</li>}
        </ul>
      </Notice>
      {more_open && (
        <Notice tone="warn">
          <p>{t("payments.moves.moreOpen")}</p>
        </Notice>
      )}
      {warnings.map(({ field, code, message }) => (
        <Notice key={`${field}.${code}`} tone="warn">
          <p>{known(code) || message}</p>
        </Notice>
      ))}
    </>
  );
}

function isBelowZero(amount: Money): boolean {
  return minorOf(amount) < 0n;
}

function size(amount: Money): Money {
  const minor = minorOf(amount);
  return moneyOf(minor < 0n ? -minor : minor, amount.currency);
}
