// Edits one part of the invoice settings: the seller, the terms, or the number series.
import { useQuery } from "@tanstack/react-query";
import type { Merchant } from "../../../shared/api/types";
import { EditDialog } from "../../../shared/components/dialogs/EditDialog";
import { fieldNamed } from "../../../shared/components/dialogs/Dialog";
import { RadioField, SelectField, TextAreaField, TextField } from "../../../shared/components/fields/fields";
import { useEditing } from "../../../shared/hooks/useEditing";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { readinessQuery } from "../api/invoicing";
import { useEditMerchant } from "../api/merchant";
import { editOf, type FieldName, fieldsOf, formOf, nextNumber, type Part, seriesKinds } from "../invoiceForm";
import styles from "../Settings.module.css";
import { AccentField } from "./AccentField";
import { useInvoiceWords } from "../useInvoiceWords";

interface EditInvoiceDialogProps {
  part: Part;
  /** The field to begin with, instead of the first one. */
  at?: FieldName | undefined;
  merchant: Merchant;
  onClose: () => void;
}

const inputs: Partial<Record<FieldName, { inputMode?: "numeric" | "email" | "tel" | "url" }>> = {
  payment_term_days: { inputMode: "numeric" },
  email: { inputMode: "email" },
  phone: { inputMode: "tel" },
  website: { inputMode: "url" },
};

export default function EditInvoiceDialog({ part, at, merchant, onClose }: EditInvoiceDialogProps) {
  const { t } = useTranslation();
  const { labelOf, wordsOf } = useInvoiceWords();
  const { data: readiness } = useQuery(readinessQuery);
  const editing = useEditing({
    draft: `invoices.${part}`,
    record: merchant,
    formOf: (shown) => formOf(shown, part),
    edit: useEditMerchant(),
    editOf: (form, changed) => editOf(form, changed),
    saved: t("settings.saved"),
    onClose,
  });
  const { form, onChange, problemOf } = editing;
  const field = (name: FieldName) => ({
    label: labelOf(name),
    name,
    value: form[name] ?? "",
    problem: problemOf(name),
    onChange: (value: string) => onChange({ ...form, [name]: value }),
  });
  const text = (name: FieldName) => (
    <TextField key={name} {...field(name)} {...inputs[name]} optional={!required.has(name)} autoComplete="off" />
  );

  return (
    <EditDialog
      title={t(`settings.invoices.edit.${part}`)}
      editing={editing}
      labelOf={labelOf}
      wordsOf={wordsOf}
      firstFocus={at && fieldNamed(at)}
    >
      {part === "series"
        ? seriesKinds.map((kind) => (
            <fieldset key={kind} className={styles.series}>
              <legend>{t(`settings.invoices.kinds.${kind}`)}</legend>
              <TextField
                {...field(`number_series.${kind}.prefix`)}
                label={t("settings.invoices.series.prefix")}
                optional
                autoComplete="off"
              />
              <SelectField
                {...field(`number_series.${kind}.year`)}
                label={t("settings.invoices.series.year")}
                options={yesOrNo.map((value) => ({ value, label: t(`answers.${value}`) }))}
              />
              <SelectField
                {...field(`number_series.${kind}.restart_yearly`)}
                label={t("settings.invoices.series.restart_yearly")}
                options={yesOrNo.map((value) => ({ value, label: t(`answers.${value}`) }))}
              />
              <TextField
                {...field(`number_series.${kind}.padding`)}
                label={t("settings.invoices.series.padding")}
                inputMode="numeric"
                autoComplete="off"
              />
              <p className={styles.remark} aria-live="polite">
                {t("settings.invoices.looksLike", {
                  number: nextNumber(form, kind, readiness?.next_numbers[kind], new Date().getFullYear()),
                })}
              </p>
            </fieldset>
          ))
        : fieldsOf[part].map((name) => {
            if (name === "address.lines") return <TextAreaField key={name} {...field(name)} rows={2} />;
            if (name.startsWith("footer.")) return <TextAreaField key={name} {...field(name)} rows={2} optional />;
            if (name === "prices_include_vat") {
              const options = yesOrNo.map((value) => ({ value, label: t(`settings.invoices.prices.${value}`) }));
              return <RadioField key={name} {...field(name)} options={options} />;
            }
            if (name === "apply_credit") {
              const options = yesOrNo.map((value) => ({ value, label: t(`settings.invoices.credit.${value}`) }));
              return <RadioField key={name} {...field(name)} options={options} />;
            }
            if (name === "accent") return <AccentField key={name} {...field(name)} />;
            return text(name);
          })}
    </EditDialog>
  );
}

const yesOrNo = ["true", "false"] as const;
/** What a legal invoice needs, and what has no empty value. */
const required: ReadonlySet<FieldName> = new Set<FieldName>([
  "address.postal_code",
  "address.city",
  "registration_number",
  "vat_number",
  "payment_term_days",
]);
