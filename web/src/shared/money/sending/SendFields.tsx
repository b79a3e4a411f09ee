// To whom a mail with an invoice or a statement goes, as one types it.
import { TextField } from "../../components/fields/fields";
import { useTranslation } from "../../i18n/useTranslation";
import { roles, type SendForm } from "./form";

interface SendFieldsProps {
  form: SendForm;
  problemIn: (role: keyof SendForm) => string | undefined;
  onChange: (form: SendForm) => void;
}

export function SendFields({ form, problemIn, onChange }: SendFieldsProps) {
  const { t } = useTranslation();
  return roles.map((role) => (
    <TextField
      key={role}
      label={t(`sending.${role}`)}
      value={form[role]}
      problem={problemIn(role)}
      optional={role !== "to"}
      autoComplete="off"
      inputMode="email"
      help={role === "to" ? t("sending.addressesHelp") : ""}
      onChange={(value) => onChange({ ...form, [role]: value })}
    />
  ));
}
