// What stands above the lines of an invoice: seller, buyer, dates, references.
import { Link } from "wouter";
import { ActorName } from "../../../shared/components/values/ActorName";
import { RelativeTime } from "../../../shared/components/values/RelativeTime";
import { dayOf } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { DocumentFacts, Fact } from "../../../shared/money/DocumentFacts";
import { MoneyText } from "../../../shared/money/MoneyText";
import type { Invoice } from "../api/invoices";
import { balanceOf } from "../balance";
import { InvoiceProof } from "./InvoiceProof";
import { Party } from "./Party";

interface InvoiceFactsProps {
  customerId: string;
  invoice: Invoice;
  /** The merchant's payment term in days, once it is known. */
  term: number | undefined;
}

export function InvoiceFacts({ customerId, invoice, term }: InvoiceFactsProps) {
  const { t, i18n } = useTranslation();
  const { seller, buyer, issued_on, issue_on, due_on, delivered_on, number } = invoice;
  const day = (on: string) => <time dateTime={on}>{dayOf(on, i18n.language)}</time>;
  const days = invoice.payment_term_days ?? term;
  const issue = issued_on ?? issue_on;
  return (
    <DocumentFacts>
      {seller && (
        <Fact label={t("invoices.from_seller")}>
          <Party {...seller} />
        </Fact>
      )}
      {buyer && (
        <Fact label={t("invoices.to_buyer")}>
          <Party {...buyer} />
        </Fact>
      )}
      <Fact label={t("invoices.form.issueOn")}>{issue ? day(issue) : t("invoices.onIssue")}</Fact>
      <Fact label={t("invoices.dueDate")}>
        {due_on
          ? day(due_on)
          : days === undefined
            ? t("states.never")
            : days === 0
              ? t("invoices.dueAtOnce")
              : t("invoices.term", { count: days })}
      </Fact>
      {number && invoice.status !== "cancelled" && (
        <Fact label={t("invoices.balance")}>
          <MoneyText of={balanceOf(invoice)} />
        </Fact>
      )}
      {delivered_on && <Fact label={t("invoices.form.deliveredOn")}>{day(delivered_on)}</Fact>}
      {invoice.reference && <Fact label={t("invoices.form.reference")}>{invoice.reference}</Fact>}
      {invoice.buyer_reference && <Fact label={t("invoices.form.buyerReference")}>{invoice.buyer_reference}</Fact>}
      {invoice.payment_method && (
        <Fact label={t("invoices.form.paymentMethod")}>{t(`paymentMethods.${invoice.payment_method}`)}</Fact>
      )}
      {invoice.payment_reference && <Fact label={t("invoices.paymentReference")}>{invoice.payment_reference}</Fact>}
      {invoice.order_id && (
        <Fact label={t("invoices.order")}>
          <Link href={`/customers/${customerId}/orders/${invoice.order_id}`}>{t("invoices.toOrder")}</Link>
        </Fact>
      )}
      {invoice.vat_proof && (
        <Fact label={t("invoices.vatProof")}>
          <InvoiceProof customerId={customerId} proof={invoice.vat_proof} />
        </Fact>
      )}
      {invoice.cancel_reason && <Fact label={t("invoices.reason")}>{invoice.cancel_reason}</Fact>}
      {invoice.sent_at && (
        <Fact label={t("invoices.sentAt")}>
          <RelativeTime at={invoice.sent_at} />
          {invoice.sent_via && ` · ${t(`invoices.sentVia.${invoice.sent_via}`)}`}
        </Fact>
      )}
      <Fact label={t("invoices.created")}>
        <RelativeTime at={invoice.created_at} /> · <ActorName actor={invoice.created_by} />
      </Fact>
    </DocumentFacts>
  );
}
