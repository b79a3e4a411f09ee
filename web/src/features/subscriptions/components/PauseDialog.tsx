// Pauses a subscription until a day, or until somebody resumes it.
import { useState } from "react";
import { FormDialog } from "../../../shared/components/dialogs/FormDialog";
import { TextField } from "../../../shared/components/fields/fields";
import { notify } from "../../../shared/components/toasts/notify";
import { useFieldProblems } from "../../../shared/hooks/useFieldProblems";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { pauseSubscription, type Subscription, useSubscriptionCommand } from "../api/subscriptions";
import { usePreview } from "../usePreview";
import { ChangePreview } from "./ChangePreview";

interface PauseDialogProps {
  customerId: string;
  subscription: Subscription;
  onClose: () => void;
}

export default function PauseDialog({ customerId, subscription, onClose }: PauseDialogProps) {
  const { t } = useTranslation();
  const [until, setUntil] = useState(subscription.resumes_on ?? "");
  const preview = usePreview(["pause", subscription.id], { until: until || null }, (wanted, signal) =>
    pauseSubscription(customerId, subscription, wanted.until, { dry_run: true, signal }),
  );
  const pause = useSubscriptionCommand(customerId, (day: string | null) =>
    pauseSubscription(customerId, subscription, day),
  );
  const { problemOf, rest } = useFieldProblems(pause.error ?? preview.error, ["until"]);
  const submit = () =>
    pause.mutate(until || null, {
      onSuccess: () => {
        notify(t("subscriptions.paused", { product: subscription.product }));
        onClose();
      },
    });
  return (
    <FormDialog
      title={t("subscriptions.pause")}
      submit={t("subscriptions.pause")}
      pending={pause.isPending}
      dirty={until !== (subscription.resumes_on ?? "")}
      error={rest}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t("subscriptions.pauseText")}</p>
      <TextField
        optional
        type="date"
        label={t("subscriptions.until")}
        help={t("subscriptions.untilHelp")}
        value={until}
        problem={problemOf("until")}
        onChange={setUntil}
      />
      {preview.change && <ChangePreview of={preview.change} />}
    </FormDialog>
  );
}
