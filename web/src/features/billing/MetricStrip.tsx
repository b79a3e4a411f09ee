// The figures at the top of a profile, each currency on a line of its own and never added up across them (Q8).
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useMe } from "../../shared/access/me";
import type { Profile } from "../../shared/api/types";
import surface from "../../shared/components/Surface.module.css";
import { count } from "../../shared/formats";
import { MoneyText } from "../../shared/money/MoneyText";
import { type Billing, billingQuery, type CurrencyBilling } from "./api/billing";
import { Days } from "./components/Days";
import { Figure } from "./components/Figure";
import figures from "./components/Figure.module.css";
import { hasMoney, withSomething } from "./figures";
import styles from "./MetricStrip.module.css";

export function MetricStrip({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const me = useMe();
  const counted = hasMoney(profile);
  const billing = useQuery({ ...billingQuery(profile.id), enabled: counted }).data;
  if (!counted || !me?.permissions.includes("payments:read")) return null;
  return (
    // Its place is kept while the figures load, so that nothing below moves.
    <section className={`${surface.surface} ${styles.strip}`} aria-label={t("billing.strip")} aria-busy={!billing}>
      {billing && <Metrics {...{ profile, billing }} hasCredit={me.merchant.features.customer_credit} />}
    </section>
  );
}

function Metrics({ profile, billing, hasCredit }: { profile: Profile; billing: Billing; hasCredit: boolean }) {
  const { t, i18n } = useTranslation();
  const several = billing.currencies.length > 1;
  const explains = (metric: Parameters<typeof Figure>[0]["explains"]["metric"]) => ({ metric, customerId: profile.id });
  const amount = (name: "outstanding" | "credit" | "received") => (one: CurrencyBilling) => (
    <MoneyText of={one[name]} code={several} />
  );
  return (
    <dl className={`${figures.figures} ${styles.metrics}`}>
      <Figure
        label={t("billing.billedAndCollected")}
        of={withSomething(billing, "billed", "collected")}
        line={(one) => (
          <>
            <MoneyText of={one.collected} code={several} /> <span className={styles.of}>{t("billing.of")}</span>{" "}
            <MoneyText of={one.billed} code={several} />
          </>
        )}
        explains={explains("billed")}
      />
      <Figure
        label={t("billing.outstanding")}
        of={withSomething(billing, "outstanding")}
        line={amount("outstanding")}
        explains={explains("outstanding")}
      />
      {hasCredit && (
        <Figure
          label={t("billing.credit")}
          of={withSomething(billing, "credit")}
          line={amount("credit")}
          explains={explains("credit")}
        />
      )}
      <div className={figures.figure}>
        <dt>{t("billing.autoResolved")}</dt>
        <dd>{count(billing.counts.auto_resolved_conversations, i18n.language)}</dd>
      </div>
      <Figure
        label={t("billing.daysToCollect")}
        of={withDays(billing)}
        line={(one) => <Days of={one.days_to_collect} currency={several ? one.currency : undefined} />}
        explains={explains("days_to_collect")}
      />
      <Figure
        label={t("billing.totalCollected")}
        of={withSomething(billing, "received")}
        line={amount("received")}
        explains={explains("received")}
      />
    </dl>
  );
}

function withDays({ currencies }: Billing): readonly CurrencyBilling[] {
  const some = currencies.filter(({ days_to_collect }) => days_to_collect);
  return some.length > 0 ? some : currencies.slice(0, 1);
}
