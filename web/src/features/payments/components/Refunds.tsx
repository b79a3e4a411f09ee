// The refunds of a payment, each with the way to undo it, and what is left.
import { useState } from "react";
import { useWhyNot } from "../../../shared/access/useWhyNot";
import { Button } from "../../../shared/components/buttons/Button";
import { ConfirmDialog } from "../../../shared/components/dialogs/ConfirmDialog";
import { notify } from "../../../shared/components/toasts/notify";
import surface from "../../../shared/components/layout/Surface.module.css";
import { dayOf, money } from "../../../shared/formats";
import { useFailureToast } from "../../../shared/hooks/useFailureToast";
import styles from "../../../shared/money/DocumentRecord.module.css";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { MoneyText } from "../../../shared/money/MoneyText";
import { type Payment, type PaymentRefund, useUndoRefund } from "../api/payments";
import { counts, keptOf } from "../kept";
import { RefundBadge } from "./RefundBadge";

export function Refunds({ customerId, payment }: { customerId: string; payment: Payment }) {
  const { t, i18n } = useTranslation();
  const forbidden = useWhyNot()("payments:write");
  const [asking, setAsking] = useState<PaymentRefund | null>(null);
  const { mutate } = useUndoRefund(customerId);
  const failed = useFailureToast();
  const words = (refund: PaymentRefund) => ({ amount: money(refund.amount, i18n.language) });
  const undo = (refund: PaymentRefund) => {
    setAsking(null);
    mutate(
      { seen: payment, refundId: refund.id },
      {
        onSuccess: ({ payment: after }) => {
          const asked = after?.refunds.some(({ id, cancelling }) => id === refund.id && cancelling);
          notify(t(asked ? "payments.refundCancelling" : "payments.refundUndone", words(refund)));
        },
        onError: (error) => failed(error, () => undo(refund)),
      },
    );
  };
  const whyItStays = ({ status, cancelling }: PaymentRefund) =>
    (cancelling && t("payments.refundStatuses.cancelling")) ||
    ((status === "processing" || status === "refunded") && t("errors.refund_sent"));
  return (
    <section className={`${surface.surface} ${styles.notes}`} aria-label={t("payments.refunds")}>
      <h3>{t("payments.refunds")}</h3>
      <ul>
        {payment.refunds.map((refund) => (
          <li key={refund.id}>
            <time dateTime={refund.refunded_on}>{dayOf(refund.refunded_on, i18n.language)}</time>
            <span>{t(`paymentMeans.${refund.means}`)}</span>
            {refund.reference && <bdi>{refund.reference}</bdi>}
            <RefundBadge refund={refund} />
            {refund.problem && <bdi>{refund.problem}</bdi>}
            {counts(refund) && (
              <Button
                unavailable={forbidden ?? whyItStays(refund)}
                aria-label={t("payments.undoRefundOf", words(refund))}
                onClick={() => setAsking(refund)}
              >
                {t("payments.undoRefund")}
              </Button>
            )}
            {counts(refund) ? (
              <MoneyText of={refund.amount} />
            ) : (
              <s>
                <MoneyText of={refund.amount} />
              </s>
            )}
          </li>
        ))}
        <li>
          <span>{t("payments.kept")}</span>
          <MoneyText of={keptOf(payment)} />
        </li>
      </ul>
      {asking && (
        <ConfirmDialog
          title={t("payments.undoRefundTitle", words(asking))}
          text={t("payments.undoRefundText")}
          cancel={t("actions.cancel")}
          confirm={t("payments.undoRefund")}
          onCancel={() => setAsking(null)}
          onConfirm={() => undo(asking)}
        />
      )}
    </section>
  );
}
