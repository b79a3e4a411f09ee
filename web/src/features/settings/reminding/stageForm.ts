// The form of a stage of reminders, and its conversion into the body of an edit.
import type { Schemas } from "../../../shared/api/types";
import { decimalsOf } from "../../../shared/money/amounts";
import { readMoney, typedAmount, type TypedProblem } from "../../../shared/money/typed";
import type { Stage } from "./api";

export const languages = ["en", "nl", "es"] as const;
export type Language = (typeof languages)[number];
type Words = Record<Language, { subject: string; text: string }>;

export interface StageForm {
  days: string;
  fee: string;
  interest: boolean;
  texts: Words;
}

export function stageFormOf(stage: Pick<Stage, "days"> & Partial<Stage>, language: string): StageForm {
  const wordsIn = (language: Language) => {
    const words = stage.texts?.[language];
    return { subject: words?.subject ?? "", text: words?.text ?? "" };
  };
  return {
    days: String(stage.days),
    fee: stage.fee ? typedAmount(stage.fee.value, language, decimalsOf(stage.fee.currency)) : "",
    interest: stage.interest ?? false,
    texts: { en: wordsIn("en"), nl: wordsIn("nl"), es: wordsIn("es") },
  };
}

interface Read {
  /** The stage as it is sent; null while days or fee are wrong. */
  stage: Schemas["StageEdit"] | null;
  problems: { days?: "notWhole"; fee?: TypedProblem };
}

export function readStage(form: StageForm, currency: string, language: string): Read {
  const days = daysOf(form.days);
  const { amount = null, problem } = form.fee.trim() === "" ? {} : feeOf(form.fee, currency, language);
  const stage = days === null || problem ? null : { days, fee: amount, interest: form.interest, texts: form.texts };
  return { stage, problems: { ...(days === null && { days: "notWhole" }), ...(problem && { fee: problem }) } };
}

function daysOf(typed: string): number | null {
  const text = typed.trim().replace(/^[−–]/u, "-");
  return /^[+-]?\d+$/u.test(text) ? Number(text) : null;
}

function feeOf(typed: string, currency: string, language: string): ReturnType<typeof readMoney> {
  const read = readMoney(typed, language, currency);
  return read.amount?.value.startsWith("-") ? { problem: "notANumber" } : read;
}
