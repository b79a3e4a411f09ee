// Edits what comes of a subscription; what was charged stays.
import { useState } from "react";
import { FormDialog } from "../../../shared/components/dialogs/FormDialog";
import { notify } from "../../../shared/components/toasts/notify";
import { useFieldProblems } from "../../../shared/hooks/useFieldProblems";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { typedText } from "../../../shared/money/typed";
import {
  editSubscription,
  type Subscription,
  type SubscriptionEdit,
  useSubscriptionCommand,
} from "../api/subscriptions";
import { editOf, missingIn, valuesOf } from "../subscriptionForm";
import { usePreview } from "../usePreview";
import { ChangePreview } from "./ChangePreview";
import { SubscriptionFields } from "./SubscriptionFields";

const fields = ["product", "name", "amount", "tax_class_id", "interval", "interval.every", "times", "ends_on"];

interface EditDialogProps {
  customerId: string;
  subscription: Subscription;
  onClose: () => void;
}

export default function EditDialog({ customerId, subscription, onClose }: EditDialogProps) {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const [start] = useState(() => valuesOf(subscription, typedText(subscription.amount.value, language)));
  const [values, setValues] = useState(start);
  const [submitted, setSubmitted] = useState(false);
  const edit = editOf(values, subscription, language);
  const isChanged = edit !== null && Object.keys(edit).length > 0;
  const preview = usePreview(["edit", subscription.id], isChanged ? edit : null, (wanted, signal) =>
    editSubscription(customerId, subscription, wanted, { dry_run: true, signal }),
  );
  const save = useSubscriptionCommand(customerId, (wanted: SubscriptionEdit) =>
    editSubscription(customerId, subscription, wanted),
  );
  const { problemOf, rest } = useFieldProblems(save.error ?? preview.error, fields);
  const missing = submitted ? missingIn(values, language, subscription.amount.currency) : [];
  const problemAt = (field: string) =>
    missing.includes(field)
      ? t(field === "product" ? "problems.required" : "subscriptions.notANumber")
      : problemOf(field);
  const submit = () => {
    setSubmitted(true);
    if (!edit) return;
    if (!isChanged) {
      onClose();
      return;
    }
    save.mutate(edit, {
      onSuccess: () => {
        notify(t("subscriptions.saved"));
        onClose();
      },
    });
  };
  return (
    <FormDialog
      title={t("subscriptions.edit")}
      submit={t("actions.save")}
      pending={save.isPending}
      dirty={JSON.stringify(values) !== JSON.stringify(start)}
      error={rest}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t("subscriptions.editText")}</p>
      <SubscriptionFields
        isNew={false}
        currency={subscription.amount.currency}
        {...{ customerId, values }}
        problemOf={problemAt}
        onChange={setValues}
      />
      {preview.change && <ChangePreview of={preview.change} />}
    </FormDialog>
  );
}
