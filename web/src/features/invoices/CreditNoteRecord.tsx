// One credit note: /customers/{id}/credit-notes/{credit note}.
import { useQuery } from "@tanstack/react-query";
import { FileX2 } from "lucide-react";
import { Link } from "wouter";
import type { Profile } from "../../shared/api/types";
import { ActorName } from "../../shared/components/values/ActorName";
import { Badge } from "../../shared/components/values/Badge";
import { RelativeTime } from "../../shared/components/values/RelativeTime";
import { dayOf } from "../../shared/formats";
import { usePageTitle } from "../../shared/hooks/usePageTitle";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { DocumentFacts, Fact } from "../../shared/money/DocumentFacts";
import { DocumentNotFound } from "../../shared/money/DocumentNotFound";
import { DocumentPage } from "../../shared/money/DocumentPage";
import styles from "../../shared/money/DocumentRecord.module.css";
import { DocumentSheet } from "../../shared/money/DocumentSheet";
import { type CreditNote, creditNoteQuery } from "./api/creditNotes";
import { DownloadButtons } from "../../shared/money/DownloadButton";
import { Party } from "./components/Party";

interface CreditNoteRecordProps {
  profile: Profile;
  recordId: string;
}

export default function CreditNoteRecord({ profile, recordId }: CreditNoteRecordProps) {
  const { t } = useTranslation();
  const back = { href: `/customers/${profile.id}/credit-notes`, label: t("invoices.credits.back") };
  return (
    <DocumentPage
      back={back}
      query={useQuery(creditNoteQuery(profile.id, recordId))}
      notFound={
        <DocumentNotFound
          icon={FileX2}
          title={t("errors.credit_note_not_found")}
          text={t("invoices.credits.notFoundText")}
          back={back}
        />
      }
    >
      {(note) => <LoadedCreditNote profile={profile} note={note} />}
    </DocumentPage>
  );
}

function LoadedCreditNote({ profile, note }: { profile: Profile; note: CreditNote }) {
  const { t } = useTranslation();
  const name = t("invoices.creditNote", { number: note.number });
  usePageTitle(name, profile.name);
  return (
    <DocumentSheet
      name={name}
      number={{ value: note.number, label: t("invoices.credits.number") }}
      badges={<Badge tone="good">{t("invoices.credits.issued")}</Badge>}
      of={note}
    >
      <div className={styles.acts}>
        <DownloadButtons customerId={profile.id} of={{ id: note.id, kind: "credit_note" }} name={name} />
      </div>
      <Facts customerId={profile.id} note={note} />
    </DocumentSheet>
  );
}

function Facts({ customerId, note }: { customerId: string; note: CreditNote }) {
  const { t, i18n } = useTranslation();
  const day = (on: string) => <time dateTime={on}>{dayOf(on, i18n.language)}</time>;
  return (
    <DocumentFacts>
      <Fact label={t("invoices.from_seller")}>
        <Party {...note.seller} />
      </Fact>
      <Fact label={t("invoices.to_buyer")}>
        <Party {...note.buyer} />
      </Fact>
      <Fact label={t("invoices.form.issueOn")}>{day(note.issued_on)}</Fact>
      <Fact label={t("invoices.credits.ofInvoice")}>
        <Link href={`/customers/${customerId}/invoices/${note.invoice_id}`} className={styles.link}>
          {note.invoice_number}
        </Link>{" "}
        <span className={styles.why}>{day(note.invoice_issued_on)}</span>
      </Fact>
      <Fact label={t("invoices.reason")}>{note.reason}</Fact>
      <Fact label={t("invoices.created")}>
        <RelativeTime at={note.created_at} /> · <ActorName actor={note.created_by} />
      </Fact>
    </DocumentFacts>
  );
}
