// A date of the register in words: of some it knows the month or the year alone.
import type { Schemas } from "../../shared/api/types";
import { dayOf, monthOf } from "../../shared/formats";

export function dateText({ date, precision }: Schemas["PartialDate"], language: string): string | null {
  if (!date) return null;
  if (precision === "day") return dayOf(date, language);
  return precision === "month" ? monthOf(`${date}-01`, language) : date;
}
