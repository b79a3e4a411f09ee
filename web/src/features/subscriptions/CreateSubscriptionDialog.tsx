// Creates a subscription, and shows before when it would charge (S28, S108).
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import type { Profile } from "../../shared/api/types";
import { FormDialog } from "../../shared/components/dialogs/FormDialog";
import { RadioField, TextField } from "../../shared/components/fields/fields";
import { notify } from "../../shared/components/toasts/notify";
import { useFieldProblems } from "../../shared/hooks/useFieldProblems";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { customerTaxQuery } from "../../shared/money/customerTax";
import { useNewDraft } from "../../shared/newDraft";
import { createSubscription, type SubscriptionDraft, useSubscriptionCommand } from "./api/subscriptions";
import { ChangePreview } from "./components/ChangePreview";
import { SubscriptionFields } from "./components/SubscriptionFields";
import styles from "./components/Subscriptions.module.css";
import { blank, draftOf, isBlank, missingIn } from "./subscriptionForm";
import { usePreview } from "./usePreview";

const fields = [
  ...["product", "name", "amount", "prices_include_vat", "tax_class_id", "interval", "interval.every"],
  ...["starts_on", "trial_days", "times", "ends_on", "collection"],
];

export default function CreateSubscriptionDialog({ profile, onClose }: { profile: Profile; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const [, navigate] = useLocation();
  const { values: kept, change, forget, key, renewUsedKey } = useNewDraft(`subscription.${profile.id}`, blank);
  // A draft of an earlier release lacks later fields.
  const values = { ...blank, ...kept };
  const [submitted, setSubmitted] = useState(false);
  const { data: tax } = useQuery(customerTaxQuery(profile.id));
  const currency = values.currency || (tax?.currency ?? "EUR");
  const draft = draftOf(values, language, currency);
  const preview = usePreview(["create", profile.id], draft, (wanted, signal) =>
    createSubscription(profile.id, wanted, { dry_run: true, signal }),
  );
  const create = useSubscriptionCommand(profile.id, (wanted: SubscriptionDraft) =>
    createSubscription(profile.id, wanted, { key }),
  );
  const { problemOf, rest } = useFieldProblems(create.error ?? preview.error, fields);
  const missing = submitted ? missingIn(values, language, currency) : [];
  const problemAt = (field: string) =>
    missing.includes(field)
      ? t(field === "product" ? "problems.required" : "subscriptions.notANumber")
      : problemOf(field);

  const close = () => {
    forget();
    onClose();
  };
  const submit = () => {
    setSubmitted(true);
    if (!draft) return;
    create.mutate(draft, {
      onSuccess: ({ subscription }) => {
        notify(t("subscriptions.created", { product: subscription.product }));
        forget();
        navigate(`/customers/${profile.id}/subscriptions/${subscription.id}`);
      },
      onError: renewUsedKey,
    });
  };
  return (
    <FormDialog
      title={t("subscriptions.create")}
      submit={t("subscriptions.create")}
      pending={create.isPending}
      dirty={!isBlank(values)}
      error={rest}
      onSubmit={submit}
      onClose={close}
    >
      <SubscriptionFields
        isNew
        customerId={profile.id}
        {...{ values, currency }}
        problemOf={problemAt}
        onChange={change}
      />
      <div className={styles.halves}>
        <TextField
          optional
          type="date"
          label={t("subscriptions.startsOn")}
          help={t("subscriptions.startsToday")}
          value={values.startsOn}
          problem={problemOf("starts_on")}
          onChange={(startsOn) => change({ ...values, startsOn })}
        />
        {values.collection === "mandate" && (
          <TextField
            optional
            label={t("subscriptions.trialDays")}
            inputMode="numeric"
            autoComplete="off"
            value={values.trialDays}
            problem={problemAt("trial_days")}
            onChange={(trialDays) => change({ ...values, trialDays })}
          />
        )}
      </div>
      <RadioField
        label={t("subscriptions.collection")}
        value={values.collection}
        problem={problemOf("collection")}
        options={(["mandate", "first_payment"] as const).map((value) => ({
          value,
          label: t(`subscriptions.collections.${value}`),
        }))}
        onChange={(collection) => change({ ...values, collection })}
      />
      {preview.change && <ChangePreview of={preview.change} />}
    </FormDialog>
  );
}
