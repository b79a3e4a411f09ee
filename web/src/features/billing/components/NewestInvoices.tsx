// The newest invoices of a customer: how far each is paid, its PDF, and the way to all of them.
import { useQuery } from "@tanstack/react-query";
import { BriefcaseBusiness, ReceiptText } from "lucide-react";
import { Link } from "wouter";
import { Contained } from "../../../shared/components/boundaries/Contained";
import { DataTable } from "../../../shared/components/lists/DataTable";
import { EmptyState } from "../../../shared/components/states/EmptyState";
import { Failure } from "../../../shared/components/states/Failure";
import { IconButton } from "../../../shared/components/buttons/IconButton";
import { RecordPanel } from "../../../shared/components/layout/RecordPanel";
import { Skeleton } from "../../../shared/components/states/Skeleton";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { DownloadButton } from "../../../shared/money/DownloadButton";
import { type InvoiceRow, newestInvoicesQuery } from "../api/billing";
import styles from "../BillingSection.module.css";
import { useInvoiceColumns, useInvoiceName } from "./useInvoiceColumns";

interface NewestInvoicesProps {
  customerId: string;
  /** Whether a currency is named by its code. */
  several: boolean;
  /** The merchant's day. */
  today: string;
}

export function NewestInvoices({ customerId, several, today }: NewestInvoicesProps) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(newestInvoicesQuery(customerId));
  const columns = useInvoiceColumns({ customerId, several, today });
  return (
    <RecordPanel
      title={t("billing.newestInvoices")}
      act={
        <Link href={`/customers/${customerId}/invoices`} className={styles.link}>
          {t("billing.toInvoices")}
        </Link>
      }
    >
      {isPending && (
        <div className={styles.filler}>
          <Skeleton lines={5} height={22} />
        </div>
      )}
      {error && <Failure error={error} retry={() => void refetch()} />}
      {data && (
        <Contained at={data}>
          <DataTable
            caption={t("billing.newestInvoices")}
            look="panel"
            cardsBelow={760}
            columns={columns}
            rows={data.items}
            acts={(row) => <Acts customerId={customerId} row={row} />}
            empty={<EmptyState icon={ReceiptText} title={t("billing.noInvoices")} />}
          />
        </Contained>
      )}
    </RecordPanel>
  );
}

function Acts({ customerId, row }: { customerId: string; row: InvoiceRow }) {
  const { t } = useTranslation();
  const name = useInvoiceName()(row);
  return (
    <>
      <IconButton icon={BriefcaseBusiness} label={t("billing.viewJob", { name })} unavailable={t("billing.noJob")} />
      <DownloadButton
        customerId={customerId}
        of={{ id: row.id, kind: "invoice" }}
        format="pdf"
        name={name}
        unavailable={!row.number && t("billing.noPdf")}
      />
    </>
  );
}
