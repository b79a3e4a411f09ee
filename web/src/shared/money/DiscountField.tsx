// The discount on a whole document, as a percentage or an amount.
import { useFormContext, useFormState, useWatch } from "react-hook-form";
import styles from "./DiscountField.module.css";
import { useTranslation } from "../i18n/useTranslation";
import { isPercentage, type LineProblem, type TypedDocument } from "./lines";
import { decimalsOf } from "./amounts";
import { maxDecimals, maxTotalDigits, readMoney, readTyped, type TypedProblem } from "./typed";

export function DiscountField({ problem }: { problem?: string | undefined }) {
  const { t, i18n } = useTranslation();
  const { control, register } = useFormContext<TypedDocument>();
  const [kind, currency] = useWatch({ control, name: ["discountKind", "currency"] });
  const { errors } = useFormState({ control, name: "discount" });
  const validate = (typed: string) => {
    if (kind === "none" || typed.trim() === "") return true;
    if (kind === "amount") {
      const { amount, problem } = readMoney(typed, i18n.language, currency);
      return problem ?? (amount.value.startsWith("-") ? "notANumber" : true);
    }
    const { value, problem } = readTyped(typed, i18n.language);
    return problem ?? (isPercentage(value) ? true : "notAPercentage");
  };
  const code = errors.discount?.message;
  const words = code ? wordsOf(code) : problem;

  function wordsOf(code: string) {
    const limits = { digits: maxTotalDigits, decimals: decimalsOf(currency), currency };
    // The kind may have changed since the text was read.
    if (kind === "amount" && code !== "notAPercentage") return t(`filters.problems.${code as TypedProblem}`, limits);
    return t(`lines.problems.${code as LineProblem}`, { most: maxDecimals });
  }
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
