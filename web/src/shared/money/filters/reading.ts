// What is typed in the filters of a list of documents: which texts can be read, and what the list takes of them.
import { decimal, minus } from "../decimal";
import { readTotal, type TypedProblem } from "../typed";

type FilterKind = "text" | "day" | "total";

/** The kind of each filter. `…From` and `…To` are the ends of a range. */
export type FilterKinds<Name extends string> = Readonly<Record<Name, FilterKind>>;

type FilterProblem = TypedProblem | "dayBefore" | "lessThan";

interface Reading<Name extends string> {
  /** In the notation of the API. A filter with a problem is absent, and so is the other end of a range in reverse. */
  values: Partial<Record<Name, string>>;
  problems: Partial<Record<Name, FilterProblem>>;
}

export function readFilters<Name extends string>(
  texts: Readonly<Record<Name, string>>,
  kinds: FilterKinds<Name>,
  { language, currency }: { language: string; currency: string },
): Reading<Name> {
  const values: Partial<Record<Name, string>> = {};
  const problems: Partial<Record<Name, FilterProblem>> = {};
  const names = Object.keys(kinds) as Name[];
  for (const name of names) {
    const text = texts[name].trim();
    const total = kinds[name] === "total" && text !== "" ? readTotal(text, language, currency) : { value: text };
    if (total.problem) problems[name] = total.problem;
    else values[name] = total.value;
  }
  for (const to of names.filter((name) => name.endsWith("To"))) {
    const from = to.replace(/To$/u, "From") as Name;
    const [first, last] = [values[from], values[to]];
    if (!first || !last) continue;
    const isDay = kinds[to] === "day";
    if (isDay ? first <= last : minus(decimal(last), decimal(first)).digits >= 0n) continue;
    problems[to] = isDay ? "dayBefore" : "lessThan";
    Reflect.deleteProperty(values, from);
    Reflect.deleteProperty(values, to);
  }
  return { values, problems };
}
