// The fields of a customer, shared by adding and editing; switching the kind hides fields, but keeps what was typed.
import type { Ref } from "react";
import { useTranslation } from "react-i18next";
import type { CustomerKind, Language } from "../api/types";
import { RadioField, SelectField, TextField } from "../components/fields";
import type { CustomerForm } from "./customerForm";

interface CustomerFieldsProps {
  form: CustomerForm;
  onChange: (form: CustomerForm) => void;
  problemOf: (field: string) => string | undefined;
  nameRef?: Ref<HTMLInputElement>;
}

const kinds: readonly CustomerKind[] = ["business", "individual"];
const languages: readonly Language[] = ["nl", "en", "es"];

export function CustomerFields({ form, onChange, problemOf, nameRef }: CustomerFieldsProps) {
  const { t } = useTranslation();
  const business = form.kind === "business";
  const field = <Name extends keyof CustomerForm>(name: Name) => ({
    label: t(`fields.${name}`),
    value: form[name],
    problem: problemOf(name),
    onChange: (value: CustomerForm[Name]) => onChange({ ...form, [name]: value }),
  });

  return (
    <>
      <RadioField
        {...field("kind")}
        look="segments"
        options={kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
      />
      {business && <TextField {...field("company_name")} ref={nameRef} autoComplete="off" maxLength={200} />}
      <TextField
        {...field("full_name")}
        label={t(business ? "fields.contact_name" : "fields.full_name")}
        optional={business}
        ref={business ? undefined : nameRef}
        autoComplete="off"
        maxLength={200}
      />
      <TextField {...field("email")} type="email" optional autoComplete="off" maxLength={200} />
      <TextField {...field("phone")} type="tel" optional autoComplete="off" help={t("forms.phoneHelp")} />
      <SelectField
        {...field("language")}
        help={t("forms.languageHelp")}
        options={languages.map((language) => ({ value: language, label: t(`languages.${language}`) }))}
      />
    </>
  );
}
