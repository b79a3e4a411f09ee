// What can be done with a subscription; what cannot is shown with its reason.
import { Ban, CirclePause, CirclePlay, Pencil } from "lucide-react";
import { useState } from "react";
import { useWhyNot } from "../../../shared/access/useWhyNot";
import type { Profile } from "../../../shared/api/types";
import { Button } from "../../../shared/components/buttons/Button";
import { MoreActs } from "../../../shared/components/buttons/MoreActs";
import { notify } from "../../../shared/components/toasts/notify";
import { useFailureToast } from "../../../shared/hooks/useFailureToast";
import styles from "../../../shared/money/DocumentRecord.module.css";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { Layer, onDemand } from "../../../shared/onDemand";
import { resumeSubscription, type Subscription, useSubscriptionCommand } from "../api/subscriptions";
import { isEnded, isResumable } from "../statuses";

const PauseDialog = onDemand(() => import("./PauseDialog"));
const CancelDialog = onDemand(() => import("./CancelDialog"));
const EditDialog = onDemand(() => import("./EditDialog"));
const dialogs = [PauseDialog, CancelDialog, EditDialog];

type Open = "pause" | "cancel" | "edit" | null;

export function SubscriptionActs({ profile, subscription }: { profile: Profile; subscription: Subscription }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Open>(null);
  const forbidden = useWhyNot()("subscriptions:write");
  const ended = forbidden ?? (isEnded(subscription) ? t("errors.subscription_ended") : undefined);
  const resume = useResume(profile.id, subscription);
  const close = () => setOpen(null);
  const given = { customerId: profile.id, subscription, onClose: close };
  return (
    <div className={styles.acts}>
      {isResumable(subscription) && !isEnded(subscription) ? (
        <Button look="primary" unavailable={forbidden} aria-busy={resume.isPending} onClick={resume.run}>
          <CirclePlay size={16} aria-hidden />
          {t(
            subscription.status !== "paused" && subscription.cancels_on === null
              ? "subscriptions.tryAgain"
              : "subscriptions.resume",
          )}
        </Button>
      ) : (
        <Button unavailable={ended} onClick={() => setOpen("pause")}>
          <CirclePause size={16} aria-hidden />
          {t("subscriptions.pause")}
        </Button>
      )}
      <MoreActs>
        <Button unavailable={ended} onClick={() => setOpen("edit")}>
          <Pencil size={16} aria-hidden />
          {t("subscriptions.edit")}
        </Button>
        {isResumable(subscription) && (
          <Button unavailable={ended} onClick={() => setOpen("pause")}>
            <CirclePause size={16} aria-hidden />
            {t(subscription.status === "paused" ? "subscriptions.changePause" : "subscriptions.pause")}
          </Button>
        )}
        <Button unavailable={ended} onClick={() => setOpen("cancel")}>
          <Ban size={16} aria-hidden />
          {t("subscriptions.cancel")}
        </Button>
      </MoreActs>
      <Layer dialogs={dialogs}>
        {open === "pause" && <PauseDialog {...given} />}
        {open === "cancel" && <CancelDialog {...given} />}
        {open === "edit" && <EditDialog {...given} />}
      </Layer>
    </div>
  );
}

function useResume(customerId: string, subscription: Subscription) {
  const { t } = useTranslation();
  const failed = useFailureToast();
  const { mutate, isPending } = useSubscriptionCommand(customerId, () => resumeSubscription(customerId, subscription));
  const run = () => {
    if (isPending) return;
    mutate(undefined, {
      onSuccess: () => notify(t("subscriptions.resumed", { product: subscription.product })),
      onError: (error) => failed(error, run),
    });
  };
  return { run, isPending };
}
