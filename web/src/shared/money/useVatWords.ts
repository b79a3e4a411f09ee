// Words for the VAT of a line: its rate or category, the name of a class, and the rule that decided.
import { percentage } from "../formats";
import { useTranslation } from "../i18n/useTranslation";
import type { VatDecision } from "./lines";
import type { TaxClassRate } from "./vat";

type Named = Pick<VatDecision, "category" | "rate">;

export function useVatWords(classes: readonly TaxClassRate[]) {
  const { t, i18n } = useTranslation();
  const known = (key: string) => i18n.exists(key);

  const nameOf = ({ id, name }: Pick<TaxClassRate, "id" | "name">): string =>
    name ?? (known(`vat.classes.${id}`) ? t(`vat.classes.${id as "standard"}`) : id);
  const category = (code: string): string =>
    known(`vat.categories.${code}`) ? t(`vat.categories.${code as "S"}`) : code;
  /** "21%", or the category where it charges none. */
  const short = (vat: Named): string =>
    vat.category === "S" && vat.rate ? percentage(vat.rate, i18n.language) : category(vat.category);
  const classOption = (one: TaxClassRate): string => {
    const rate = one.category ? short({ category: one.category, rate: one.rate ?? null }) : t("lines.noRate");
    return `${nameOf(one)} · ${rate}`;
  };
  const why = (vat: VatDecision | null): string => {
    if (!vat) return t("vat.why.unknown");
    const found = classes.find(({ id }) => id === vat.tax_class_id);
    const name = nameOf(found ?? { id: vat.tax_class_id ?? "" });
    const key = `vat.why.${vat.reason}`;
    return known(key) ? t(key as "vat.why.customer_class", { name }) : vat.reason;
  };
  return { nameOf, category, short, classOption, why };
}
