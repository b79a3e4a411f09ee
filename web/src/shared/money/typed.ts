// Numbers as people type them in English, Dutch and Spanish, and as the API takes them: digits with a point.
import { decimalsOf, type Money, moneyOf } from "./amounts";
import { decimal, plain, rounded, type Decimal } from "./decimal";

/** The limits of the API's numbers: digits before the point, and after it; and the digits of a total. */
const maxWhole = 9;
export const maxDecimals = 6;
export const maxTotalDigits = 13;

export type TypedProblem = "notANumber" | "tooLarge" | "tooManyDecimals";

export type Typed = { value: string; problem?: never } | { value?: never; problem: TypedProblem };

/**
 * "1.234,56", "1,234.56" and "1 234,5" are read in every language, because the last sign of two is the decimal one. Only
 * "1.234" alone depends on the language: a thousand in Dutch and Spanish, a little more than one in English.
 */
export function readTyped(typed: string, language: string, decimals = maxDecimals, most = maxWhole): Typed {
  const text = typed
    .replace(/[\s\u00a0\u202f'’]/gu, "")
    .replace(/^(\p{Sc}|[A-Z]{3})/u, "")
    .replace(/(\p{Sc}|[A-Z]{3}|%)$/u, "")
    .replace(/^[−–]/u, "-");
  const [, sign = "", unsigned = ""] = /^([+-]?)(.*)$/u.exec(text) ?? [];
  const point = decimalSign(unsigned, language);
  const at = point ? unsigned.lastIndexOf(point) : -1;
  const wholePart = at < 0 ? unsigned : unsigned.slice(0, at);
  const fraction = at < 0 ? "" : unsigned.slice(at + 1);
  const whole = ungrouped(wholePart);
  if (whole === null || !/^\d*$/u.test(fraction) || whole + fraction === "") return { problem: "notANumber" };
  const digits = whole.replace(/^0+/u, "");
  if (digits.length > most) return { problem: "tooLarge" };
  const exact = fraction.replace(/0+$/u, "");
  if (exact.length > decimals) return { problem: "tooManyDecimals" };
  const minus = sign === "-" ? "-" : "";
  const number: Decimal = { digits: BigInt(`${digits}${exact}` || "0"), scale: exact.length };
  const value = plain(number);
  return { value: value === "0" ? value : minus + value };
}

/** A total, or a part of one, which may have more digits than a price. */
export function readTotal(typed: string, language: string, currency: string): Typed {
  const decimals = decimalsOf(currency);
  return readTyped(typed, language, decimals, maxTotalDigits - decimals);
}

/** As `readTotal`, with the currency, and with exactly its decimals, as the API requires. */
export function readMoney(
  typed: string,
  language: string,
  currency: string,
): { amount: Money; problem?: never } | { amount?: never; problem: TypedProblem } {
  const { value, problem } = readTotal(typed, language, currency);
  return problem ? { problem } : { amount: moneyOf(rounded(decimal(value), decimalsOf(currency)), currency) };
}

/** The text to start editing from: without thousands separators, which get in the way. */
export function typedText(value: string, language: string): string {
  return value.replace(".", separators(language).decimal);
}

/** As `typedText`, with at least so many decimals: "12.5" is 12,50 as a price in euros. */
export function typedAmount(value: string, language: string, decimals: number): string {
  const [whole = "", fraction = ""] = value.split(".");
  const padded = fraction.padEnd(decimals, "0");
  return typedText(padded ? `${whole}.${padded}` : whole, language);
}

/** The sign before the fraction, if the text has one. */
function decimalSign(text: string, language: string): "." | "," | null {
  const signs = text.match(/[.,]/gu) ?? [];
  const last = signs.at(-1) as "." | "," | undefined;
  if (!last) return null;
  const alike = signs.filter((sign) => sign === last).length;
  if (signs.length > alike) return alike === 1 ? last : null;
  if (alike > 1) return null;
  // One sign: a thousands separator only where the language has it, and where it parts a thousand.
  const parts = /^[1-9]\d{0,2}[.,]\d{3}$/u.test(text);
  return parts && last === separators(language).group ? null : last;
}

/** Whole digits without their thousands separators; null unless these part thousands. */
function ungrouped(text: string): string | null {
  if (/^\d*$/u.test(text)) return text;
  return /^\d{1,3}(?:\.\d{3})+$|^\d{1,3}(?:,\d{3})+$/u.test(text) ? text.replace(/[.,]/gu, "") : null;
}

const english = { group: ",", decimal: "." } as const;
const continental = { group: ".", decimal: "," } as const;

function separators(language: string): typeof english | typeof continental {
  return language === "en" ? english : continental;
}
