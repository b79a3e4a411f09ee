// The periods for which a bookkeeper wants the documents.
import { isoDay } from "../formats";

export const periods = ["lastQuarter", "thisQuarter", "lastYear", "thisYear"] as const;
export type Period = (typeof periods)[number];

/** Its first and last day, on the day of the member. */
export function periodOf(period: Period, now: Date): { from: string; to: string } {
  const isQuarter = period.endsWith("Quarter");
  const back = period.startsWith("last") ? 1 : 0;
  const months = isQuarter ? 3 : 12;
  const start = isQuarter ? now.getMonth() - (now.getMonth() % 3) : 0;
  const day = (month: number, date: number) => isoDay(new Date(now.getFullYear(), month, date));
  const first = start - back * months;
  return { from: day(first, 1), to: day(first + months, 0) };
}
