// The orders of a customer: the list, and the way to a new one.
import { Plus } from "lucide-react";
import { useLocation } from "wouter";
import { useWhyNot } from "../../shared/access/useWhyNot";
import type { Profile } from "../../shared/api/types";
import { Button } from "../../shared/components/buttons/Button";
import { RecordPanel } from "../../shared/components/layout/RecordPanel";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { OrderList } from "./components/OrderList";
import { noNewOrder } from "./noNewOrder";
import { OrderForm } from "./profileParts";

export default function OrdersSection({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const whyNot = useWhyNot();
  const reason = noNewOrder(profile);
  const unavailable = whyNot("orders:write") ?? (reason && t(reason));
  const createPath = `/customers/${profile.id}/orders/new`;
  const create = (
    <Button
      look="primary"
      unavailable={unavailable}
      shortcut={{ does: t("orders.create"), keys: "O" }}
      onClick={() => navigate(createPath)}
      {...OrderForm.intent}
    >
      <Plus size={16} aria-hidden />
      {t("orders.create")}
    </Button>
  );
  return (
    <RecordPanel title={t("orders.section")} act={create}>
      <OrderList profile={profile} createPath={unavailable ? undefined : createPath} />
    </RecordPanel>
  );
}
