// The VAT of a line: the class, what is sold, the domestic reverse charge, and the rule that decided.
import { useFormContext } from "react-hook-form";
import { useTranslation } from "../../i18n/useTranslation";
import type { TypedDocument, TypedLine, VatDecision } from "../lines";
import { useVatWords } from "../useVatWords";
import { decide, type TaxRules } from "../vat";
import styles from "./LineEditor.module.css";

interface LineVatProps {
  place: number;
  line: TypedLine;
  vat: VatDecision | null;
  rules: TaxRules;
  problem: string | undefined;
}

export function LineVat({ place, line, vat, rules, problem }: LineVatProps) {
  const { t } = useTranslation();
  const { register } = useFormContext<TypedDocument>();
  const { short, classOption, why } = useVatWords(rules.classes);
  const automatic = decide({ ...line, taxClassId: "", reverseCharge: false }, rules);
  const named = (field: string) => t("lines.of", { field, place: place + 1 });
  return (
    <div className={styles.vat}>
      <span className={styles.label} aria-hidden>
        {t("lines.vat")}
      </span>
      <select
        {...register(`lines.${place}.taxClassId`)}
        className={styles.input}
        aria-label={named(t("lines.vat"))}
        aria-invalid={!vat || undefined}
      >
        <option value="">{t("lines.automatic", { rate: automatic ? short(automatic) : t("lines.noRate") })}</option>
        {rules.classes.map((one) => (
          <option key={one.id} value={one.id}>
            {classOption(one)}
          </option>
        ))}
      </select>
      <p className={vat && !problem ? styles.why : styles.problem}>{problem ?? why(vat)}</p>
      <div className={styles.kinds}>
        <select {...register(`lines.${place}.supply`)} className={styles.small} aria-label={named(t("lines.supply"))}>
          <option value="service">{t("lines.supplies.service")}</option>
          <option value="goods">{t("lines.supplies.goods")}</option>
        </select>
        <label className={styles.check}>
          <input
            type="checkbox"
            {...register(`lines.${place}.reverseCharge`)}
            aria-label={named(t("lines.reverseCharge"))}
          />
          {t("lines.reverseCharge")}
        </label>
      </div>
    </div>
  );
}
