// Adds a tax class, or changes its name and its rates: a rate now, and one from a day on, or the reason of an exemption.
import { useState } from "react";
import { RadioField, TextField } from "../../../shared/components/fields/fields";
import { FormDialog } from "../../../shared/components/dialogs/FormDialog";
import { notify } from "../../../shared/components/toasts/notify";
import { useFieldProblems } from "../../../shared/hooks/useFieldProblems";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { useVatWords } from "../../../shared/money/useVatWords";
import { type TaxClass, useSaveTaxClass } from "../api/invoicing";
import { blankClass, classFormOf, type ClassForm, classBodyOf } from "../taxClassForm";

interface TaxClassDialogProps {
  /** Null for a new one. */
  taxClass: TaxClass | null;
  onClose: () => void;
}

export default function TaxClassDialog({ taxClass, onClose }: TaxClassDialogProps) {
  const { t } = useTranslation();
  const { nameOf } = useVatWords([]);
  const [before] = useState<ClassForm>(() => (taxClass ? classFormOf(taxClass, nameOf(taxClass)) : blankClass));
  const [form, setForm] = useState(before);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const save = useSaveTaxClass(taxClass, idempotencyKey);
  const fields = ["name", "rates", "rates.0.rate", "rates.1.rate", "rates.1.since", "exemption_reason"];
  const { problemOf, rest } = useFieldProblems(save.error, fields, { tax_class_exists: "name" });
  const dirty = Object.keys(form).some((key) => form[key as keyof ClassForm] !== before[key as keyof ClassForm]);
  const set = (change: Partial<ClassForm>) => setForm({ ...form, ...change });
  const isBuiltIn = taxClass !== null && !taxClass.id.startsWith("tcl_");
  const kinds = isBuiltIn ? (["law", "rates", "exempt"] as const) : (["rates", "exempt"] as const);

  const submit = () =>
    save.mutate(classBodyOf(form, before), {
      onSuccess: () => {
        notify(t("settings.tax_classes.saved"));
        onClose();
      },
    });

  return (
    <FormDialog
      title={taxClass ? t("settings.tax_classes.editNamed", { name: nameOf(taxClass) }) : t("settings.tax_classes.add")}
      submit={t("actions.save")}
      pending={save.isPending}
      dirty={dirty}
      error={rest}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t("settings.tax_classes.name")}
        value={form.name}
        problem={problemOf("name")}
        maxLength={60}
        autoComplete="off"
        onChange={(typed) => set({ name: typed })}
      />
      <RadioField
        label={t("settings.tax_classes.kind")}
        value={form.kind}
        options={kinds.map((kind) => ({ value: kind, label: t(`settings.tax_classes.kinds.${kind}`) }))}
        onChange={(kind) => set({ kind })}
      />
      {form.kind === "rates" && (
        <>
          <TextField
            label={t("settings.tax_classes.rate")}
            value={form.rate}
            problem={problemOf("rates.0.rate") ?? problemOf("rates")}
            inputMode="decimal"
            autoComplete="off"
            onChange={(rate) => set({ rate })}
          />
          <TextField
            label={t("settings.tax_classes.nextRate")}
            help={t("settings.tax_classes.nextRateHelp")}
            value={form.nextRate}
            problem={problemOf("rates.1.rate")}
            optional
            inputMode="decimal"
            autoComplete="off"
            onChange={(nextRate) => set({ nextRate })}
          />
          {form.nextRate.trim() && (
            <TextField
              label={t("settings.tax_classes.since")}
              type="date"
              value={form.nextSince}
              problem={problemOf("rates.1.since")}
              onChange={(nextSince) => set({ nextSince })}
            />
          )}
        </>
      )}
      {form.kind === "exempt" && (
        <TextField
          label={t("settings.tax_classes.reason")}
          help={t("settings.tax_classes.reasonHelp")}
          value={form.reason}
          problem={problemOf("exemption_reason") ?? problemOf("rates")}
          autoComplete="off"
          onChange={(reason) => set({ reason })}
        />
      )}
    </FormDialog>
  );
}
