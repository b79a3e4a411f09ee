// What money settles: the oldest open invoices, those that one ticks, or none.
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { paymentDraftLimits } from "../../../shared/api/constants";
import { RadioField } from "../../../shared/components/fields";
import { dayOf } from "../../../shared/formats";
import { MoneyText } from "../../../shared/money/MoneyText";
import type { OpenInvoice } from "../api/openInvoices";
import { type Settling, settleValues } from "../paymentForm";
import styles from "./Dialogs.module.css";

interface InvoiceChoiceProps {
  /** The open ones in the currency of the money. */
  offered: readonly OpenInvoice[];
  /** Without "credit" where the money is credit already. */
  kinds?: readonly Settling["settle"][];
  value: Settling;
  problem: string | undefined;
  onChange: (value: Settling) => void;
}

const most = paymentDraftLimits.invoices;

export function InvoiceChoice({ offered, kinds = settleValues, value, problem, onChange }: InvoiceChoiceProps) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const ticked = offered.filter((invoice) => value.invoices.includes(invoice.id)).length;
  const shown = problem ?? (ticked >= most ? t("payments.mostInvoices", { count: most }) : undefined);
  const toggle = (chosen: string) => {
    const others = value.invoices.filter((other) => other !== chosen);
    onChange({ ...value, invoices: others.length < value.invoices.length ? others : [...others, chosen] });
  };
  return (
    <>
      <RadioField
        label={t("payments.settles")}
        value={value.settle}
        options={kinds.map((kind) => ({ value: kind, label: t(`payments.settleKinds.${kind}`) }))}
        onChange={(settle) => onChange({ ...value, settle })}
      />
      {value.settle === "chosen" && (
        <div>
          {offered.length === 0 && <p>{t("payments.noneOpen")}</p>}
          <fieldset className={styles.choices} aria-label={t("payments.openInvoices")} aria-describedby={shown && id}>
            {offered.map((invoice, place) => {
              const isTicked = value.invoices.includes(invoice.id);
              return (
                <label key={invoice.id}>
                  <input
                    type="checkbox"
                    checked={isTicked}
                    disabled={!isTicked && ticked >= most}
                    aria-invalid={(problem && place === 0) || undefined}
                    onChange={() => toggle(invoice.id)}
                  />
                  <span>
                    <bdi>{invoice.number}</bdi>{" "}
                    {invoice.due_on && (
                      <small>{t("payments.dueOn", { day: dayOf(invoice.due_on, i18n.language) })}</small>
                    )}
                  </span>
                  <MoneyText of={invoice.balance} />
                </label>
              );
            })}
          </fieldset>
          {shown && (
            <p id={id} className={styles.problem}>
              {shown}
            </p>
          )}
        </div>
      )}
    </>
  );
}
