// One line of a document: its fields, what it amounts to, and why its VAT is what it is.
import { ArrowDown, ArrowUp, X } from "lucide-react";
import { useId } from "react";
import { useFormContext, useFormState, useWatch } from "react-hook-form";
import { IconButton } from "../../components/buttons/IconButton";
import { useTranslation } from "../../i18n/useTranslation";
import { decimalsOf, moneyOf } from "../amounts";
import { type NumberField, numberFields, pricedLine, problemOf as problemOfNumber, type TypedDocument } from "../lines";
import { MoneyText } from "../MoneyText";
import { amountsOf } from "../totals";
import { maxDecimals } from "../typed";
import { decide, type TaxRules } from "../vat";
import styles from "./LineEditor.module.css";
import { LineVat } from "./LineVat";
import type { LineActs } from "./useLineActs";

interface LineRowProps {
  place: number;
  count: number;
  rules: TaxRules;
  problemOf: ((field: string) => string | undefined) | undefined;
  acts: LineActs;
}

type TextName = "description" | "unit" | NumberField;

const isNumber = (name: TextName): name is NumberField => (numberFields as readonly string[]).includes(name);

export function LineRow({ place, count, rules, problemOf, acts }: LineRowProps) {
  const { t, i18n } = useTranslation();
  const { control, register } = useFormContext<TypedDocument>();
  const line = useWatch({ control, name: `lines.${place}` });
  const currency = useWatch({ control, name: "currency" });
  const including = useWatch({ control, name: "pricesIncludeVat" });
  const { errors } = useFormState({ control, name: `lines.${place}`, exact: false });
  const id = useId();
  const at = place + 1;

  const labels = {
    description: t("lines.description"),
    quantity: t("lines.quantity"),
    unit: t("lines.unit"),
    unitPrice: t(including ? "lines.unitPriceIncluding" : "lines.unitPrice"),
    discount: t("lines.discount"),
  };
  const wordsOf = (name: TextName): string | undefined => {
    const problem = errors.lines?.[place]?.[name]?.message;
    if (problem) return t(`lines.problems.${problem}` as "lines.problems.missing", { most: maxDecimals });
    return problemOf?.(`lines.${place}.${fieldNames[name]}`);
  };
  const names = ["description", "quantity", "unit", "unitPrice", "discount"] as const;
  const problems = names.flatMap((name) => {
    const words = wordsOf(name);
    return words ? [{ name, words: `${labels[name]}: ${words}` }] : [];
  });

  const wiring = (name: TextName) => ({
    ...register(`lines.${place}.${name}`, {
      ...(isNumber(name) && {
        validate: (typed: string) => problemOfNumber(name, typed, i18n.language) ?? true,
      }),
    }),
    "aria-label": t("lines.of", { field: labels[name], place: at }),
    "aria-invalid": problems.some((problem) => problem.name === name) || undefined,
    "aria-describedby": problems.length > 0 ? `${id}-problems` : undefined,
    className: [styles.input, isNumber(name) && styles.figure].filter(Boolean).join(" "),
    autoComplete: "off",
  });

  const vat = decide(line, rules);
  const priced = pricedLine(line, vat ?? { category: "S", rate: "0" }, i18n.language);
  const { amount } = amountsOf(priced, decimalsOf(currency));

  return (
    <li
      className={styles.line}
      onKeyDown={acts.onKeyDown}
      onPaste={acts.onPaste}
      aria-label={t("lines.line", { place: at })}
    >
      <div className={styles.description}>
        <Label text={labels.description} />
        <textarea rows={1} {...wiring("description")} />
      </div>
      <div className={styles.quantity}>
        <Label text={labels.quantity} />
        <input inputMode="decimal" {...wiring("quantity")} />
      </div>
      <div className={styles.unit}>
        <Label text={labels.unit} />
        <input {...wiring("unit")} />
      </div>
      <div className={styles.price}>
        <Label text={labels.unitPrice} />
        <input inputMode="decimal" {...wiring("unitPrice")} />
      </div>
      <div className={styles.discount}>
        <Label text={labels.discount} />
        <input inputMode="decimal" {...wiring("discount")} />
      </div>
      <LineVat place={place} line={line} vat={vat} rules={rules} problem={problemOf?.(`lines.${place}.tax_class_id`)} />
      <div className={styles.amount}>
        <Label text={t(including ? "lines.amountIncluding" : "lines.amount")} />
        <output className={styles.output}>
          <MoneyText of={moneyOf(amount, currency)} />
        </output>
      </div>
      <div className={styles.acts}>
        <IconButton icon={X} label={t("lines.remove", { place: at })} onClick={acts.remove} />
        {count > 1 && (
          <span className={styles.moves}>
            <IconButton
              icon={ArrowUp}
              label={t("lines.moveUp", { place: at })}
              keys="Alt ↑"
              aria-disabled={place === 0}
              onClick={() => acts.move(-1)}
            />
            <IconButton
              icon={ArrowDown}
              label={t("lines.moveDown", { place: at })}
              keys="Alt ↓"
              aria-disabled={at === count}
              onClick={() => acts.move(1)}
            />
          </span>
        )}
      </div>
      {problems.length > 0 && (
        <ul id={`${id}-problems`} className={styles.problems}>
          {problems.map(({ name, words }) => (
            <li key={name}>{words}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** The API's name of each field. */
const fieldNames: Record<TextName, string> = {
  description: "description",
  quantity: "quantity",
  unit: "unit",
  unitPrice: "unit_price",
  discount: "discount_percent",
};

/** Shown on a card; in a table the heading of the column is in its place, and every field has a name of its own. */
function Label({ text }: { text: string }) {
  return (
    <span className={styles.label} aria-hidden>
      {text}
    </span>
  );
}
