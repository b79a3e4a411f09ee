// Who the customer is and how to reach them.
import type { Ref } from "react";
import { useTranslation } from "react-i18next";
import type { CustomerKind } from "../../api/types";
import { RadioField, TextField } from "../../components/fields";
import { FaxField } from "./FaxField";
import { Pair } from "./FieldGroup";
import { type FormProps, useCustomerField } from "./useCustomerField";

const kinds: readonly CustomerKind[] = ["business", "individual"];

interface WhoFieldsProps extends FormProps {
  /** Of the name. */
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
        <TextField {...field("company_name")} ref={nameRef} autoComplete="off" maxLength={200} />
      ) : (
        <TextField {...field("full_name")} ref={nameRef} autoComplete="off" maxLength={200} />
      )}
      <TextField {...field("email")} type="email" optional autoComplete="off" maxLength={200} />
      <Pair>
        <TextField {...field("phone")} type="tel" optional autoComplete="off" help={t("forms.phoneHelp")} />
        {business ? <FaxField {...props} /> : <TextField {...field("mobile")} type="tel" optional autoComplete="off" />}
      </Pair>
      <TextField {...field("website")} type="url" optional autoComplete="off" maxLength={200} />
    </>
  );
}
