// The figures at the top of a profile, each currency on a line of its own and never added up across them (Q8).
import { useMe } from "../../shared/access/me";
import type { Profile } from "../../shared/api/types";
import surface from "../../shared/components/layout/Surface.module.css";
import { count } from "../../shared/formats";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { MoneyText } from "../../shared/money/MoneyText";
import type { CurrencyFigures, Metric } from "./api/billing";
import { Days } from "./components/Days";
import { Figure } from "./components/Figure";
import figures from "./components/Figure.module.css";
import { figuresOf, withSomething } from "./figures";
import styles from "./MetricStrip.module.css";

export function MetricStrip({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const me = useMe();
  if (!me?.permissions.includes("payments:read")) return null;
  const currencies = figuresOf(profile, me.merchant.base_currency);
  if (currencies.length === 0) return null;
  return (
    <section className={`${surface.surface} ${styles.strip}`} aria-label={t("billing.strip")}>
      <Metrics {...{ profile, currencies }} hasCredit={me.merchant.features.customer_credit} />
    </section>
  );
}

interface MetricsProps {
  profile: Profile;
  currencies: readonly CurrencyFigures[];
  hasCredit: boolean;
}

function Metrics({ profile, currencies, hasCredit }: MetricsProps) {
  const { t, i18n } = useTranslation();
  const several = currencies.length > 1;
  const explains = (metric: Metric) => ({ metric, customerId: profile.id });
  const amount = (name: "outstanding" | "credit" | "received") => (one: CurrencyFigures) => (
    <MoneyText of={one[name]} code={several} />
  );
  return (
    <dl className={`${figures.figures} ${styles.metrics}`}>
      <Figure
        label={t("billing.billedAndCollected")}
        of={withSomething(currencies, "billed", "collected")}
        line={(one) => (
          <>
            <MoneyText of={one.collected} code={several} />{" "}
            <span className={styles.billed}>
              <span className={styles.of}>{t("billing.of")}</span> <MoneyText of={one.billed} code={several} />
            </span>
          </>
        )}
        explains={explains("billed")}
      />
      <Figure
        label={t("billing.outstanding")}
        of={withSomething(currencies, "outstanding")}
        line={amount("outstanding")}
        explains={explains("outstanding")}
      />
      {hasCredit && (
        <Figure
          label={t("billing.credit")}
          of={withSomething(currencies, "credit")}
          line={amount("credit")}
          explains={explains("credit")}
        />
      )}
      <div className={figures.figure}>
        <dt>{t("billing.autoResolved")}</dt>
        <dd>{count(profile.counts.auto_resolved_conversations ?? 0, i18n.language)}</dd>
      </div>
      <Figure
        label={t("billing.daysToCollect")}
        of={withDays(currencies)}
        line={(one) => <Days of={one.days_to_collect} currency={several ? one.currency : undefined} />}
        explains={explains("days_to_collect")}
      />
      <Figure
        label={t("billing.totalCollected")}
        of={withSomething(currencies, "received")}
        line={amount("received")}
        explains={explains("received")}
      />
    </dl>
  );
}

function withDays(currencies: readonly CurrencyFigures[]): readonly CurrencyFigures[] {
  const some = currencies.filter(({ days_to_collect }) => days_to_collect);
  return some.length > 0 ? some : currencies.slice(0, 1);
}
