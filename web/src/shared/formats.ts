// Dates, times, numbers and names as the page writes them, in the member's language and time zone.

/** Dates as they are written where the member lives, if that is a place where their language is spoken. */
function locale(language: string): string {
  const regional = navigator.languages.find((tag) => tag.startsWith(`${language}-`) && isLanguageTag(tag));
  return regional ?? (language === "en" ? "en-GB" : language);
}

/** A browser on a machine without a language of its own calls it `en-US@posix`, which no format takes. */
function isLanguageTag(tag: string): boolean {
  return orNull(() => Intl.getCanonicalLocales(tag)) !== null;
}

/** Making a format takes longer than a thousand uses of it, and a long list uses several in each row. */
export function kept<Options extends (string | number)[], Format>(
  make: (locale: string, ...options: Options) => Format,
) {
  const made = new Map<string, Format>();
  return (locale: string, ...options: Options): Format => {
    const key = [locale, ...options].join();
    const format = made.get(key) ?? make(locale, ...options);
    made.set(key, format);
    return format;
  };
}

const relative = kept((locale) => new Intl.RelativeTimeFormat(locale, { numeric: "auto" }));
const moment = kept((locale) => new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "short" }));
const zone = kept((locale) => new Intl.DateTimeFormat(locale, { timeZoneName: "short" }));
const shortMoment = kept((locale) => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }));
const date = kept((locale) => new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric" }));

const calendarDay = kept((locale) => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }));
const numericDay = kept((locale) => new Intl.DateTimeFormat(locale));
const month = kept((locale) => new Intl.DateTimeFormat(locale, { month: "long", year: "numeric" }));

const whole = kept((locale) => new Intl.NumberFormat(locale));
const decimal = kept(
  (locale, decimals: number) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: 6 }),
);
const amount = kept(
  (locale, currency: string, currencyDisplay: "code" | "symbol") =>
    new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay }),
);
const region = kept((locale) => new Intl.DisplayNames(locale, { type: "region" }));

/** Formats throw for a moment that is none; then the text is shown as it is stored. */
function instantOf(text: string): Date | null {
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? null : instant;
}

/** Intl throws for a code that is none. */
export function orNull<Value>(make: () => Value): Value | null {
  try {
    return make();
  } catch {
    return null;
  }
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** The units, largest first, each with its length in seconds. */
const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 365.25 * day],
  ["month", 30.44 * day],
  ["week", 7 * day],
  ["day", day],
  ["hour", hour],
  ["minute", minute],
];

/** "2 hours ago", "yesterday", "just now". */
export function relativeTime(at: string, language: string, now = Date.now()): string {
  const seconds = Math.round((Date.parse(at) - now) / 1000);
  if (Number.isNaN(seconds)) return at;
  const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? ["second", Infinity];
  return relative(language).format(Math.trunc(seconds / size), unit);
}

export function absoluteTime(at: string, language: string): string {
  const instant = instantOf(at);
  if (!instant) return at;
  const parts = zone(locale(language)).formatToParts(instant);
  const named = parts.find((part) => part.type === "timeZoneName")?.value ?? "";
  return `${moment(locale(language)).format(instant)} ${named}`.trim();
}

/** "2 Mar 2026, 09:30", for a column of times. */
export function momentOf(at: string, language: string): string {
  const instant = instantOf(at);
  return instant ? shortMoment(locale(language)).format(instant) : at;
}

export function dateOf(at: string, language: string): string {
  const instant = instantOf(at);
  return instant ? date(locale(language)).format(instant) : at;
}

/** A date without a time: the same day wherever it is read. */
export function dayOf(on: string, language: string): string {
  const instant = instantOf(on);
  return instant ? calendarDay(locale(language)).format(instant) : on;
}

export function monthOf(at: string, language: string): string {
  const instant = instantOf(at);
  return instant ? month(locale(language)).format(instant) : at;
}

export function count(value: number, language: string): string {
  return whole(locale(language)).format(value);
}

/** An amount as the API writes it: digits with a point. */
export function money({ currency, value }: { currency: string; value: string }, language: string): string {
  const format = orNull(() => amount(locale(language), currency, "symbol"));
  // As text, since a number would round it.
  return format?.format(value as Intl.StringNumericLiteral) ?? `${currency} ${value}`;
}

/** The same in its parts, with the currency's sign or, where several currencies are in sight, its code. */
export function moneyParts(
  { currency, value }: { currency: string; value: string },
  language: string,
  code: boolean,
): Pick<Intl.NumberFormatPart, "type" | "value">[] {
  const format = orNull(() => amount(locale(language), currency, code ? "code" : "symbol"));
  const parts = format?.formatToParts(value as Intl.StringNumericLiteral);
  return (
    parts ?? [
      { type: "currency", value: currency },
      { type: "literal", value: ` ${value}` },
    ]
  );
}

/** A number as the API writes it, with at least so many decimals: "6240" is 6.240,00 as a price in euros. */
export function figure(value: string, language: string, decimals = 0): string {
  return decimal(locale(language), decimals).format(value as Intl.StringNumericLiteral);
}

/** "21%", "5,5%". */
export function percentage(value: string, language: string): string {
  return `${figure(value, language)}%`;
}

/** "Netherlands" for NL; the code itself where it is none. */
export function countryName(code: string, language: string): string {
  return orNull(() => region(language).of(code)) ?? code;
}

/** Country codes start no other one; those of one and two digits, and else three. */
const countryCode = /^\+(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})(\d+)$/u;

/** How some countries write the rest; the others get threes and fours. */
const spelled: Record<string, RegExp[]> = {
  31: [/^(6)(\d{4})(\d{4})$/u],
  32: [/^(4\d{2})(\d{2})(\d{2})(\d{2})$/u],
  33: [/^(\d)(\d{2})(\d{2})(\d{2})(\d{2})$/u],
  34: [/^(\d{3})(\d{3})(\d{3})$/u],
};
const others = [/^(\d{4})(\d{4})$/u, /^(\d*)(\d{3})(\d{4})$/u];

/** "+31 20 794 0801" for +31207940801, which the API, links and copies keep. */
export function phoneNumber(e164: string): string {
  const [, code, rest] = countryCode.exec(e164) ?? [];
  if (!code || !rest) return e164;
  for (const spelling of [...(spelled[code] ?? []), ...others]) {
    const groups = spelling.exec(rest);
    if (groups) return `+${[code, ...groups.slice(1)].filter(Boolean).join(" ")}`;
  }
  return `+${code} ${rest}`;
}

/** At most two letters: the first of the first two words that have any. */
export function initials(name: string): string {
  const letters = name
    .split(/\s+/u)
    .map((word) => /[\p{L}\p{N}]/u.exec(word)?.[0])
    .filter((letter) => letter !== undefined);
  return letters.slice(0, 2).join("").toLocaleUpperCase();
}

/** "2026-03-02", on the day of the member. */
export function isoDay(date: Date): string {
  return numericDay("sv").format(date);
}
