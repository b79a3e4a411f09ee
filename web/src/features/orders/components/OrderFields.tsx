// The fields of an order above its lines: currency and prices, day, reference.
import { useController, useFormContext } from "react-hook-form";
import { currencyDecimals, orderDraftLimits } from "../../../shared/api/constants";
import { Field } from "../../../shared/components/fields/Field";
import { RadioField } from "../../../shared/components/fields/fields";
import { DocumentText } from "../../../shared/money/editor/DocumentText";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { OrderValues } from "../orderForm";
import styles from "../../../shared/money/DocumentEditor.module.css";

interface OrderFieldsProps {
  /** Whether lines and amounts cannot be edited any more. */
  final: boolean;
  problemOf: (field: string) => string | undefined;
}

export function OrderFields({ final, problemOf }: OrderFieldsProps) {
  const { t } = useTranslation();
  const { register } = useFormContext<OrderValues>();
  return (
    <div className={styles.fields}>
      {!final && <Prices problemOf={problemOf} />}
      <Field optional label={t("orders.date")} help={t("orders.dateHelp")} problem={problemOf("ordered_on")}>
        {(wiring) => <input type="date" {...wiring} {...register("orderedOn")} />}
      </Field>
      <DocumentText
        at="reference"
        label={t("orders.reference")}
        maxLength={orderDraftLimits.reference}
        problem={problemOf("reference")}
      />
    </div>
  );
}

function Prices({ problemOf }: Pick<OrderFieldsProps, "problemOf">) {
  const { t } = useTranslation();
  const { control, register } = useFormContext<OrderValues>();
  const prices = useController({ control, name: "pricesIncludeVat" });
  return (
    <>
      <Field label={t("orders.currency")} problem={problemOf("currency")}>
        {(wiring) => (
          <select {...wiring} {...register("currency")}>
            {Object.keys(currencyDecimals).map((currency) => (
              <option key={currency} value={currency}>
                {currency}
              </option>
            ))}
          </select>
        )}
      </Field>
      <RadioField
        label={t("orders.prices")}
        look="segments"
        value={prices.field.value ? "including" : "excluding"}
        options={[
          { value: "excluding", label: t("orders.excluding") },
          { value: "including", label: t("orders.including") },
        ]}
        onChange={(value) => prices.field.onChange(value === "including")}
      />
    </>
  );
}
