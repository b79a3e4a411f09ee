// What the monthly recurring revenue is made of: the prices of active subscriptions, by interval and VAT.
import { Button } from "../../../shared/components/buttons/Button";
import { Dialog } from "../../../shared/components/dialogs/Dialog";
import { money, percentage } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { SubscriptionFigures } from "../api/subscriptions";
import { useIntervalWords } from "../useIntervalWords";
import styles from "./Subscriptions.module.css";

interface ExplainDialogProps {
  figures: SubscriptionFigures;
  onClose: () => void;
}

export default function ExplainDialog({ figures: { mrr, explained }, onClose }: ExplainDialogProps) {
  const { t, i18n } = useTranslation();
  const { amountOf } = useIntervalWords();
  const vatOf = (rate: string) =>
    rate === "0"
      ? t("subscriptions.withoutVat")
      : t("subscriptions.withVat", { rate: percentage(rate, i18n.language) });
  return (
    <Dialog title={t("subscriptions.mrr")} onClose={onClose}>
      <p>{t("subscriptions.mrrRule")}</p>
      {explained.length > 0 && (
        <table className={styles.explained}>
          <tbody>
            {explained.map(({ amount, interval, vat_rate }) => (
              <tr key={`${amount.currency} ${interval.every} ${interval.unit} ${vat_rate}`}>
                <th scope="row">{amountOf(amount, interval)}</th>
                <td>{vatOf(vat_rate)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>
        <strong>
          {mrr.length > 0
            ? mrr.map((amount) => t("subscriptions.monthly", { amount: money(amount, i18n.language) })).join(" · ")
            : t("subscriptions.noMrr")}
        </strong>
      </p>
      <Button onClick={onClose}>{t("actions.close")}</Button>
    </Dialog>
  );
}
