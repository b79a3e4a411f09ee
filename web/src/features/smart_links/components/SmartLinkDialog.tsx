// Makes a smart link, or edits one: kind, pricing and currency stay as they were made.
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { smartLinkDraftLimits } from "../../../shared/api/constants";
import { FormDialog } from "../../../shared/components/dialogs/FormDialog";
import { RadioField, SelectField, TextAreaField, TextField } from "../../../shared/components/fields/fields";
import { notify } from "../../../shared/components/toasts/notify";
import { useFieldProblems } from "../../../shared/hooks/useFieldProblems";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { customerTaxQuery } from "../../../shared/money/customerTax";
import { taxClassesQuery } from "../../../shared/money/taxClasses";
import { useVatWords } from "../../../shared/money/useVatWords";
import { useNewDraft } from "../../../shared/newDraft";
import { type SmartLink, useCreateSmartLink, useEditSmartLink } from "../api/smartLinks";
import { amountsOf, blankLink, draftOf, type LinkValues, valuesOf } from "../linkForm";

const fields = ["name", "description", "pricing", "amount", "minimum", "maximum", "tax_class_id", "uses"];
const kinds = ["product", "amount"] as const;
const pricings = ["fixed", "chosen", "deposit"] as const;
const limits = ["unlimited", "once", "times"] as const;

interface SmartLinkDialogProps {
  customerId: string;
  /** The link that is edited; none makes one. */
  link?: SmartLink | undefined;
  onClose: () => void;
}

export default function SmartLinkDialog({ customerId, link, onClose }: SmartLinkDialogProps) {
  const { t, i18n } = useTranslation();
  const [before] = useState(() => (link ? valuesOf(link) : blankLink));
  // What was typed to another version of the link is not shown, because all of it would be saved.
  const name = link ? `smart-link.${link.id}.${link.version}` : `smart-link.${customerId}`;
  const typed = useNewDraft(name, before, link ? "tab" : "browser");
  const { values, key, renewUsedKey } = typed;
  const [submitted, setSubmitted] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const { data: tax } = useQuery(customerTaxQuery(customerId));
  const classes = useQuery(taxClassesQuery).data?.items ?? [];
  const { nameOf } = useVatWords(classes);
  const create = useCreateSmartLink(customerId, key);
  const edit = useEditSmartLink(customerId);
  const sent = link ? edit : create;
  const { problemOf, rest } = useFieldProblems(sent.error, fields);
  const currency = link?.currency ?? tax?.currency ?? "EUR";
  const { draft, missing } = draftOf(values, i18n.language, currency);
  const change = (part: Partial<LinkValues>) => typed.change({ ...values, ...part });
  const problemAt = (field: string) =>
    submitted && missing.includes(field) ? t("problems.required") : problemOf(field);
  const title = link ? t("smart_links.edit") : t("smart_links.new");

  const close = () => {
    typed.forget();
    onClose();
  };
  const done = () => {
    notify(link ? t("smart_links.saved") : t("smart_links.made"));
    close();
  };
  const submit = () => {
    setSubmitted(true);
    if (missing.length > 0) return;
    const { kind, pricing, ...changed } = draft;
    if (link) edit.mutate({ link, edit: changed }, { onSuccess: done });
    else create.mutate({ kind, pricing, ...changed }, { onSuccess: done, onError: renewUsedKey });
  };
  return (
    <FormDialog
      title={title}
      submit={link ? t("actions.save") : t("smart_links.new")}
      pending={sent.isPending}
      dirty={JSON.stringify(values) !== JSON.stringify(before)}
      error={rest}
      firstFocus={first}
      onSubmit={submit}
      onClose={close}
    >
      {!link && (
        <RadioField
          look="segments"
          label={t("smart_links.kind")}
          value={values.kind}
          options={kinds.map((value) => ({ value, label: t(`smartLinkKinds.${value}`) }))}
          onChange={(kind) => change({ kind, pricing: "fixed" })}
        />
      )}
      <TextField
        ref={first}
        label={t("smart_links.name")}
        help={t("smart_links.nameHelp")}
        value={values.name}
        maxLength={smartLinkDraftLimits.name}
        autoComplete="off"
        problem={problemAt("name")}
        onChange={(name) => change({ name })}
      />
      <TextAreaField
        optional
        label={t("smart_links.description")}
        value={values.description}
        maxLength={smartLinkDraftLimits.description}
        problem={problemOf("description")}
        onChange={(description) => change({ description })}
      />
      {!link && values.kind === "amount" && (
        <RadioField
          label={t("smart_links.pricing")}
          value={values.pricing}
          problem={problemOf("pricing")}
          options={pricings.map((value) => ({ value, label: t(`smartLinkPricings.${value}`) }))}
          onChange={(pricing) => change({ pricing })}
        />
      )}
      {amountsOf(values).map((field) => (
        <TextField
          key={field}
          label={t(`smart_links.${field}`, { currency })}
          help={field === "amount" ? t("smart_links.amountHelp") : undefined}
          inputMode="decimal"
          autoComplete="off"
          value={values[field]}
          problem={problemAt(field)}
          onChange={(amount) => change({ [field]: amount })}
        />
      ))}
      {values.pricing !== "deposit" && (
        <SelectField
          label={t("smart_links.taxClass")}
          value={values.taxClass}
          problem={problemOf("tax_class_id")}
          options={[
            { value: "", label: t("smart_links.usualTax") },
            ...classes.map((one) => ({ value: one.id, label: nameOf(one) })),
          ]}
          onChange={(taxClass) => change({ taxClass })}
        />
      )}
      <RadioField
        look="segments"
        label={t("smart_links.uses")}
        value={values.limit}
        options={limits.map((value) => ({ value, label: t(`smartLinkLimits.${value}`) }))}
        onChange={(limit) => change({ limit })}
      />
      {values.limit === "times" && (
        <TextField
          label={t("smart_links.times")}
          inputMode="numeric"
          autoComplete="off"
          value={values.times}
          problem={problemAt("uses")}
          onChange={(times) => change({ times })}
        />
      )}
    </FormDialog>
  );
}
