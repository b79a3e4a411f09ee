// One payment: /customers/{id}/payments/{payment}.
import { useQuery } from "@tanstack/react-query";
import { SearchX } from "lucide-react";
import type { Profile } from "../../shared/api/types";
import surface from "../../shared/components/layout/Surface.module.css";
import { money } from "../../shared/formats";
import { usePageTitle } from "../../shared/hooks/usePageTitle";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { DocumentNotFound } from "../../shared/money/DocumentNotFound";
import { DocumentPage } from "../../shared/money/DocumentPage";
import styles from "../../shared/money/DocumentRecord.module.css";
import { MoneyText } from "../../shared/money/MoneyText";
import { type PaymentDetails, paymentQuery } from "./api/payments";
import { PaymentActs } from "./components/PaymentActs";
import { PaymentBadge } from "./components/PaymentBadge";
import { PaymentFacts } from "./components/PaymentFacts";
import { Refunds } from "./components/Refunds";
import { Settled } from "./components/Settled";

interface PaymentRecordProps {
  profile: Profile;
  recordId: string;
}

export default function PaymentRecord({ profile, recordId }: PaymentRecordProps) {
  const { t } = useTranslation();
  const back = { href: `/customers/${profile.id}/payments`, label: t("payments.toAll") };
  return (
    <DocumentPage
      back={back}
      query={useQuery(paymentQuery(profile.id, recordId))}
      notFound={<DocumentNotFound icon={SearchX} title={t("errors.payment_not_found")} back={back} />}
    >
      {(details) => <LoadedPayment profile={profile} details={details} />}
    </DocumentPage>
  );
}

function LoadedPayment({ profile, details }: { profile: Profile; details: PaymentDetails }) {
  const { t, i18n } = useTranslation();
  const { payment } = details;
  const name = t("payments.named", { amount: money(payment.amount, i18n.language) });
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
              <PaymentBadge status={payment.status} />
            </p>
          </div>
          <p className={styles.total}>
            <MoneyText of={payment.amount} />
          </p>
        </header>
        <PaymentActs profile={profile} payment={payment} />
        <PaymentFacts payment={payment} />
      </section>
      <Settled customerId={profile.id} details={details} />
      {payment.refunds.length > 0 && <Refunds customerId={profile.id} payment={payment} />}
    </>
  );
}
