// What money settles: the oldest open invoices, those that one ticks with what each gets, or none.
import { useInfiniteQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { listInvoicesLimits, paymentDraftLimits } from "../../../shared/api/constants";
import { Button } from "../../../shared/components/buttons/Button";
import { Failure } from "../../../shared/components/states/Failure";
import { RadioField, TextField } from "../../../shared/components/fields/fields";
import { Skeleton } from "../../../shared/components/states/Skeleton";
import { useDebounced } from "../../../shared/hooks/useDebounced";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { openInvoicesQuery } from "../api/openInvoices";
import { chosenField, inOrder, type Settling, settleKinds, tickedOf } from "../paymentForm";
import styles from "./Dialogs.module.css";
import { OfferedInvoice } from "./OfferedInvoice";

interface InvoiceChoiceProps {
  customerId: string;
  currency: string;
  kinds?: readonly Settling["settle"][];
  value: Settling;
  /** Whether it was sent, so that what is missing shows. */
  submitted: boolean;
  /** What the API refuses at a field. */
  problemOf: (field: string) => string | undefined;
  onChange: (value: Settling) => void;
}

const most = paymentDraftLimits.invoices;
const typingPause = 300;

export function InvoiceChoice(props: InvoiceChoiceProps) {
  const { customerId, currency, kinds = settleKinds, value, submitted, problemOf, onChange } = props;
  const { t } = useTranslation();
  const id = useId();
  const [typed, setTyped] = useState("");
  const number = useDebounced(typed.trim(), typingPause);
  const isChosen = value.settle === "chosen";
  const open = useInfiniteQuery({
    ...openInvoicesQuery(customerId, currency, number),
    enabled: isChosen && currency !== "",
  });
  const loaded = open.data?.pages.flatMap(({ items }) => items) ?? [];
  const ticked = inOrder(value.ticked);
  const elsewhere = ticked.filter((one) => !loaded.some((invoice) => invoice.id === one.id));
  const full = ticked.length >= most;
  const noneChosen = submitted && isChosen && ticked.length === 0 && t("payments.chooseInvoice");
  const refused = ["invoices", ...ticked.map((_, place) => chosenField(place, "invoice_id"))]
    .map(problemOf)
    .find(Boolean);
  const problem = noneChosen || refused;
  const shown = problem ?? (full ? t("payments.mostInvoices", { count: most }) : undefined);
  const rows = [...elsewhere, ...loaded.map((invoice) => tickedOf(invoice))];
  const searchable = number !== "" || typed !== "" || open.hasNextPage || (open.data?.pages.length ?? 0) > 1;
  return (
    <>
      <RadioField
        label={t("payments.settles")}
        value={value.settle}
        options={kinds.map((kind) => ({ value: kind, label: t(`payments.settleKinds.${kind}`) }))}
        onChange={(settle) => onChange({ ...value, settle })}
      />
      {isChosen && (
        <div className={styles.choice}>
          {searchable && (
            <TextField
              type="search"
              optional="unmarked"
              label={t("payments.findInvoice")}
              autoComplete="off"
              maxLength={listInvoicesLimits.number}
              value={typed}
              // Enter would send the form.
              onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
              onChange={setTyped}
            />
          )}
          <fieldset className={styles.choices} aria-label={t("payments.openInvoices")} aria-describedby={shown && id}>
            {rows.map((invoice, row) => {
              const place = ticked.findIndex((one) => one.id === invoice.id);
              const others = value.ticked.filter((one) => one.id !== invoice.id);
              return (
                <OfferedInvoice
                  key={invoice.id}
                  invoice={invoice}
                  currency={currency}
                  amount={ticked[place]?.amount}
                  submitted={submitted}
                  problem={problemOf(chosenField(place, "amount"))}
                  isInvalid={Boolean(problem) && row === 0}
                  disabled={full && place < 0}
                  onTick={(isTicked) => onChange({ ...value, ticked: isTicked ? [...others, invoice] : others })}
                  onAmount={(amount) => onChange({ ...value, ticked: [...others, { ...invoice, amount }] })}
                />
              );
            })}
          </fieldset>
          {open.isPending && currency !== "" ? (
            <Skeleton lines={3} height={18} />
          ) : open.isError && !open.data ? (
            <Failure error={open.error} retry={() => void open.refetch()} />
          ) : (
            loaded.length === 0 && <p>{t(number ? "payments.noneNumbered" : "payments.noneOpen", { number })}</p>
          )}
          {open.hasNextPage && (
            <p className={styles.more}>
              {t("payments.moreInvoices", { count: loaded.length })}
              <Button aria-disabled={open.isFetchingNextPage} onClick={() => void open.fetchNextPage()}>
                {t("payments.loadInvoices")}
              </Button>
            </p>
          )}
          {ticked.length > 0 && <p className={styles.help}>{t("payments.partHelp")}</p>}
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
