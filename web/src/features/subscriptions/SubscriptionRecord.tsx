// One subscription: /customers/{id}/subscriptions/{subscription}.
import { useQuery } from "@tanstack/react-query";
import { SearchX } from "lucide-react";
import type { Profile } from "../../shared/api/types";
import { RecordPanel } from "../../shared/components/layout/RecordPanel";
import surface from "../../shared/components/layout/Surface.module.css";
import { usePageTitle } from "../../shared/hooks/usePageTitle";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { DocumentNotFound } from "../../shared/money/DocumentNotFound";
import { DocumentPage } from "../../shared/money/DocumentPage";
import styles from "../../shared/money/DocumentRecord.module.css";
import { type SubscriptionChange, subscriptionQuery } from "./api/subscriptions";
import { NextCharges } from "./components/NextCharges";
import { StatusBadge } from "./components/StatusBadge";
import { SubscriptionActs } from "./components/SubscriptionActs";
import { SubscriptionFacts } from "./components/SubscriptionFacts";
import { WaitingNotice } from "./components/WaitingNotice";
import { useIntervalWords } from "./useIntervalWords";

interface SubscriptionRecordProps {
  profile: Profile;
  recordId: string;
}

export default function SubscriptionRecord({ profile, recordId }: SubscriptionRecordProps) {
  const { t } = useTranslation();
  const back = { href: `/customers/${profile.id}/subscriptions`, label: t("subscriptions.toAll") };
  return (
    <DocumentPage
      back={back}
      query={useQuery(subscriptionQuery(profile.id, recordId))}
      notFound={<DocumentNotFound icon={SearchX} title={t("errors.subscription_not_found")} back={back} />}
    >
      {(details) => <LoadedSubscription profile={profile} details={details} />}
    </DocumentPage>
  );
}

function LoadedSubscription({ profile, details }: { profile: Profile; details: SubscriptionChange }) {
  const { t } = useTranslation();
  const { subscription } = details;
  const { amountOf } = useIntervalWords();
  const name = subscription.name ? `${subscription.product} · ${subscription.name}` : subscription.product;
  usePageTitle(name, profile.name);
  return (
    <>
      <section className={`${surface.surface} ${styles.sheet}`} aria-label={name}>
        <header className={styles.head}>
          <div>
            <h2 tabIndex={-1} className={styles.title}>
              {name}
            </h2>
            <p className={styles.badges}>
              <StatusBadge status={subscription.status} />
            </p>
          </div>
          <p className={styles.total}>{amountOf(subscription.amount, subscription.interval)}</p>
        </header>
        <SubscriptionActs profile={profile} subscription={subscription} />
        <WaitingNotice subscription={subscription} />
        <SubscriptionFacts subscription={subscription} customerId={profile.id} />
      </section>
      <RecordPanel title={t("subscriptions.nextCharges")}>
        <div className={styles.note}>
          <NextCharges of={details} />
        </div>
      </RecordPanel>
    </>
  );
}
