// Filters that are typed: the list takes them after a pause, at Enter, and when they are closed. What cannot be read stays, with its problem.
import { useEffect, useEffectEvent, useState } from "react";
import { useDebounced } from "../../hooks/useDebounced";
import { useTranslation } from "../../i18n/useTranslation";
import { decimalsOf } from "../amounts";
import { maxTotalDigits, typedText } from "../typed";
import { type FilterKinds, readFilters } from "./reading";

const typingPause = 400;

type Edits<Name extends string> = Partial<Record<Name | "currency", string>>;

interface Filtered<Name extends string> {
  kinds: FilterKinds<Name>;
  /** What the address has. */
  shown: Readonly<Record<NoInfer<Name> | "currency", string>>;
  /** The currencies of the documents; totals are compared in the first one unless another is chosen. */
  currencies: readonly string[];
  apply: (wish: Edits<NoInfer<Name>>) => void;
}

export function useTypedFilters<Name extends string>({ kinds, shown, currencies, apply }: Filtered<Name>) {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const names = Object.keys(kinds) as Name[];
  /** Only what differs from the address; kept as it was typed while the filters are open. */
  const [typed, setTyped] = useState<Edits<Name>>({});
  const settled = useDebounced(typed, typingPause);

  const textsWith = (edits: Edits<Name>) => {
    const inAddress = (name: Name) => (kinds[name] === "total" ? typedText(shown[name], language) : shown[name]);
    return Object.fromEntries(names.map((name) => [name, edits[name] ?? inAddress(name)])) as Record<Name, string>;
  };
  const currencyWith = (edits: Edits<Name>) => edits.currency ?? (shown.currency || (currencies[0] ?? ""));
  const readWith = (edits: Edits<Name>) =>
    readFilters(textsWith(edits), kinds, { language, currency: currencyWith(edits) });

  const take = (edits: Edits<Name>) => {
    const { values } = readWith(edits);
    const read = names.filter((name) => name in edits && name in values);
    const wish = Object.fromEntries(read.map((name) => [name, values[name]])) as Edits<Name>;
    const after = { ...shown, ...wish };
    const byTotal = names.some((name) => kinds[name] === "total" && after[name] !== "");
    const leavesTotals = names.some((name) => kinds[name] === "total" && name in wish);
    const withoutTotals = leavesTotals ? "" : shown.currency;
    const next = { ...after, currency: byTotal ? currencyWith(edits) : withoutTotals };
    if ([...names, "currency" as const].some((name) => next[name] !== shown[name])) {
      apply({ ...wish, currency: next.currency });
    }
  };
  const takeSettled = useEffectEvent(take);
  useEffect(() => {
    if (Object.keys(settled).length > 0) takeSettled(settled);
  }, [settled]);

  const texts = textsWith(typed);
  const currency = currencyWith(typed);
  const [now, before] = [readWith(typed).problems, readWith(settled).problems];
  return {
    kinds,
    texts,
    currency,
    currencies: shown.currency && !currencies.includes(shown.currency) ? [...currencies, shown.currency] : currencies,
    /** Undefined while the value is being typed. */
    problemAt: (name: Name) => {
      const problem = before[name] && now[name];
      const words = { digits: maxTotalDigits, decimals: decimalsOf(currency), currency };
      return problem && t(`filters.problems.${problem}` as "filters.problems.tooLarge", words);
    },
    change: (name: Name | "currency", text: string) => setTyped({ ...typed, [name]: text }),
    takeNow: () => take(typed),
    close: () => {
      take(typed);
      const { values } = readWith(typed);
      const unread = names.filter((name) => name in typed && !(name in values));
      setTyped(Object.fromEntries(unread.map((name) => [name, typed[name]])) as Edits<Name>);
    },
  };
}

export type TypedFilters<Name extends string> = ReturnType<typeof useTypedFilters<Name>>;
