// A text of an invoice or an order: in its form, with as many characters as it takes.
import { useFormContext, useWatch } from "react-hook-form";
import { Field, type FieldProps } from "../../components/fields/Field";
import { useFull } from "../../components/fields/useFull";

interface DocumentTextProps extends Omit<FieldProps, "name" | "optional"> {
  /** In the form. */
  at: "reference" | "buyerReference" | "note" | "internalNote";
  as?: "input" | "textarea";
  maxLength: number;
}

export function DocumentText({ at, as: Control = "input", maxLength, help, ...field }: DocumentTextProps) {
  const { register, control } = useFormContext<Record<DocumentTextProps["at"], string>>();
  const full = useFull({ value: useWatch({ control, name: at }), maxLength });
  return (
    <Field optional {...field} {...((full ?? help) && { help: full ?? help })}>
      {(wiring) => <Control {...wiring} {...register(at)} maxLength={maxLength} />}
    </Field>
  );
}
