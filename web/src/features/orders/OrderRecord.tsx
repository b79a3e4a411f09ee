// One order: /customers/{id}/orders/{order}.
import { useQuery } from "@tanstack/react-query";
import { PackageX } from "lucide-react";
import type { Profile } from "../../shared/api/types";
import { usePageTitle } from "../../shared/hooks/usePageTitle";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { DocumentNotFound } from "../../shared/money/DocumentNotFound";
import { DocumentPage } from "../../shared/money/DocumentPage";
import { DocumentSheet } from "../../shared/money/DocumentSheet";
import { type Order, orderQuery } from "./api/orders";
import { OrderActs } from "./components/OrderActs";
import { PaymentBadge, StatusBadge } from "./components/OrderBadges";
import { OrderFacts } from "./components/OrderFacts";
import { Refunds } from "./components/Refunds";

interface OrderRecordProps {
  profile: Profile;
  recordId: string;
}

export default function OrderRecord({ profile, recordId }: OrderRecordProps) {
  const { t } = useTranslation();
  const back = { href: `/customers/${profile.id}/orders`, label: t("orders.toAll") };
  return (
    <DocumentPage
      back={back}
      query={useQuery(orderQuery(profile.id, recordId))}
      notFound={<DocumentNotFound icon={PackageX} title={t("errors.order_not_found")} back={back} />}
    >
      {(order) => <LoadedOrder profile={profile} order={order} />}
    </DocumentPage>
  );
}

function LoadedOrder({ profile, order }: { profile: Profile; order: Order }) {
  const { t } = useTranslation();
  const number = order.number ?? order.id;
  const name = t("orders.named", { number });
  usePageTitle(name, profile.name);
  return (
    <>
      <DocumentSheet
        name={name}
        number={{ value: number, label: t("orders.number") }}
        badges={
          <>
            <StatusBadge status={order.status} />
            <PaymentBadge payment={order.payment} named />
          </>
        }
        of={order}
        remarks={[
          { title: t("orders.note"), text: order.note },
          { title: t("orders.internalNote"), text: order.internal_note },
        ]}
      >
        <OrderActs profile={profile} order={order} />
        <OrderFacts order={order} customerId={profile.id} />
      </DocumentSheet>
      {order.refunds.length > 0 && <Refunds order={order} />}
    </>
  );
}
