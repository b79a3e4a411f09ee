// The fields of a contact.
import { contactDraftLimits, receivesValues } from "../../../shared/api/constants";
import { EmailField, TextField } from "../../../shared/components/fields/fields";
import { SwitchField } from "../../../shared/components/fields/SwitchField";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { contactFields, ContactForm } from "../contacts";

interface ContactFieldsProps {
  form: ContactForm;
  onChange: (form: ContactForm) => void;
  problemOf: (field: string) => string | undefined;
}

export function ContactFields({ form, onChange, problemOf }: ContactFieldsProps) {
  const { t } = useTranslation();
  const field = (name: (typeof contactFields)[number]) => ({
    value: form[name],
    problem: problemOf(name),
    maxLength: contactDraftLimits[name],
    autoComplete: "off",
    onChange: (value: string) => onChange({ ...form, [name]: value }),
  });
  const receive = (kind: ContactForm["receives"][number], on: boolean) => {
    const receives = receivesValues.filter((one) => (one === kind ? on : form.receives.includes(one)));
    onChange({ ...form, receives });
  };
  return (
    <>
      <TextField {...field("name")} label={t("fields.name")} />
      <EmailField {...field("email")} optional label={t("fields.email")} />
      <TextField {...field("phone")} type="tel" optional label={t("fields.phone")} help={t("forms.phoneHelp")} />
      <TextField {...field("role")} optional label={t("contacts.role")} help={t("contacts.roleHelp")} />
      {receivesValues.map((kind) => (
        <SwitchField
          key={kind}
          label={t(`contacts.receivesMail.${kind}`)}
          help={t(`contacts.receivesHelp.${kind}`)}
          checked={form.receives.includes(kind)}
          onChange={(on) => receive(kind, on)}
        />
      ))}
    </>
  );
}
