// What is known of a subscription: its dates, its charges, and who created it.
import { Link } from "wouter";
import { ActorName } from "../../../shared/components/values/ActorName";
import { RelativeTime } from "../../../shared/components/values/RelativeTime";
import { dayOf } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { DocumentFacts, Fact } from "../../../shared/money/DocumentFacts";
import { MoneyText } from "../../../shared/money/MoneyText";
import type { Subscription } from "../api/subscriptions";

export function SubscriptionFacts({
  subscription: one,
  customerId,
}: {
  subscription: Subscription;
  customerId: string;
}) {
  const { t, i18n } = useTranslation();
  const day = (on: string) => <time dateTime={on}>{dayOf(on, i18n.language)}</time>;
  const last = one.last_charge;
  return (
    <DocumentFacts>
      <Fact label={t("subscriptions.nextBilling")}>{one.next_on ? day(one.next_on) : t("states.never")}</Fact>
      <Fact label={t("subscriptions.charge")}>
        <MoneyText of={one.charge} />
      </Fact>
      <Fact label={t("subscriptions.startsOn")}>{day(one.starts_on)}</Fact>
      {one.trial_days > 0 && <Fact label={t("subscriptions.trialDays")}>{one.trial_days}</Fact>}
      <Fact label={t("subscriptions.charged")}>
        {one.times === null
          ? t("subscriptions.chargedTimes", { count: one.charged })
          : t("subscriptions.chargedOf", { charged: one.charged, count: one.times })}
      </Fact>
      {one.ends_on && <Fact label={t("subscriptions.endsOn")}>{day(one.ends_on)}</Fact>}
      {one.status === "paused" && (
        <Fact label={t("subscriptions.until")}>{one.resumes_on ? day(one.resumes_on) : t("subscriptions.byHand")}</Fact>
      )}
      {one.cancels_on && <Fact label={t("subscriptions.cancelsOn")}>{day(one.cancels_on)}</Fact>}
      {one.cancel_reason && <Fact label={t("fields.reason")}>{one.cancel_reason}</Fact>}
      {last && (
        <Fact label={t("subscriptions.lastCharge")}>
          <Link href={`/customers/${customerId}/invoices/${last.invoice_id}`}>
            {t("subscriptions.lastChargeIs", {
              day: dayOf(last.billed_on, i18n.language),
              status: t(`chargeStatuses.${last.status}`),
            })}
          </Link>
          {last.failure && ` · ${last.failure}`}
          {last.retry_on && ` · ${t("subscriptions.retriedOn", { day: dayOf(last.retry_on, i18n.language) })}`}
        </Fact>
      )}
      <Fact label={t("subscriptions.createdAt")}>
        <RelativeTime at={one.created_at} /> · <ActorName actor={one.created_by} />
      </Fact>
    </DocumentFacts>
  );
}
