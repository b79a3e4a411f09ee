// Dates, times, numbers and names as the page writes them, in the member's language and time zone.

/** Dates as they are written where the member lives, if that is a place where their language is spoken. */
function locale(language: string): string {
  const regional = navigator.languages.find((tag) => tag.startsWith(`${language}-`));
  return regional ?? (language === "en" ? "en-GB" : language);
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
  const format = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? ["second", Infinity];
  return format.format(Math.trunc(seconds / size), unit);
}

export function absoluteTime(at: string, language: string): string {
  const format = new Intl.DateTimeFormat(locale(language), { dateStyle: "full", timeStyle: "short" });
  const zone = new Intl.DateTimeFormat(locale(language), { timeZoneName: "short" })
    .formatToParts(new Date(at))
    .find((part) => part.type === "timeZoneName");
  return `${format.format(new Date(at))} ${zone?.value ?? ""}`.trim();
}

export function dateOf(at: string, language: string): string {
  return new Intl.DateTimeFormat(locale(language), { day: "numeric", month: "short", year: "numeric" }).format(
    new Date(at),
  );
}

export function monthOf(at: string, language: string): string {
  return new Intl.DateTimeFormat(locale(language), { month: "long", year: "numeric" }).format(new Date(at));
}

export function count(value: number, language: string): string {
  return new Intl.NumberFormat(locale(language)).format(value);
}

/** At most two letters: the first of the first two words that have any. */
export function initials(name: string): string {
  const letters = name
    .split(/\s+/u)
    .map((word) => /[\p{L}\p{N}]/u.exec(word)?.[0])
    .filter((letter) => letter !== undefined);
  return letters.slice(0, 2).join("").toLocaleUpperCase();
}
