// What is wrong with an amount that was typed, in words.
import { useTranslation } from "../../shared/i18n/useTranslation";
import { decimalsOf } from "../../shared/money/amounts";
import { maxPaidDigits, type Read } from "./paymentForm";

export function useAmountProblem(): (problem: Read["problem"], currency: string) => string | undefined {
  const { t } = useTranslation();
  return (problem, currency) => {
    if (!problem) return undefined;
    if (problem === "notPositive") return t("problems.not_positive");
    return t(`filters.problems.${problem}`, { digits: maxPaidDigits, decimals: decimalsOf(currency), currency });
  };
}
