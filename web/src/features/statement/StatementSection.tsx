// The statement of account of a customer: a ledger with its running balance or what is open, and how old that is.
import { useQuery } from "@tanstack/react-query";
import { FileText } from "lucide-react";
import type { Profile } from "../../shared/api/types";
import { Contained } from "../../shared/components/boundaries/Contained";
import { DataTable } from "../../shared/components/lists/DataTable";
import { useListState } from "../../shared/components/lists/useListState";
import { EmptyState } from "../../shared/components/states/EmptyState";
import { Failure } from "../../shared/components/states/Failure";
import { Notice } from "../../shared/components/states/Notice";
import { RecordPanel } from "../../shared/components/layout/RecordPanel";
import { Skeleton } from "../../shared/components/states/Skeleton";
import { money } from "../../shared/formats";
import { useFieldProblems } from "../../shared/hooks/useFieldProblems";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { minorOf } from "../../shared/money/amounts";
import { type Statement, statementQuery } from "./api/statement";
import { AgeingBand } from "./components/AgeingBand";
import { PayAllLink } from "./components/PayAllLink";
import { SendStatement } from "./components/SendStatement";
import { StatementFiles } from "./components/StatementFiles";
import { StatementTools } from "./components/StatementTools";
import { SumsBand } from "./components/SumsBand";
import { useEntryColumns } from "./components/useEntryColumns";
import { useItemColumns } from "./components/useItemColumns";
import { statedList } from "./stated";
import styles from "./StatementSection.module.css";

export default function StatementSection({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const { state: stated, show } = useListState(statedList);
  const { data, error, isPending, isFetching, refetch } = useQuery(statementQuery(profile.id, stated));
  const { problemOf, rest } = useFieldProblems(error, ["from", "to", "currency"]);
  return (
    <RecordPanel
      title={t("statement.section")}
      act={
        <div className={styles.acts}>
          <PayAllLink customerId={profile.id} statement={data} />
          <SendStatement customerId={profile.id} stated={stated} />
          <StatementFiles customerId={profile.id} stated={stated} />
        </div>
      }
    >
      <StatementTools stated={stated} currencies={data?.currencies ?? []} problemOf={problemOf} onChange={show} />
      <div aria-busy={isFetching}>
        {isPending && (
          <div className={styles.filler}>
            <Skeleton lines={8} height={22} />
          </div>
        )}
        {Boolean(error && rest) && <Failure error={error} retry={() => void refetch()} />}
        {data && !error && (
          <Contained at={data}>
            <Drawn profile={profile} statement={data} />
          </Contained>
        )}
      </div>
    </RecordPanel>
  );
}

function Drawn({ profile, statement }: { profile: Profile; statement: Statement }) {
  const { t, i18n } = useTranslation();
  const customerId = profile.id;
  const credit = profile.money.currencies.find(({ currency }) => currency === statement.currency)?.credit;
  const isLedger = statement.form !== "open_items";
  return (
    <>
      {isLedger && <SumsBand statement={statement} />}
      <AgeingBand statement={statement} />
      {credit && minorOf(credit) > 0n && (
        <div className={styles.filler}>
          <Notice tone="info">
            <p>{t("statement.credit", { amount: money(credit, i18n.language) })}</p>
          </Notice>
        </div>
      )}
      {statement.left_out > 0 && (
        <div className={styles.filler}>
          <Notice tone="info">
            <p>{t(isLedger ? "statement.leftOut" : "statement.leftOutItems", { count: statement.left_out })}</p>
          </Notice>
        </div>
      )}
      {isLedger ? (
        <Ledger customerId={customerId} statement={statement} />
      ) : (
        <OpenItems customerId={customerId} statement={statement} />
      )}
    </>
  );
}

function Ledger({ customerId, statement: { entries } }: { customerId: string; statement: Statement }) {
  const { t } = useTranslation();
  const columns = useEntryColumns(customerId);
  const rows = entries.map((entry, place) => ({ ...entry, id: String(place) }));
  const empty = <EmptyState icon={FileText} title={t("statement.noEntries")} text={t("statement.noEntriesText")} />;
  return (
    <DataTable
      caption={t("statement.section")}
      look="panel"
      cardsBelow={760}
      columns={columns}
      rows={rows}
      empty={empty}
    />
  );
}

function OpenItems({ customerId, statement: { open_items } }: { customerId: string; statement: Statement }) {
  const { t } = useTranslation();
  const columns = useItemColumns(customerId);
  const rows = open_items.map((item) => ({ ...item, id: item.invoice_id }));
  const empty = <EmptyState icon={FileText} title={t("statement.nothingOpen")} />;
  return (
    <DataTable
      caption={t("statement.section")}
      look="panel"
      cardsBelow={760}
      columns={columns}
      rows={rows}
      empty={empty}
    />
  );
}
