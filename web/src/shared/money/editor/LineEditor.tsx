// The lines of a document in a form of react-hook-form: a row for each line, on a narrow screen a card.
import { Plus } from "lucide-react";
import { useFormContext, useWatch } from "react-hook-form";
import { Button } from "../../components/buttons/Button";
import { useTranslation } from "../../i18n/useTranslation";
import { maxLines, type TypedDocument } from "../lines";
import type { TaxRules } from "../vat";
import { LineRow } from "./LineRow";
import styles from "./LineEditor.module.css";
import { useLineActs } from "./useLineActs";

interface LineEditorProps {
  rules: TaxRules;
  /** What the API refuses of a line, by field: `lines.0.description`. */
  problemOf?: (field: string) => string | undefined;
}

/** Stands in a FormProvider whose values extend TypedDocument, with `mode: "onTouched"`. */
export function LineEditor({ rules, problemOf }: LineEditorProps) {
  const { t } = useTranslation();
  const { control } = useFormContext<TypedDocument>();
  const including = useWatch({ control, name: "pricesIncludeVat" });
  const { fields, announced, add, actsOf } = useLineActs();
  const full = fields.length >= maxLines;

  return (
    <section className={styles.editor} aria-labelledby="lines-title">
      <h2 id="lines-title" className={styles.title}>
        {t("lines.title")}
      </h2>
      <div className={styles.head} aria-hidden>
        <span>{t("lines.description")}</span>
        <span className={styles.figure}>{t("lines.quantity")}</span>
        <span>{t("lines.unit")}</span>
        <span className={styles.figure}>{t(including ? "lines.unitPriceIncluding" : "lines.unitPrice")}</span>
        <span className={styles.figure}>{t("lines.discount")}</span>
        <span>{t("lines.vat")}</span>
        <span className={styles.figure}>{t(including ? "lines.amountIncluding" : "lines.amount")}</span>
      </div>
      <ol className={styles.lines}>
        {fields.map((field, place) => (
          <LineRow
            key={field.key}
            place={place}
            count={fields.length}
            rules={rules}
            problemOf={problemOf}
            acts={actsOf(place)}
          />
        ))}
      </ol>
      <div className={styles.foot}>
        <Button unavailable={full && t("lines.tooMany", { most: maxLines })} onClick={() => add()}>
          <Plus size={16} aria-hidden />
          {t("lines.add")}
        </Button>
        <p className={styles.keys}>{t("lines.addKeys")}</p>
      </div>
      <p role="status" className="visually-hidden">
        {announced}
      </p>
    </section>
  );
}
