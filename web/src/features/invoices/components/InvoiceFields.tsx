// The fields of an invoice above its lines: currency and prices, dates, references, payment.
import { useController, useFormContext } from "react-hook-form";
import { currencyDecimals, invoiceDraftLimits, paymentMethodValues } from "../../../shared/api/constants";
import { Field } from "../../../shared/components/fields/Field";
import { RadioField } from "../../../shared/components/fields/fields";
import { DocumentText } from "../../../shared/money/editor/DocumentText";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { InvoiceValues } from "../invoiceForm";
import styles from "../../../shared/money/DocumentEditor.module.css";

interface InvoiceFieldsProps {
  /** The merchant's payment term in days. */
  term: number;
  problemOf: (field: string) => string | undefined;
}

export function InvoiceFields({ term, problemOf }: InvoiceFieldsProps) {
  const { t } = useTranslation();
  const { control, register } = useFormContext<InvoiceValues>();
  const prices = useController({ control, name: "pricesIncludeVat" });
  return (
    <div className={styles.fields}>
      <Field label={t("invoices.form.currency")} problem={problemOf("currency")}>
        {(wiring) => (
          <select {...wiring} {...register("currency")}>
            {Object.keys(currencyDecimals).map((currency) => (
              <option key={currency} value={currency}>
                {currency}
              </option>
            ))}
          </select>
        )}
      </Field>
      <RadioField
        label={t("invoices.form.prices")}
        look="segments"
        value={prices.field.value ? "including" : "excluding"}
        options={[
          { value: "excluding", label: t("invoices.form.excluding") },
          { value: "including", label: t("invoices.form.including") },
        ]}
        onChange={(value) => prices.field.onChange(value === "including")}
      />
      <Field
        optional
        label={t("invoices.form.issueOn")}
        help={t("invoices.form.issueOnHelp")}
        problem={problemOf("issue_on")}
      >
        {(wiring) => <input type="date" {...wiring} {...register("issueOn")} />}
      </Field>
      <Field
        optional
        label={t("invoices.form.term")}
        help={t("invoices.form.termHelp", { days: term })}
        problem={problemOf("payment_term_days")}
      >
        {(wiring) => <input inputMode="numeric" maxLength={3} {...wiring} {...register("term")} />}
      </Field>
      <Field optional label={t("invoices.form.dueOn")} problem={problemOf("due_on")}>
        {(wiring) => <input type="date" {...wiring} {...register("dueOn")} />}
      </Field>
      <Field optional label={t("invoices.form.deliveredOn")} problem={problemOf("delivered_on")}>
        {(wiring) => <input type="date" {...wiring} {...register("deliveredOn")} />}
      </Field>
      <DocumentText
        at="reference"
        label={t("invoices.form.reference")}
        maxLength={invoiceDraftLimits.reference}
        problem={problemOf("reference")}
      />
      <DocumentText
        at="buyerReference"
        label={t("invoices.form.buyerReference")}
        maxLength={invoiceDraftLimits.buyer_reference}
        problem={problemOf("buyer_reference")}
      />
      <Field optional label={t("invoices.form.paymentMethod")} problem={problemOf("payment_method")}>
        {(wiring) => (
          <select {...wiring} {...register("paymentMethod")}>
            <option value="">{t("states.never")}</option>
            {paymentMethodValues.map((method) => (
              <option key={method} value={method}>
                {t(`paymentMethods.${method}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}
