// The customer's credit: its balance, its entries with the balance after each, and the way to apply it.
import { useInfiniteQuery } from "@tanstack/react-query";
import { PiggyBank } from "lucide-react";
import { useState } from "react";
import { useWhyNot } from "../../../shared/access/useWhyNot";
import type { Profile } from "../../../shared/api/types";
import { Button } from "../../../shared/components/buttons/Button";
import { DataTable } from "../../../shared/components/lists/DataTable";
import { useListState } from "../../../shared/components/lists/useListState";
import { RadioField } from "../../../shared/components/fields/fields";
import { PagedPanel } from "../../../shared/components/lists/PagedPanel";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { intoView } from "../../../shared/intoView";
import { isNothing, moneyOf } from "../../../shared/money/amounts";
import { MoneyText } from "../../../shared/money/MoneyText";
import { Layer, onDemand } from "../../../shared/onDemand";
import { creditQuery } from "../api/credit";
import { paymentList } from "../listState";
import styles from "./CreditPanel.module.css";
import { useCreditColumns } from "./useCreditColumns";

const ApplyCreditDialog = onDemand(() => import("./ApplyCreditDialog"));
const dialogs = [ApplyCreditDialog];

/** Nothing for a customer who never had credit. */
export function CreditPanel({ profile: { id: customerId, money } }: { profile: Profile }) {
  const { t } = useTranslation();
  const forbidden = useWhyNot()("payments:write");
  const { state, show } = useListState(paymentList);
  const linked = state.creditCurrency;
  const [chosen, setChosen] = useState("");
  const [applying, setApplying] = useState(false);
  const all = useInfiniteQuery(creditQuery(customerId, ""));
  const moved = all.data?.pages.flatMap(({ items }) => items) ?? [];
  const credits = new Map(money.currencies.map(({ currency, credit }) => [currency, credit]));
  const held = money.currencies.filter(({ credit }) => !isNothing(credit)).map(({ currency }) => currency);
  // Of a credit that is spent, only the entries are left.
  const known = [...held, ...moved.map(({ amount }) => amount.currency)];
  const currencies = [...new Set(linked ? [...known, linked] : known)].sort();
  const shown = linked || (held[0] ?? currencies[0] ?? "");
  const currency = linked || (currencies.length > 1 ? shown : "");
  const ledger = useInfiniteQuery(creditQuery(customerId, currency));
  const columns = useCreditColumns(customerId);
  const title = t("payments.credit.title");
  if (known.length === 0) return null;
  const balance = credits.get(shown) ?? moneyOf(0n, shown);
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
              {title} <MoneyText of={balance} />
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
              unavailable={forbidden ?? (isNothing(balance) && t("errors.no_credit"))}
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
        {applying && <ApplyCreditDialog customerId={customerId} balance={balance} onClose={() => setApplying(false)} />}
      </Layer>
    </>
  );
}
