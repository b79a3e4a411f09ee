// Whether and how invoices reach the customer, and whether they carry VAT.
import type { ReactNode } from "react";
import { TextField } from "../../components/fields/fields";
import { HelpLink } from "../../components/buttons/HelpLink";
import { SwitchField } from "../../components/fields/SwitchField";
import type { HelpTopic } from "../../help";
import { useTranslation } from "../../i18n/useTranslation";
import { FieldGroup } from "./FieldGroup";
import styles from "./FieldGroup.module.css";
import { type FormProps, useCustomerField } from "./useCustomerField";

export function InvoicingFields(props: FormProps) {
  const { t } = useTranslation();
  const field = useCustomerField(props);
  const { form, onChange } = props;
  return (
    <FieldGroup title={t("forms.groups.invoicing")}>
      <SwitchField
        label={t("fields.invoices_paused")}
        help={t("forms.pausedHelp")}
        checked={form.invoices_paused}
        onChange={field("invoices_paused").onChange}
      />
      <Helped topic="customer-portal">
        <SwitchField
          label={t("forms.portalDelivery")}
          help={t("forms.portalHelp")}
          checked={form.invoice_delivery === "portal"}
          onChange={(portal) => onChange({ ...form, invoice_delivery: portal ? "portal" : "email" })}
        />
      </Helped>
      <Helped topic="tax-exemptions">
        <SwitchField
          label={t("fields.tax_exempt")}
          help={t("forms.exemptHelp")}
          checked={form.tax_exempt}
          onChange={field("tax_exempt").onChange}
        />
      </Helped>
      {form.tax_exempt && <TextField {...field("tax_exempt_reason")} optional autoComplete="off" />}
    </FieldGroup>
  );
}

function Helped({ topic, children }: { topic: HelpTopic; children: ReactNode }) {
  return (
    <div className={styles.helped}>
      {children}
      <HelpLink topic={topic} newTab />
    </div>
  );
}
