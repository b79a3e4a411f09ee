// One invoice: /customers/{id}/invoices/{invoice}.
import { useQuery } from "@tanstack/react-query";
import { ChevronLeft } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { asApiError } from "../../shared/api/errors";
import type { Profile } from "../../shared/api/types";
import { CopyButton } from "../../shared/components/CopyButton";
import { Failure } from "../../shared/components/Failure";
import { Skeleton } from "../../shared/components/Skeleton";
import surface from "../../shared/components/Surface.module.css";
import { usePageTitle } from "../../shared/hooks/usePageTitle";
import { readTotals, sum } from "../../shared/money/totals";
import { minorOf } from "../../shared/money/amounts";
import { MoneyText } from "../../shared/money/MoneyText";
import { TotalsBox } from "../../shared/money/TotalsBox";
import { customerTaxQuery } from "../../shared/money/customerTax";
import { type Invoice, invoiceQuery } from "./api/invoices";
import { CreditNotes } from "./components/CreditNotes";
import { InvoiceActs } from "./components/InvoiceActs";
import { InvoiceBadge } from "./components/InvoiceBadge";
import { InvoiceFacts } from "./components/InvoiceFacts";
import { InvoiceNotFound } from "./components/InvoiceNotFound";
import { DocumentLines } from "../../shared/money/DocumentLines";
import styles from "../../shared/money/DocumentRecord.module.css";
import { shownStatus } from "./statuses";
import { useInvoiceName } from "./useInvoiceName";

interface InvoiceRecordProps {
  profile: Profile;
  recordId: string;
}

export default function InvoiceRecord({ profile, recordId }: InvoiceRecordProps) {
  const { t } = useTranslation();
  const invoice = useQuery(invoiceQuery(profile.id, recordId));
  return (
    <div className={styles.record}>
      <Link href={`/customers/${profile.id}/invoices`} className={styles.back}>
        <ChevronLeft size={16} aria-hidden />
        {t("invoices.back")}
      </Link>
      {invoice.data ? (
        <LoadedInvoice profile={profile} invoice={invoice.data} />
      ) : invoice.isPending ? (
        <Skeleton lines={8} height={24} />
      ) : asApiError(invoice.error).status === 404 ? (
        <InvoiceNotFound customerId={profile.id} />
      ) : (
        <Failure error={invoice.error} retry={() => void invoice.refetch()} />
      )}
    </div>
  );
}

function LoadedInvoice({ profile, invoice }: { profile: Profile; invoice: Invoice }) {
  const { t } = useTranslation();
  const name = useInvoiceName()(invoice);
  const { data: tax } = useQuery(customerTaxQuery(profile.id));
  const status = shownStatus(invoice, tax?.today);
  const { currency, totals, lines, number } = invoice;
  usePageTitle(name, profile.name);
  return (
    <>
      <section className={`${surface.surface} ${styles.sheet}`} aria-label={name}>
        <header className={styles.head}>
          <div>
            <h2 tabIndex={-1} className={styles.title}>
              {name}
              {number && <CopyButton value={number} what={t("invoices.number")} />}
            </h2>
            <InvoiceBadge status={status} />
          </div>
          <p className={styles.total}>
            <MoneyText of={totals.gross_total} />
          </p>
        </header>
        <InvoiceActs profile={profile} invoice={invoice} />
        <InvoiceFacts invoice={invoice} term={tax?.payment_term_days} />
        <DocumentLines of={invoice} />
        <div className={styles.totals}>
          <TotalsBox
            totals={readTotals(totals)}
            lines={sum(lines.map(({ amount }) => minorOf(amount)))}
            currency={currency}
            pricesIncludeVat={invoice.prices_include_vat}
          />
        </div>
        {invoice.note && (
          <div className={styles.note}>
            <h3>{t("invoices.printedNote")}</h3>
            <p>{invoice.note}</p>
          </div>
        )}
        {invoice.internal_note && (
          <div className={styles.note}>
            <h3>{t("invoices.form.internalNote")}</h3>
            <p>{invoice.internal_note}</p>
          </div>
        )}
      </section>
      {invoice.credit_notes.length > 0 && <CreditNotes customerId={profile.id} invoice={invoice} />}
    </>
  );
}
