// Cancels a subscription now, or at the end of the period that was charged.
import { useState } from "react";
import { FormDialog } from "../../../shared/components/dialogs/FormDialog";
import { RadioField, TextField } from "../../../shared/components/fields/fields";
import { notify } from "../../../shared/components/toasts/notify";
import { useFieldProblems } from "../../../shared/hooks/useFieldProblems";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import {
  type Cancellation,
  cancelSubscription,
  type CancelTime,
  type Subscription,
  useSubscriptionCommand,
} from "../api/subscriptions";

interface CancelDialogProps {
  customerId: string;
  subscription: Subscription;
  onClose: () => void;
}

export default function CancelDialog({ customerId, subscription, onClose }: CancelDialogProps) {
  const { t } = useTranslation();
  const hasPeriod = subscription.status === "active" && subscription.charged > 0;
  const [at, setAt] = useState<CancelTime>(hasPeriod ? "period_end" : "now");
  const [reason, setReason] = useState("");
  const cancel = useSubscriptionCommand(customerId, (body: Cancellation) =>
    cancelSubscription(customerId, subscription, body),
  );
  const { problemOf, rest } = useFieldProblems(cancel.error, ["at", "reason"]);
  const submit = () =>
    cancel.mutate(
      { at, reason: reason || null },
      {
        onSuccess: () => {
          notify(t("subscriptions.cancelled", { product: subscription.product }));
          onClose();
        },
      },
    );
  return (
    <FormDialog
      title={t("subscriptions.cancel")}
      submit={t("subscriptions.cancel")}
      look="danger"
      pending={cancel.isPending}
      dirty={reason !== ""}
      error={rest}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t("subscriptions.cancelText")}</p>
      {hasPeriod && (
        <RadioField
          label={t("subscriptions.when")}
          value={at}
          problem={problemOf("at")}
          options={(["period_end", "now"] as const).map((value) => ({
            value,
            label: t(`subscriptions.cancelTimes.${value}`),
          }))}
          onChange={setAt}
        />
      )}
      <TextField
        optional
        label={t("fields.reason")}
        value={reason}
        maxLength={200}
        problem={problemOf("reason")}
        onChange={setReason}
      />
    </FormDialog>
  );
}
