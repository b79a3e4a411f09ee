// The form of a tax class, and its conversion into the body of the API.
import type { TaxClass, TaxClassDraft } from "./api/invoicing";

/** `law`: the rates of the law, which only a class that exists from the start can have. */
export interface ClassForm {
  name: string;
  kind: "law" | "rates" | "exempt";
  /** Before the last two. They stay as they are. */
  earlier: TaxClass["rates"];
  rate: string;
  since: string | null;
  nextRate: string;
  nextSince: string;
  reason: string;
}

export const blankClass: ClassForm = {
  name: "",
  kind: "rates",
  earlier: [],
  rate: "",
  since: null,
  nextRate: "",
  nextSince: "",
  reason: "",
};

export function classFormOf({ id, rates, exemption_reason }: TaxClass, name: string): ClassForm {
  const [now, next] = rates.slice(-2);
  const form = { ...blankClass, name, reason: exemption_reason ?? "" };
  if (exemption_reason) return { ...form, kind: "exempt" };
  if (!now) return { ...form, kind: id.startsWith("tcl_") ? "rates" : "law" };
  const earlier = rates.slice(0, -2);
  return {
    ...form,
    earlier,
    rate: now.rate,
    since: now.since ?? null,
    nextRate: next?.rate ?? "",
    nextSince: next?.since ?? "",
  };
}

/** The name only where it was changed, so that a class of the law keeps its name in every language. */
export function classBodyOf(form: ClassForm, before: ClassForm): TaxClassDraft {
  const named = form.name !== before.name || before.name === "" ? { name: form.name.trim() } : {};
  const taxed = form.kind === "rates" ? ratesOf(form) : [];
  return {
    ...named,
    rates: taxed,
    exemption_reason: form.kind === "exempt" ? form.reason.trim() : null,
  } as TaxClassDraft;
}

function ratesOf({ earlier, rate, since, nextRate, nextSince }: ClassForm): TaxClassDraft["rates"] {
  const next = nextRate.trim() ? [{ rate: decimal(nextRate), since: nextSince || null }] : [];
  return [...earlier, { rate: decimal(rate), since }, ...next];
}

/** As the API writes it: `12,5` is `12.5`. */
function decimal(typed: string): string {
  return typed.trim().replace(",", ".").replace(/\s*%$/u, "");
}
