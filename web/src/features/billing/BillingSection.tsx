// The billing of a customer: figures that explain themselves, revenue by month, the age of what is open, newest invoices.
import { useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { Link } from "wouter";
import type { Profile } from "../../shared/api/types";
import { Card } from "../../shared/components/layout/Card";
import { Contained } from "../../shared/components/boundaries/Contained";
import { Failure } from "../../shared/components/states/Failure";
import { Skeleton } from "../../shared/components/states/Skeleton";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { isNothing } from "../../shared/money/amounts";
import { MoneyText } from "../../shared/money/MoneyText";
import { ageingQuery, type Billing, billingQuery } from "./api/billing";
import styles from "./BillingSection.module.css";
import { onDemand } from "../../shared/onDemand";
import { AgeingTable } from "./components/AgeingTable";
import { Days } from "./components/Days";
import { Figure } from "./components/Figure";
import figures from "./components/Figure.module.css";
import { NewestInvoices } from "./components/NewestInvoices";
import { RevenueChart } from "./components/RevenueChart";
import { withRevenue, withSomething } from "./figures";

const ForecastCard = onDemand(() => import("../../shared/money/reminders/ForecastCard"), "reminders");

/** In the order of the equation that they make: what was billed is paid, credited or left. */
const amounts = ["billed", "received", "credited", "outstanding", "collected", "credit", "revenue"] as const;

export default function BillingSection({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const { data: billing, error, isPending, refetch } = useQuery(billingQuery(profile.id));
  if (isPending) return <Skeleton lines={8} height={22} />;
  if (!billing) {
    return (
      <Card title={t("billing.section")}>
        <Failure error={error} retry={() => void refetch()} />
      </Card>
    );
  }
  return (
    <div className={styles.cards}>
      <Figures profile={profile} billing={billing} />
      <div className={styles.charts}>
        <Revenue billing={billing} />
        <Ageing profile={profile} />
      </div>
      {billing.currencies.some(({ outstanding }) => !isNothing(outstanding)) && (
        <Contained>
          <Suspense fallback={<Skeleton lines={4} height={20} />}>
            <ForecastCard profile={profile} />
          </Suspense>
        </Contained>
      )}
      <NewestInvoices customerId={profile.id} several={billing.currencies.length > 1} today={billing.as_of} />
    </div>
  );
}

function Figures({ profile, billing }: { profile: Profile; billing: Billing }) {
  const { t } = useTranslation();
  const several = billing.currencies.length > 1;
  return (
    <Card
      title={t("billing.section")}
      act={
        <Link href={`/customers/${profile.id}/statement`} className={styles.link}>
          {t("billing.toStatement")}
        </Link>
      }
    >
      <dl className={`${figures.figures} ${styles.figures}`}>
        {amounts.map((name) => (
          <Figure
            key={name}
            label={t(`billing.figures.${name}`)}
            of={name === "revenue" ? withRevenue(billing.currencies) : withSomething(billing.currencies, name)}
            line={(one) => <MoneyText of={one[name]} code={several} />}
            explains={{ metric: name, customerId: profile.id }}
          />
        ))}
        <Figure
          label={t("billing.daysToCollect")}
          of={billing.currencies}
          line={(one) => <Days of={one.days_to_collect} currency={several ? one.currency : undefined} />}
          explains={{ metric: "days_to_collect", customerId: profile.id }}
        />
      </dl>
    </Card>
  );
}

function Revenue({ billing }: { billing: Billing }) {
  const { t } = useTranslation();
  const some = billing.currencies.filter(({ months }) => months.some(({ revenue }) => !isNothing(revenue)));
  return (
    <Card title={t("billing.revenueByMonth")}>
      {some.length === 0 && <p className={styles.nothing}>{t("billing.noRevenue")}</p>}
      {some.map((one) => (
        <RevenueChart key={one.currency} of={one} />
      ))}
    </Card>
  );
}

function Ageing({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(ageingQuery(profile.id));
  return (
    <Card
      title={t("billing.ageing")}
      act={
        <Link href={`/customers/${profile.id}/statement?form=open_items`} className={styles.link}>
          {t("billing.toOpenStatement")}
        </Link>
      }
    >
      {isPending && <Skeleton lines={5} height={20} />}
      {error && <Failure error={error} retry={() => void refetch()} />}
      {data?.currencies.length === 0 && <p className={styles.nothing}>{t("billing.nothingOpen")}</p>}
      {data?.currencies.map((one) => (
        <AgeingTable key={one.currency} of={one} />
      ))}
    </Card>
  );
}
