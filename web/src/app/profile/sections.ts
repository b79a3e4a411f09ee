// The map of a profile: a section shows up by one entry here.
import { activityQuery } from "../../features/activity_log/api/activity";
import { readFilter } from "../../features/activity_log/filter";
import { ageingQuery } from "../../features/billing/api/billing";
import { primaryContact } from "../../features/contacts/contacts";
import { InvoiceForm } from "../../features/invoices/profileParts";
import { OrderForm } from "../../features/orders/profileParts";
import { SubscriptionsSection } from "../../features/subscriptions/profileParts";
import { notesQuery } from "../../features/notes/api/notes";
import type { Section } from "../../features/profile/parts";
import { customerTaxQuery } from "../../shared/money/customerTax";
import { onDemand } from "../../shared/onDemand";
import { ignoreFailure, queryClient } from "../queryClient";
import { InformationSection } from "./InformationSection";

const ContactsSection = onDemand(() => import("../../features/contacts/ContactsSection"), "contacts", "customer");
const AddressesSection = onDemand(() => import("../../features/addresses/AddressesSection"), "addresses", "customer");
const BillingSection = onDemand(() => import("../../features/billing/BillingSection"), "billing", "money");
const InvoicesSection = onDemand(() => import("../../features/invoices/InvoicesSection"), "invoices", "money");
const InvoiceRecord = onDemand(() => import("../../features/invoices/InvoiceRecord"), "invoices", "money");
const CreditNotesSection = onDemand(() => import("../../features/invoices/CreditNotesSection"), "invoices", "money");
const CreditNoteRecord = onDemand(() => import("../../features/invoices/CreditNoteRecord"), "invoices", "money");
const OrdersSection = onDemand(() => import("../../features/orders/OrdersSection"), "orders", "money");
const OrderRecord = onDemand(() => import("../../features/orders/OrderRecord"), "orders", "money");
const PaymentsSection = onDemand(() => import("../../features/payments/PaymentsSection"), "payments", "money");
const PaymentRecord = onDemand(() => import("../../features/payments/PaymentRecord"), "payments", "money");
const TransactionsSection = onDemand(
  () => import("../../features/transactions/TransactionsSection"),
  "transactions",
  "money",
);
const MandatesSection = onDemand(() => import("../../features/mandates/MandatesSection"), "mandates", "money");
const SmartLinksSection = onDemand(
  () => import("../../features/smart_links/SmartLinksSection"),
  "smart_links",
  "money",
);
const SubscriptionRecord = onDemand(
  () => import("../../features/subscriptions/SubscriptionRecord"),
  "subscriptions",
  "money",
);
const StatementSection = onDemand(() => import("../../features/statement/StatementSection"), "statement", "money");
const MailSection = onDemand(() => import("../../features/mail/MailSection"), "mail");
const NotesSection = onDemand(() => import("../../features/notes/NotesSection"), "notes");
const TaxClassSection = onDemand(() => import("../../features/tax_classes/TaxClassSection"), "tax_classes", "money");
const ActivityLog = onDemand(() => import("./ActivityLog"), "activity_log", "log", "money", "mandates", "mail");

export const sections: readonly Section[] = [
  {
    id: "information",
    group: "customer",
    path: "",
    label: "profile.information",
    permission: "customers:read",
    // Part of the start: most profiles are opened here, and a second wait would be the longest one.
    Content: InformationSection,
    prefetchData: (customerId) => ignoreFailure(queryClient.infiniteQuery(notesQuery(customerId))),
  },
  {
    id: "notes",
    group: "relationship",
    path: "notes",
    label: "notes.section",
    permission: "notes:read",
    count: (profile) => profile.counts.notes,
    Content: NotesSection,
    prefetchData: (customerId) => ignoreFailure(queryClient.infiniteQuery(notesQuery(customerId))),
  },
  {
    id: "contacts",
    group: "relationship",
    path: "contacts",
    label: "contacts.section",
    permission: "customers:read",
    count: (profile) => profile.other_contacts.length + (primaryContact(profile) ? 1 : 0),
    Content: ContactsSection,
  },
  {
    id: "addresses",
    group: "relationship",
    path: "addresses",
    label: "addresses.section",
    permission: "customers:read",
    count: (profile) => profile.other_addresses.length + (profile.address ? 1 : 0),
    Content: AddressesSection,
  },
  {
    id: "mail",
    group: "relationship",
    path: "mail",
    label: "mail.section",
    permission: "mails:read",
    count: (profile) => profile.counts.mails ?? 0,
    Content: MailSection,
  },
  {
    id: "activity_log",
    group: "history",
    path: "activity",
    label: "activity_log.section",
    permission: "activity:read",
    count: (profile) => profile.counts.activity,
    Content: ActivityLog,
    prefetchData: (customerId) => {
      const filter = readFilter(new URLSearchParams(window.location.search));
      ignoreFailure(queryClient.infiniteQuery(activityQuery(customerId, filter)));
    },
  },
  {
    id: "orders",
    group: "sales",
    path: "orders",
    label: "orders.section",
    permission: "orders:read",
    count: (profile) => profile.counts.orders ?? 0,
    Content: OrdersSection,
    records: { Record: OrderRecord, Form: OrderForm },
  },
  {
    id: "billing",
    group: "money",
    path: "billing",
    label: "billing.section",
    permission: "payments:read",
    Content: BillingSection,
    prefetchData: (customerId) => ignoreFailure(queryClient.query(ageingQuery(customerId))),
  },
  {
    id: "invoices",
    group: "money",
    path: "invoices",
    label: "invoices.section",
    permission: "invoices:read",
    count: (profile) => profile.counts.invoices ?? 0,
    Content: InvoicesSection,
    records: { Record: InvoiceRecord, Form: InvoiceForm },
  },
  {
    id: "credit_notes",
    group: "money",
    path: "credit-notes",
    label: "invoices.creditNotes",
    permission: "invoices:read",
    count: (profile) => profile.counts.credit_notes ?? 0,
    Content: CreditNotesSection,
    records: { Record: CreditNoteRecord },
  },
  {
    id: "subscriptions",
    group: "money",
    path: "subscriptions",
    label: "subscriptions.section",
    permission: "subscriptions:read",
    count: (profile) => profile.counts.subscriptions ?? 0,
    Content: SubscriptionsSection,
    records: { Record: SubscriptionRecord },
  },
  {
    id: "payments",
    group: "money",
    path: "payments",
    label: "payments.section",
    permission: "payments:read",
    count: (profile) => profile.counts.payments ?? 0,
    Content: PaymentsSection,
    records: { Record: PaymentRecord },
  },
  {
    id: "transactions",
    group: "money",
    path: "transactions",
    label: "transactions.section",
    permission: "payments:read",
    count: (profile) => profile.counts.transactions ?? 0,
    Content: TransactionsSection,
  },
  {
    id: "mandates",
    group: "money",
    path: "mandates",
    label: "mandates.section",
    permission: "mandates:read",
    count: (profile) => profile.counts.mandates ?? 0,
    Content: MandatesSection,
  },
  {
    id: "smart_links",
    group: "money",
    path: "smart-links",
    label: "smart_links.section",
    permission: "smart_links:read",
    count: (profile) => profile.counts.smart_links ?? 0,
    Content: SmartLinksSection,
  },
  {
    id: "statement",
    group: "money",
    path: "statement",
    label: "statement.section",
    permission: "invoices:read",
    Content: StatementSection,
  },
  {
    id: "tax_class",
    group: "settings",
    path: "tax-class",
    label: "tax_classes.section",
    permission: "customers:read",
    Content: TaxClassSection,
    prefetchData: (customerId) => ignoreFailure(queryClient.query(customerTaxQuery(customerId))),
  },
];
