// The form of a stage of reminders, and its conversion into the body of an edit.
import type { Schemas } from "../../../shared/api/types";
import { readTyped } from "../../../shared/money/typed";
import { decimalsOf, type Money, moneyOf } from "../../../shared/money/amounts";
import type { Stage } from "./api";

export const languages = ["en", "nl", "es"] as const;
export type Language = (typeof languages)[number];
type Words = Record<Language, { subject: string; text: string }>;

export interface StageForm {
  days: string;
  fee: string;
  texts: Words;
}

export function stageFormOf(stage: Pick<Stage, "days"> & Partial<Stage>): StageForm {
  const wordsIn = (language: Language) => {
    const words = stage.texts?.[language];
    return { subject: words?.subject ?? "", text: words?.text ?? "" };
  };
  return {
    days: String(stage.days),
    fee: stage.fee?.value ?? "",
    texts: { en: wordsIn("en"), nl: wordsIn("nl"), es: wordsIn("es") },
  };
}

/** The stage as it is sent; null while days or fee are not numbers. */
export function stageOf(form: StageForm, currency: string, language: string): Schemas["StageEdit"] | null {
  const days = Number(form.days);
  const fee = feeOf(form.fee, currency, language);
  if (form.days.trim() === "" || !Number.isInteger(days) || fee === undefined) return null;
  return { days, fee, texts: form.texts };
}

function feeOf(typed: string, currency: string, language: string): Money | null | undefined {
  if (typed.trim() === "") return null;
  const { value } = readTyped(typed, language, decimalsOf(currency));
  if (value === undefined) return undefined;
  const [whole = "0", fraction = ""] = value.split(".");
  return moneyOf(BigInt(`${whole}${fraction.padEnd(decimalsOf(currency), "0")}`), currency);
}
