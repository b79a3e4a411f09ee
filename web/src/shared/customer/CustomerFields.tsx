// The fields of a customer, shared by adding and editing; switching the kind hides fields, but keeps what was typed.
import { type ReactNode, type Ref, useState } from "react";
import type { CustomerKind } from "../api/types";
import { TextAreaField } from "../components/fields/fields";
import { useTranslation } from "../i18n/useTranslation";
import { fieldsWithProblems } from "./customerForm";
import { AddressFields } from "./form/AddressFields";
import { CompanyFields } from "./form/CompanyFields";
import { ContactPersonFields } from "./form/ContactPersonFields";
import groups from "./form/FieldGroup.module.css";
import { InvoicingFields } from "./form/InvoicingFields";
import { MoreCompanyFields } from "./form/MoreCompanyFields";
import { PreferenceFields } from "./form/PreferenceFields";
import { type FormProps, useCustomerField } from "./form/useCustomerField";
import { WhoFields } from "./form/WhoFields";
import { WorkFields } from "./form/WorkFields";

interface CustomerFieldsProps extends FormProps {
  nameRef?: Ref<HTMLInputElement>;
  /** What follows the website: the logo of it. */
  avatar?: ReactNode;
  /** Whether the less used fields show from the start. */
  all?: boolean;
}

export function CustomerFields({ nameRef, avatar, all = false, ...props }: CustomerFieldsProps) {
  const field = useCustomerField(props);
  const business = props.form.kind === "business";
  return (
    <>
      <WhoFields {...props} nameRef={nameRef} />
      {avatar}
      {business && <ContactPersonFields {...props} />}
      {business && <CompanyFields {...props} />}
      <AddressFields {...props} />
      <PreferenceFields {...props} />
      <TextAreaField {...field("footnotes")} optional rows={2} />
      <MoreFields {...props} all={all} />
    </>
  );
}

const within: Record<CustomerKind, readonly string[]> = {
  individual: ["company_name", "position", "fax", "tax_exempt_reason"],
  business: [
    "legal_name",
    "legal_form",
    "industry_code",
    "industry_description",
    "established_on",
    "trade_names",
    "tax_exempt_reason",
  ],
};

/** A problem with one of them opens the group. */
function MoreFields({ all, ...props }: FormProps & { all: boolean }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(all);
  const { kind } = props.form;
  // A kind of a later release is shown like an individual.
  const fields = kind === "business" ? within.business : within.individual;
  const shown = fieldsWithProblems.filter((name) => fields.includes(name.replace(/\.\d+$/u, "")));
  const troubled = shown.some((name) => props.problemOf(name));
  return (
    <details className={groups.more} open={open || troubled} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("forms.more")}</summary>
      <div>
        {kind === "business" ? <MoreCompanyFields {...props} /> : <WorkFields {...props} />}
        <InvoicingFields {...props} />
      </div>
    </details>
  );
}
