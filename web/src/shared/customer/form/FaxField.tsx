// A fax number, where the merchant uses them or the customer has one.
import { useState } from "react";
import { useMe } from "../../access/me";
import { TextField } from "../../components/fields/fields";
import { type FormProps, useCustomerField } from "./useCustomerField";

export function FaxField(props: FormProps) {
  const field = useCustomerField(props);
  const used = useMe()?.merchant.features.fax_number ?? false;
  // The field stays while its value is emptied, so that a new one can be typed.
  const [had] = useState(props.form.fax !== "");
  if (!used && !had && !props.form.fax) return null;
  return <TextField {...field("fax")} type="tel" optional autoComplete="off" />;
}
