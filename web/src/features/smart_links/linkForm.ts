// The form of a smart link: what is typed, and what the API takes of it.
import { minorOf, type Money } from "../../shared/money/amounts";
import { readMoney } from "../../shared/money/typed";
import type { SmartLink, SmartLinkDraft } from "./api/smartLinks";

export interface LinkValues {
  name: string;
  description: string;
  kind: SmartLink["kind"];
  pricing: SmartLink["pricing"];
  amount: string;
  minimum: string;
  maximum: string;
  taxClass: string;
  limit: "once" | "times" | "unlimited";
  times: string;
}

export const blankLink: LinkValues = {
  name: "",
  description: "",
  kind: "product",
  pricing: "fixed",
  amount: "",
  minimum: "",
  maximum: "",
  taxClass: "",
  limit: "unlimited",
  times: "",
};

export function valuesOf(link: SmartLink): LinkValues {
  const { name, description, kind, pricing, amount, minimum, maximum, tax_class_id, uses } = link;
  return {
    ...{ name, description, kind, pricing },
    amount: amount?.value ?? "",
    minimum: minimum?.value ?? "",
    maximum: maximum?.value ?? "",
    taxClass: tax_class_id ?? "",
    limit: uses === null ? "unlimited" : uses === 1 ? "once" : "times",
    times: uses === null || uses === 1 ? "" : String(uses),
  };
}

/** The amounts that a pricing has. */
export function amountsOf({ pricing }: Pick<LinkValues, "pricing">): readonly ("amount" | "minimum" | "maximum")[] {
  return pricing === "chosen" ? ["minimum", "maximum"] : ["amount"];
}

/** An amount above zero, or nothing for what is none. */
function amountAt(typed: string, language: string, currency: string): Money | undefined {
  const { amount } = readMoney(typed, language, currency);
  return amount && minorOf(amount) > 0n ? amount : undefined;
}

function usesOf({ limit, times }: LinkValues): number | null | undefined {
  if (limit === "unlimited") return null;
  if (limit === "once") return 1;
  return /^[1-9]\d{0,4}$/u.test(times.trim()) ? Number(times.trim()) : undefined;
}

/** As the API takes it, and the fields that cannot be read. */
export function draftOf(
  values: LinkValues,
  language: string,
  currency: string,
): { draft: SmartLinkDraft; missing: readonly string[] } {
  const { name, description, kind, pricing, taxClass } = values;
  const named = amountsOf(values);
  const read = { amount: null, minimum: null, maximum: null } as Record<"amount" | "minimum" | "maximum", Money | null>;
  for (const field of named) read[field] = amountAt(values[field], language, currency) ?? null;
  const uses = usesOf(values);
  const missing = [
    ...named.filter((field) => !read[field]),
    ...(uses === undefined ? ["uses"] : []),
    ...(name.trim() ? [] : ["name"]),
  ];
  return {
    draft: {
      ...{ name, description, kind, pricing, ...read },
      tax_class_id: taxClass || null,
      uses: uses ?? null,
    },
    missing,
  };
}
