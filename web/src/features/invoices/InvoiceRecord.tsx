// One invoice: /customers/{id}/invoices/{invoice}.
import { useQuery } from "@tanstack/react-query";
import type { Profile } from "../../shared/api/types";
import { usePageTitle } from "../../shared/hooks/usePageTitle";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { customerTaxQuery } from "../../shared/money/customerTax";
import { DocumentPage } from "../../shared/money/DocumentPage";
import { DocumentSheet } from "../../shared/money/DocumentSheet";
import { type Invoice, invoiceQuery } from "./api/invoices";
import { CreditNotes } from "./components/CreditNotes";
import { InvoiceActs } from "./components/InvoiceActs";
import { InvoiceBadge } from "./components/InvoiceBadge";
import { InvoiceFacts } from "./components/InvoiceFacts";
import { InvoiceNotFound } from "./components/InvoiceNotFound";
import { Settlements } from "./components/Settlements";
import { shownStatus } from "./statuses";
import { useInvoiceName } from "./useInvoiceName";

interface InvoiceRecordProps {
  profile: Profile;
  recordId: string;
}

export default function InvoiceRecord({ profile, recordId }: InvoiceRecordProps) {
  const { t } = useTranslation();
  return (
    <DocumentPage
      back={{ href: `/customers/${profile.id}/invoices`, label: t("invoices.back") }}
      query={useQuery(invoiceQuery(profile.id, recordId))}
      notFound={<InvoiceNotFound customerId={profile.id} />}
    >
      {(invoice) => <LoadedInvoice profile={profile} invoice={invoice} />}
    </DocumentPage>
  );
}

function LoadedInvoice({ profile, invoice }: { profile: Profile; invoice: Invoice }) {
  const { t } = useTranslation();
  const name = useInvoiceName()(invoice);
  const { data: tax } = useQuery(customerTaxQuery(profile.id));
  const { number, note, internal_note, credit_notes, settlements } = invoice;
  usePageTitle(name, profile.name);
  return (
    <>
      <DocumentSheet
        name={name}
        number={number ? { value: number, label: t("invoices.number") } : undefined}
        badges={<InvoiceBadge status={shownStatus(invoice, tax?.today)} />}
        of={invoice}
        remarks={[
          { title: t("invoices.printedNote"), text: note },
          { title: t("invoices.form.internalNote"), text: internal_note },
        ]}
      >
        <InvoiceActs profile={profile} invoice={invoice} />
        <InvoiceFacts customerId={profile.id} invoice={invoice} term={tax?.payment_term_days} />
      </DocumentSheet>
      {settlements.length > 0 && <Settlements customerId={profile.id} invoice={invoice} />}
      {credit_notes.length > 0 && <CreditNotes customerId={profile.id} invoice={invoice} />}
    </>
  );
}
