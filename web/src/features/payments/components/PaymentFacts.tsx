// What is known of a payment: day, means, reference, origin, who recorded it.
import { ActorName } from "../../../shared/components/values/ActorName";
import { CopyButton } from "../../../shared/components/buttons/CopyButton";
import { RelativeTime } from "../../../shared/components/values/RelativeTime";
import { dayOf } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { DocumentFacts, Fact } from "../../../shared/money/DocumentFacts";
import type { Payment } from "../api/payments";

export function PaymentFacts({ payment }: { payment: Payment }) {
  const { t, i18n } = useTranslation();
  return (
    <DocumentFacts>
      <Fact label={t("payments.receivedOn")}>
        <time dateTime={payment.received_on}>{dayOf(payment.received_on, i18n.language)}</time>
      </Fact>
      <Fact label={t("payments.means")}>{t(`paymentMeans.${payment.means}`)}</Fact>
      {payment.reference && (
        <Fact label={t("payments.reference")}>
          <bdi>{payment.reference}</bdi> <CopyButton value={payment.reference} what={t("payments.reference")} />
        </Fact>
      )}
      <Fact label={t("payments.origin")}>{t(`paymentOrigins.${payment.origin}`)}</Fact>
      <Fact label={t("payments.recordedAt")}>
        <RelativeTime at={payment.created_at} /> · <ActorName actor={payment.created_by} />
      </Fact>
    </DocumentFacts>
  );
}
