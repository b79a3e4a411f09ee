// The fields of a contact.
import type { Ref } from "react";
import { useTranslation } from "react-i18next";
import { contactDraftLimits } from "../../../shared/api/constants";
import { TextField } from "../../../shared/components/fields";
import type { ContactForm } from "../contacts";

interface ContactFieldsProps {
  form: ContactForm;
  onChange: (form: ContactForm) => void;
  problemOf: (field: string) => string | undefined;
  nameRef: Ref<HTMLInputElement>;
}

export function ContactFields({ form, onChange, problemOf, nameRef }: ContactFieldsProps) {
  const { t } = useTranslation();
  const field = (name: keyof ContactForm) => ({
    value: form[name],
    problem: problemOf(name),
    maxLength: contactDraftLimits[name],
    autoComplete: "off",
    onChange: (value: string) => onChange({ ...form, [name]: value }),
  });
  return (
    <>
      <TextField {...field("name")} ref={nameRef} label={t("fields.name")} />
      <TextField {...field("email")} type="email" optional label={t("fields.email")} />
      <TextField {...field("phone")} type="tel" optional label={t("fields.phone")} help={t("forms.phoneHelp")} />
      <TextField {...field("role")} optional label={t("contacts.role")} help={t("contacts.roleHelp")} />
    </>
  );
}
