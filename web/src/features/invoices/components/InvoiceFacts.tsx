// What stands above the lines of an invoice: seller, buyer, dates, references.
import { useTranslation } from "react-i18next";
import { ActorName } from "../../../shared/components/ActorName";
import { RelativeTime } from "../../../shared/components/RelativeTime";
import { countryName, dayOf } from "../../../shared/formats";
import { MoneyText } from "../../../shared/money/MoneyText";
import type { Schemas } from "../../../shared/api/types";
import type { Invoice } from "../api/invoices";
import { balanceOf } from "../balance";
import styles from "../../../shared/money/DocumentRecord.module.css";

interface InvoiceFactsProps {
  invoice: Invoice;
  /** The merchant's payment term in days, once it is known. */
  term: number | undefined;
}

export function InvoiceFacts({ invoice, term }: InvoiceFactsProps) {
  const { t, i18n } = useTranslation();
  const { seller, buyer, issued_on, issue_on, due_on, delivered_on, number } = invoice;
  const day = (on: string) => <time dateTime={on}>{dayOf(on, i18n.language)}</time>;
  const days = invoice.payment_term_days ?? term;
  const issue = issued_on ?? issue_on;
  return (
    <dl className={styles.facts}>
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
      {invoice.cancel_reason && <Fact label={t("invoices.reason")}>{invoice.cancel_reason}</Fact>}
      {invoice.sent_at && (
        <Fact label={t("invoices.sentAt")}>
          <RelativeTime at={invoice.sent_at} />
        </Fact>
      )}
      <Fact label={t("invoices.created")}>
        <RelativeTime at={invoice.created_at} /> · <ActorName actor={invoice.created_by} />
      </Fact>
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

type PartyProps = Pick<Schemas["Seller"], "name" | "registration_number" | "vat_number"> & {
  address: Schemas["PostalAddress"] | null;
};

function Party({ name, address, registration_number, vat_number }: PartyProps) {
  const { t, i18n } = useTranslation();
  const lines = address && [
    ...address.lines,
    [address.postal_code, address.city].filter(Boolean).join(" "),
    countryName(address.country, i18n.language),
  ];
  return (
    <>
      <strong>
        <bdi>{name}</bdi>
      </strong>
      {lines && <div className={styles.address}>{lines.filter(Boolean).join("\n")}</div>}
      {registration_number && <div>{t("invoices.registration", { number: registration_number })}</div>}
      {vat_number && <div>{t("invoices.vatNumber", { number: vat_number })}</div>}
    </>
  );
}
