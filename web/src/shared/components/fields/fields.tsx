// The kinds of field that forms are made of: text, long text, a choice from a list, a choice of one.
import { type ComponentProps, type Ref, useId } from "react";
import { Field, type FieldProps } from "./Field";
import { useFull } from "./useFull";
import styles from "./Field.module.css";

interface Controlled<Value extends string> {
  value: Value;
  onChange: (value: Value) => void;
}

type TextFieldProps = FieldProps &
  Controlled<string> &
  Omit<ComponentProps<"input">, "onChange" | "value" | "id" | "className">;

export function TextField({ label, help, problem, optional, name, onChange, ...rest }: TextFieldProps) {
  const full = useFull(rest);
  return (
    <Field {...{ label, help: full ?? help, problem, optional, name }}>
      {(wiring) => <input {...wiring} {...rest} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}

/**
 * An e-mail address. Its type is not `email`, because a browser hands on the domain of such a field in ASCII by rules that
 * are outdated (IDNA 2003): `straße.de` becomes `strasse.de`, which is somebody else's.
 */
export function EmailField(props: Omit<TextFieldProps, "type">) {
  return <TextField inputMode="email" autoCapitalize="none" spellCheck={false} {...props} />;
}

type TextAreaProps = FieldProps &
  Controlled<string> &
  Omit<ComponentProps<"textarea">, "onChange" | "value" | "id" | "className">;

export function TextAreaField({ label, help, problem, optional, name, onChange, ...rest }: TextAreaProps) {
  const full = useFull(rest);
  return (
    <Field {...{ label, help: full ?? help, problem, optional, name }}>
      {(wiring) => <textarea rows={5} {...wiring} {...rest} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}

export interface Option<Value extends string> {
  value: Value;
  label: string;
}

type SelectFieldProps<Value extends string> = FieldProps & Controlled<Value> & { options: readonly Option<Value>[] };

export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, help, problem, optional, name, value, onChange, options } = props;
  return (
    <Field {...{ label, help, problem, optional, name }}>
      {(wiring) => (
        <select {...wiring} value={value} onChange={(event) => onChange(event.target.value as Value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface RadioFieldProps<Value extends string> {
  label: string;
  look?: "list" | "segments";
  value: Value | "";
  problem?: string | undefined;
  onChange: (value: Value) => void;
  options: readonly Option<Value>[];
  /** Of the first choice. */
  firstRef?: Ref<HTMLInputElement>;
}

export function RadioField<Value extends string>(props: RadioFieldProps<Value>) {
  const { label, look = "list", value, problem, onChange, options, firstRef } = props;
  const name = useId();
  return (
    <fieldset className={styles.radios} aria-describedby={problem && `${name}-problem`}>
      <legend>{label}</legend>
      <div className={styles[look]}>
        {options.map((option, position) => (
          <label key={option.value}>
            <input
              ref={position === 0 ? firstRef : undefined}
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
      {problem && (
        <p id={`${name}-problem`} className={styles.problem}>
          {problem}
        </p>
      )}
    </fieldset>
  );
}
