// An invoice that money may settle: ticked or not, and how much of the money it gets.
import { useId } from "react";
import field from "../../../shared/components/fields/Field.module.css";
import { dayOf } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { MoneyText } from "../../../shared/money/MoneyText";
import { readPaid, type Ticked } from "../paymentForm";
import { useAmountProblem } from "../useAmountProblem";
import styles from "./Dialogs.module.css";

interface OfferedInvoiceProps {
  invoice: Ticked;
  currency: string;
  /** What is typed; undefined while it is not ticked. */
  amount: string | undefined;
  /** Whether it was sent. */
  submitted: boolean;
  /** What the API refuses of the amount. */
  problem: string | undefined;
  /** Whether the first of them shows that the choice is refused. */
  isInvalid: boolean;
  disabled: boolean;
  onTick: (isTicked: boolean) => void;
  onAmount: (amount: string) => void;
}

export function OfferedInvoice(props: OfferedInvoiceProps) {
  const { invoice, currency, amount, submitted, problem, isInvalid, disabled, onTick, onAmount } = props;
  const { t, i18n } = useTranslation();
  const id = useId();
  const amountProblem = useAmountProblem();
  const { number, due_on, balance } = invoice;
  const typed = amount?.trim() ? readPaid(amount, i18n.language, currency).problem : undefined;
  const shown = (submitted && amountProblem(typed, currency)) || problem;
  return (
    <div className={styles.offered}>
      <label>
        <input
          type="checkbox"
          checked={amount !== undefined}
          disabled={disabled}
          aria-invalid={isInvalid || undefined}
          onChange={(event) => onTick(event.target.checked)}
        />
        <span>
          <bdi>{number}</bdi> {due_on && <small>{t("payments.dueOn", { day: dayOf(due_on, i18n.language) })}</small>}
        </span>
        {balance && <MoneyText of={balance} />}
      </label>
      {amount !== undefined && (
        <input
          className={field.control}
          inputMode="decimal"
          autoComplete="off"
          aria-label={t("payments.partOf", { number })}
          aria-invalid={shown ? true : undefined}
          aria-describedby={shown && id}
          value={amount}
          onChange={(event) => onAmount(event.target.value)}
        />
      )}
      {shown && (
        <p id={id} className={styles.problem}>
          {shown}
        </p>
      )}
    </div>
  );
}
