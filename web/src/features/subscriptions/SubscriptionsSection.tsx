// The subscriptions of a customer: what recurs, the list, and the dialog of a new one.
import { Plus } from "lucide-react";
import { useWhyNot } from "../../shared/access/useWhyNot";
import type { Profile } from "../../shared/api/types";
import { Button } from "../../shared/components/buttons/Button";
import { RecordPanel } from "../../shared/components/layout/RecordPanel";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { Layer, onDemand } from "../../shared/onDemand";
import { SubscriptionList } from "./components/SubscriptionList";
import { noNewSubscription } from "./noNewSubscription";
import { useCreating } from "./useCreating";

const CreateSubscriptionDialog = onDemand(() => import("./CreateSubscriptionDialog"));
const dialogs = [CreateSubscriptionDialog];

export default function SubscriptionsSection({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const whyNot = useWhyNot();
  const creating = useCreating();
  const reason = noNewSubscription(profile);
  const unavailable = whyNot("subscriptions:write") ?? (reason && t(reason));
  const create = (
    <Button
      look="primary"
      unavailable={unavailable}
      shortcut={{ does: t("subscriptions.create"), keys: "S" }}
      onClick={creating.start}
      {...CreateSubscriptionDialog.intent}
    >
      <Plus size={16} aria-hidden />
      {t("subscriptions.create")}
    </Button>
  );
  return (
    <RecordPanel title={t("subscriptions.section")} act={create}>
      <SubscriptionList
        customerId={profile.id}
        first={!unavailable && <Button onClick={creating.start}>{t("subscriptions.create")}</Button>}
      />
      <Layer dialogs={dialogs}>
        {creating.isOpen && !unavailable && <CreateSubscriptionDialog profile={profile} onClose={creating.end} />}
      </Layer>
    </RecordPanel>
  );
}
