// The fields of a subscription that its creation and its edit have in common.
import { useQuery } from "@tanstack/react-query";
import { currencyDecimals, intervalUnitValues, subscriptionDraftLimits } from "../../../shared/api/constants";
import type { Profile } from "../../../shared/api/types";
import { RadioField, SelectField, TextField } from "../../../shared/components/fields/fields";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { customerTaxQuery } from "../../../shared/money/customerTax";
import { useVatWords } from "../../../shared/money/useVatWords";
import type { SubscriptionValues } from "../subscriptionForm";
import styles from "./Subscriptions.module.css";

interface SubscriptionFieldsProps {
  customerId: Profile["id"];
  values: SubscriptionValues;
  currency: string;
  /** Whether the currency can be chosen. */
  isNew: boolean;
  problemOf: (field: string) => string | undefined;
  onChange: (values: SubscriptionValues) => void;
}

export function SubscriptionFields(props: SubscriptionFieldsProps) {
  const { customerId, values, currency, isNew, problemOf, onChange } = props;
  const { t } = useTranslation();
  const { data: tax } = useQuery(customerTaxQuery(customerId));
  const classes = tax?.classes ?? [];
  const { nameOf } = useVatWords(classes);
  const set = (changed: Partial<SubscriptionValues>) => onChange({ ...values, ...changed });
  const included = values.pricesIncludeVat ?? tax?.prices_include_vat ?? false;
  return (
    <>
      <TextField
        label={t("subscriptions.product")}
        value={values.product}
        maxLength={subscriptionDraftLimits.product}
        autoComplete="off"
        problem={problemOf("product")}
        onChange={(product) => set({ product })}
      />
      <TextField
        optional
        label={t("subscriptions.name")}
        value={values.name}
        maxLength={subscriptionDraftLimits.name}
        autoComplete="off"
        problem={problemOf("name")}
        onChange={(name) => set({ name })}
      />
      <div className={styles.halves}>
        <TextField
          label={t("subscriptions.amount")}
          inputMode="decimal"
          autoComplete="off"
          value={values.amount}
          problem={problemOf("amount")}
          onChange={(amount) => set({ amount })}
        />
        {isNew && (
          <SelectField
            label={t("subscriptions.currency")}
            value={currency}
            options={Object.keys(currencyDecimals).map((value) => ({ value, label: value }))}
            onChange={(chosen) => set({ currency: chosen })}
          />
        )}
      </div>
      <div className={styles.halves}>
        <RadioField
          look="segments"
          label={t("subscriptions.prices")}
          value={included ? "included" : "excluded"}
          options={[
            { value: "excluded", label: t("subscriptions.excluding") },
            { value: "included", label: t("subscriptions.including") },
          ]}
          onChange={(chosen) => set({ pricesIncludeVat: chosen === "included" })}
        />
        <SelectField
          label={t("subscriptions.taxClass")}
          value={values.taxClass}
          problem={problemOf("tax_class_id")}
          options={[
            { value: "", label: t("subscriptions.taxOfCustomer") },
            ...classes
              .filter(({ id, deleted }) => !deleted || id === values.taxClass)
              .map((one) => ({ value: one.id, label: nameOf(one) })),
          ]}
          onChange={(taxClass) => set({ taxClass })}
        />
      </div>
      <div className={styles.interval}>
        <TextField
          label={t("subscriptions.every")}
          inputMode="numeric"
          autoComplete="off"
          value={values.every}
          problem={problemOf("interval.every")}
          onChange={(every) => set({ every })}
        />
        <SelectField
          label={t("subscriptions.unit")}
          value={values.unit}
          problem={problemOf("interval")}
          options={intervalUnitValues.map((value) => ({ value, label: t(`intervalUnits.${value}`) }))}
          onChange={(unit) => set({ unit })}
        />
      </div>
      <div className={styles.halves}>
        <TextField
          optional
          label={t("subscriptions.times")}
          inputMode="numeric"
          autoComplete="off"
          value={values.times}
          problem={problemOf("times")}
          onChange={(times) => set({ times })}
        />
        <TextField
          optional
          type="date"
          label={t("subscriptions.endsOn")}
          value={values.endsOn}
          problem={problemOf("ends_on")}
          onChange={(endsOn) => set({ endsOn })}
        />
      </div>
    </>
  );
}
