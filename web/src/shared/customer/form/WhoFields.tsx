// Name, e-mail, phone and website of a customer.
import type { Ref } from "react";
import { kindValues } from "../../api/constants";
import { EmailField, RadioField, TextField } from "../../components/fields/fields";
import { useTranslation } from "../../i18n/useTranslation";
import { FaxField } from "./FaxField";
import { Pair } from "./FieldGroup";
import { type FormProps, useCustomerField } from "./useCustomerField";

/** Most customers are businesses. */
const kinds = kindValues.toReversed();

interface WhoFieldsProps extends FormProps {
  /** The input of the name. */
  nameRef: Ref<HTMLInputElement> | undefined;
}

export function WhoFields({ nameRef, ...props }: WhoFieldsProps) {
  const { t } = useTranslation();
  const field = useCustomerField(props);
  const business = props.form.kind === "business";
  return (
    <>
      <RadioField
        {...field("kind")}
        look="segments"
        options={kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
      />
      {business ? (
        <TextField {...field("company_name")} ref={nameRef} autoComplete="off" />
      ) : (
        <TextField {...field("full_name")} ref={nameRef} autoComplete="off" />
      )}
      <EmailField {...field("email")} optional autoComplete="off" />
      <Pair>
        <TextField {...field("phone")} type="tel" optional autoComplete="off" help={t("forms.phoneHelp")} />
        {business ? <FaxField {...props} /> : <TextField {...field("mobile")} type="tel" optional autoComplete="off" />}
      </Pair>
      <TextField {...field("website")} type="url" optional autoComplete="off" />
    </>
  );
}
