// The credit notes of a customer, newest first.
import { useInfiniteQuery } from "@tanstack/react-query";
import { FileMinus2 } from "lucide-react";
import { Link } from "wouter";
import type { Profile } from "../../shared/api/types";
import { DataTable } from "../../shared/components/lists/DataTable";
import { EmptyState } from "../../shared/components/states/EmptyState";
import { PagedPanel } from "../../shared/components/lists/PagedPanel";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { creditNotesQuery } from "./api/creditNotes";
import { useCreditNoteColumns } from "./components/useCreditNoteColumns";

export default function CreditNotesSection({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const notes = useInfiniteQuery(creditNotesQuery(profile.id));
  const columns = useCreditNoteColumns(profile.id);
  const title = t("invoices.creditNotes");
  return (
    <PagedPanel
      title={title}
      query={notes}
      empty={
        <EmptyState icon={FileMinus2} title={t("invoices.credits.noneTitle")} text={t("invoices.credits.noneText")}>
          <Link href={`/customers/${profile.id}/invoices`}>{t("invoices.back")}</Link>
        </EmptyState>
      }
    >
      {(rows) => <DataTable caption={title} look="panel" cardsBelow={760} columns={columns} rows={rows} />}
    </PagedPanel>
  );
}
