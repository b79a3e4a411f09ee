// A label above its control, help under it, and the problem at the field.
import { type ReactNode, useId } from "react";
import { useTranslation } from "../../i18n/useTranslation";
import styles from "./Field.module.css";

export interface FieldProps {
  label: string;
  help?: string;
  problem?: string | undefined;
  /** `unmarked` where every field is optional, as among filters. */
  optional?: boolean | "unmarked" | undefined;
  /** In the API, for links that open a form at the field. */
  name?: string;
}

export interface Wiring {
  id: string;
  name: string | undefined;
  className: string | undefined;
  /** The label's `for` is not enough, because an open list of suggestions hides everything around it from screen readers. */
  "aria-labelledby": string;
  "aria-invalid": boolean | undefined;
  "aria-describedby": string | undefined;
  "aria-required": boolean;
}

export function Field(props: FieldProps & { children: (wiring: Wiring) => ReactNode }) {
  const { label, help, problem, optional = false, name, children } = props;
  const { t } = useTranslation();
  const id = useId();
  const described = [problem && `${id}-problem`, help && `${id}-help`].filter(Boolean).join(" ");
  return (
    <div className={styles.field}>
      <label id={`${id}-label`} htmlFor={id}>
        {label} {optional === true && <span className={styles.optional}>({t("forms.optional")})</span>}
      </label>
      {children({
        id,
        name,
        className: styles.control,
        "aria-labelledby": `${id}-label`,
        "aria-invalid": problem ? true : undefined,
        "aria-describedby": described || undefined,
        "aria-required": !optional,
      })}
      {problem && (
        <p id={`${id}-problem`} className={styles.problem}>
          {problem}
        </p>
      )}
      {help && (
        <p id={`${id}-help`} className={styles.help}>
          {help}
        </p>
      )}
    </div>
  );
}
