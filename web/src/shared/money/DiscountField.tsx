// The discount on a whole document, as a percentage or an amount.
import { useTranslation } from "react-i18next";
import { useFormContext, useFormState, useWatch } from "react-hook-form";
import styles from "./DiscountField.module.css";
import { isPercentage, type TypedDocument } from "./lines";
import { decimalsOf } from "./amounts";
import { maxDecimals, readTyped } from "./typed";

export function DiscountField({ problem }: { problem?: string | undefined }) {
  const { t, i18n } = useTranslation();
  const { control, register } = useFormContext<TypedDocument>();
  const [kind, currency] = useWatch({ control, name: ["discountKind", "currency"] });
  const { errors } = useFormState({ control, name: "discount" });
  const most = kind === "amount" ? decimalsOf(currency) : maxDecimals;
  const validate = (typed: string) => {
    if (kind === "none" || typed.trim() === "") return true;
    const { value, problem: unread } = readTyped(typed, i18n.language, most);
    if (unread) return unread;
    if (kind === "percent" && !isPercentage(value)) return "notAPercentage";
    return value.startsWith("-") ? "notANumber" : true;
  };
  const code = errors.discount?.message;
  const words = code ? t(`lines.problems.${code}` as "lines.problems.notANumber", { most }) : problem;
  return (
    <div className={styles.field}>
      <select {...register("discountKind")} aria-label={t("totals.discountKind")}>
        <option value="none">{t("totals.discountKinds.none")}</option>
        <option value="percent">{t("totals.discountKinds.percent")}</option>
        <option value="amount">{t("totals.discountKinds.amount")}</option>
      </select>
      {kind !== "none" && (
        <span className={styles.value}>
          <input
            {...register("discount", { validate })}
            inputMode="decimal"
            autoComplete="off"
            aria-label={t("totals.discountValue")}
            aria-invalid={words ? true : undefined}
            aria-describedby={words ? "discount-problem" : undefined}
          />
          <span aria-hidden>{kind === "percent" ? "%" : currency}</span>
        </span>
      )}
      {words && (
        <p id="discount-problem" className={styles.problem}>
          {words}
        </p>
      )}
    </div>
  );
}
