// One order: /customers/{id}/orders/{order}.
import { useQuery } from "@tanstack/react-query";
import { ChevronLeft, PackageX } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { asApiError } from "../../shared/api/errors";
import type { Profile } from "../../shared/api/types";
import buttons from "../../shared/components/Button.module.css";
import { CopyButton } from "../../shared/components/CopyButton";
import { EmptyState } from "../../shared/components/EmptyState";
import { Failure } from "../../shared/components/Failure";
import { Skeleton } from "../../shared/components/Skeleton";
import surface from "../../shared/components/Surface.module.css";
import { usePageTitle } from "../../shared/hooks/usePageTitle";
import { minorOf } from "../../shared/money/amounts";
import { MoneyText } from "../../shared/money/MoneyText";
import { readTotals, sum } from "../../shared/money/totals";
import { TotalsBox } from "../../shared/money/TotalsBox";
import { type Order, orderQuery } from "./api/orders";
import { OrderActs } from "./components/OrderActs";
import { PaymentBadge, StatusBadge } from "./components/OrderBadges";
import { OrderFacts } from "./components/OrderFacts";
import { Refunds } from "./components/Refunds";
import { DocumentLines } from "../../shared/money/DocumentLines";
import styles from "../../shared/money/DocumentRecord.module.css";

interface OrderRecordProps {
  profile: Profile;
  recordId: string;
}

export default function OrderRecord({ profile, recordId }: OrderRecordProps) {
  const { t } = useTranslation();
  const order = useQuery(orderQuery(profile.id, recordId));
  const list = `/customers/${profile.id}/orders`;
  return (
    <div className={styles.record}>
      <Link href={list} className={styles.back}>
        <ChevronLeft size={16} aria-hidden />
        {t("orders.toAll")}
      </Link>
      {order.data ? (
        <LoadedOrder profile={profile} order={order.data} />
      ) : order.isPending ? (
        <Skeleton lines={8} height={24} />
      ) : asApiError(order.error).status === 404 ? (
        <EmptyState icon={PackageX} title={t("errors.order_not_found")}>
          <Link href={list} className={buttons.button}>
            {t("orders.toAll")}
          </Link>
        </EmptyState>
      ) : (
        <Failure error={order.error} retry={() => void order.refetch()} />
      )}
    </div>
  );
}

function LoadedOrder({ profile, order }: { profile: Profile; order: Order }) {
  const { t } = useTranslation();
  const number = order.number ?? order.id;
  const name = t("orders.named", { number });
  const { totals, lines, currency } = order;
  usePageTitle(name, profile.name);
  return (
    <>
      <section className={`${surface.surface} ${styles.sheet}`} aria-label={name}>
        <header className={styles.head}>
          <div>
            <h2 tabIndex={-1} className={styles.title}>
              {name}
              <CopyButton value={number} what={t("orders.number")} />
            </h2>
            <p className={styles.badges}>
              <StatusBadge status={order.status} />
              <PaymentBadge payment={order.payment} />
            </p>
          </div>
          <p className={styles.total}>
            <MoneyText of={totals.gross_total} />
          </p>
        </header>
        <OrderActs profile={profile} order={order} />
        <OrderFacts order={order} customerId={profile.id} />
        <DocumentLines of={order} />
        <div className={styles.totals}>
          <TotalsBox
            totals={readTotals(totals)}
            lines={sum(lines.map(({ amount }) => minorOf(amount)))}
            currency={currency}
            pricesIncludeVat={order.prices_include_vat}
          />
        </div>
        {order.note && <Remark title={t("orders.note")} text={order.note} />}
        {order.internal_note && <Remark title={t("orders.internalNote")} text={order.internal_note} />}
      </section>
      {order.refunds.length > 0 && <Refunds order={order} />}
    </>
  );
}

function Remark({ title, text }: { title: string; text: string }) {
  return (
    <div className={styles.note}>
      <h3>{title}</h3>
      <p>{text}</p>
    </div>
  );
}
