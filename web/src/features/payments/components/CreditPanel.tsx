// The customer's credit: its balance, its entries with the balance after each, and the way to apply it.
import { useInfiniteQuery } from "@tanstack/react-query";
import { PiggyBank } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useWhyNot } from "../../../shared/access/useWhyNot";
import { Button } from "../../../shared/components/Button";
import { DataTable } from "../../../shared/components/DataTable/DataTable";
import { useListState } from "../../../shared/components/DataTable/useListState";
import { RadioField } from "../../../shared/components/fields";
import { PagedPanel } from "../../../shared/components/PagedPanel";
import { intoView } from "../../../shared/intoView";
import { isNothing } from "../../../shared/money/amounts";
import { MoneyText } from "../../../shared/money/MoneyText";
import { Layer, onDemand } from "../../../shared/onDemand";
import { creditQuery } from "../api/credit";
import { paymentList } from "../listState";
import styles from "./CreditPanel.module.css";
import { useCreditColumns } from "./useCreditColumns";

const ApplyCreditDialog = onDemand(() => import("./ApplyCreditDialog"));
const dialogs = [ApplyCreditDialog];

/** Nothing for a customer who never had credit. */
export function CreditPanel({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const forbidden = useWhyNot()("payments:write");
  const { state, show } = useListState(paymentList);
  const linked = state.creditCurrency;
  const [chosen, setChosen] = useState("");
  const [applying, setApplying] = useState(false);
  const all = useInfiniteQuery(creditQuery(customerId, ""));
  const moved = all.data?.pages.flatMap(({ items }) => items) ?? [];
  const entered = moved.map(({ amount }) => amount.currency);
  const currencies = [...new Set(linked ? [...entered, linked] : entered)].sort();
  const currency = linked || (currencies.length > 1 ? (entered[0] ?? "") : "");
  const ledger = useInfiniteQuery(creditQuery(customerId, currency));
  const columns = useCreditColumns(customerId);
  const title = t("payments.credit.title");
  const balance = ledger.data?.pages[0]?.items[0]?.balance;
  if (moved.length === 0) return null;
  const choose = (wanted: string) => {
    setChosen(wanted);
    show({ creditCurrency: wanted });
  };
  return (
    <>
      <PagedPanel
        title={title}
        query={ledger}
        above={
          // A link to a currency leads here, past the payments; a choice leaves the page where it is.
          <div className={styles.head} ref={linked && linked !== chosen ? intoView : null}>
            <p className={styles.balance}>
              {title} {balance && <MoneyText of={balance} />}
            </p>
            {currencies.length > 1 && (
              <RadioField
                look="segments"
                label={t("payments.currency")}
                value={currency}
                options={currencies.map((value) => ({ value, label: value }))}
                onChange={choose}
              />
            )}
            <Button
              unavailable={forbidden ?? (!balance || isNothing(balance) ? t("errors.no_credit") : false)}
              onClick={() => setApplying(true)}
              {...ApplyCreditDialog.intent}
            >
              <PiggyBank size={16} aria-hidden />
              {t("payments.credit.apply")}
            </Button>
          </div>
        }
      >
        {(entries) => <DataTable caption={title} look="panel" cardsBelow={760} columns={columns} rows={entries} />}
      </PagedPanel>
      <Layer dialogs={dialogs}>
        {applying && balance && (
          <ApplyCreditDialog customerId={customerId} balance={balance} onClose={() => setApplying(false)} />
        )}
      </Layer>
    </>
  );
}
