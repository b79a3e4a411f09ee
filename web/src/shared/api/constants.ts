// Generated from docs/openapi.json by `make openapi`; never edited by hand.
import type { components } from "./schema";

type Schemas = components["schemas"];

export const activityKindValues = [
  "addresses.added",
  "addresses.deleted",
  "addresses.edited",
  "addresses.made_primary",
  "addresses.restored",
  "contacts.added",
  "contacts.deleted",
  "contacts.edited",
  "contacts.made_primary",
  "contacts.restored",
  "credit.applied",
  "customer.avatar_chosen",
  "customer.avatar_removed",
  "customer.created",
  "customer.edited",
  "customer.kvk_accepted",
  "customer.kvk_kept",
  "customer.kvk_synced",
  "invoices.cancelled",
  "invoices.created",
  "invoices.credited",
  "invoices.deleted",
  "invoices.edited",
  "invoices.issued",
  "invoices.restored",
  "invoices.sent",
  "mails.bounced",
  "mails.complained",
  "mails.failed",
  "mails.held",
  "mails.not_sent",
  "mails.released",
  "mails.reminders_allowed",
  "mails.reminders_declined",
  "mails.sent",
  "mails.sent_again",
  "mails.suppression_cleared",
  "mandates.received",
  "mandates.requested",
  "mandates.revealed",
  "mandates.revoked",
  "mandates.signed",
  "mandates.status_changed",
  "notes.added",
  "notes.deleted",
  "notes.edited",
  "notes.pinned",
  "notes.restored",
  "notes.unpinned",
  "orders.cancelled",
  "orders.edited",
  "orders.invoiced",
  "orders.placed",
  "orders.refunded",
  "orders.status_changed",
  "payments.chargeback_reversed",
  "payments.charged_back",
  "payments.edited",
  "payments.received",
  "payments.recorded",
  "payments.refund_failed",
  "payments.refund_undone",
  "payments.refunded",
  "payments.restored",
  "payments.undone",
  "reminders.held",
  "reminders.paused",
  "reminders.released",
  "reminders.resumed",
  "reminders.sent",
  "smart_links.activated",
  "smart_links.created",
  "smart_links.deactivated",
  "smart_links.edited",
  "smart_links.paid",
  "status.archived",
  "status.deleted",
  "status.reactivated",
  "status.restored",
  "status.suspended",
  "status.suspension_lifted",
  "subscriptions.cancelled",
  "subscriptions.completed",
  "subscriptions.created",
  "subscriptions.edited",
  "subscriptions.failed",
  "subscriptions.paused",
  "subscriptions.resumed",
  "tags.changed",
  "vat.checked",
] as const satisfies readonly Schemas["ActivityKind"][];

export const actorKindValues = ["member", "system", "customer"] as const satisfies readonly Schemas["ActorKind"][];

export const ageBandValues = [
  "not_due",
  "1_30",
  "31_60",
  "61_90",
  "over_90",
] as const satisfies readonly Schemas["AgeBand"][];

export const archiveReasonValues = [
  "no_longer_needed",
  "duplicate_entry",
  "customer_request",
  "payment_issues",
  "other",
] as const satisfies readonly Schemas["ArchiveReason"][];

export const avatarSourceValues = ["off", "website", "unavatar"] as const satisfies readonly Schemas["AvatarSource"][];

export const cancelTimeValues = ["now", "period_end"] as const satisfies readonly Schemas["CancelTime"][];

export const channelValues = ["email", "phone", "sms"] as const satisfies readonly Schemas["Channel"][];

export const chargeStatusValues = ["pending", "paid", "failed"] as const satisfies readonly Schemas["ChargeStatus"][];

export const collectionValues = ["mandate", "first_payment"] as const satisfies readonly Schemas["Collection"][];

export const colorValues = [
  "slate",
  "gray",
  "stone",
  "red",
  "orange",
  "amber",
  "yellow",
  "lime",
  "green",
  "emerald",
  "teal",
  "cyan",
  "sky",
  "blue",
  "indigo",
  "violet",
  "fuchsia",
  "pink",
] as const satisfies readonly Schemas["Color"][];

export const companyStatusValues = [
  "not_eligible",
  "never",
  "pending",
  "synced",
  "not_found",
  "refused",
  "not_connected",
] as const satisfies readonly Schemas["CompanyStatus"][];

export const connectionStateValues = [
  "not_connected",
  "connected",
  "broken",
] as const satisfies readonly Schemas["ConnectionState"][];

export const creditReasonValues = [
  "payment",
  "payment_changed",
  "payment_undone",
  "credit_note",
  "applied",
  "refund",
  "refund_undone",
  "chargeback",
  "chargeback_reversed",
] as const satisfies readonly Schemas["CreditReason"][];

export const deliveryValues = ["email", "portal"] as const satisfies readonly Schemas["Delivery"][];

export const documentFormatValues = ["pdf", "ubl"] as const satisfies readonly Schemas["DocumentFormat"][];

export const effectCodeValues = [
  "hidden_from_list",
  "history_kept",
  "invoices_left_unpaid",
  "linked_data_kept",
  "linked_data_removed",
  "listed_as_active",
  "listed_as_suspended",
  "moved_to_trash",
  "subscriptions_cancelled",
  "subscriptions_kept",
  "subscriptions_paused",
  "subscriptions_stay_paused",
] as const satisfies readonly Schemas["EffectCode"][];

export const emailHealthValues = [
  "healthy",
  "bounced",
  "complained",
  "failed",
] as const satisfies readonly Schemas["EmailHealth"][];

export const entryKindValues = [
  "invoice",
  "credit_note",
  "payment",
  "credit",
] as const satisfies readonly Schemas["EntryKind"][];

export const externalSourceValues = [
  "stripe",
  "quickbooks",
  "hubspot",
  "salesforce",
] as const satisfies readonly Schemas["ExternalSource"][];

export const fileStateValues = ["pending", "ready"] as const satisfies readonly Schemas["FileState"][];

export const findProblemValues = [
  "not_connected",
  "key_refused",
  "busy",
  "no_answer",
] as const satisfies readonly Schemas["FindProblem"][];

export const formulaValues = [
  "totals",
  "settled",
  "credited",
  "balances",
  "paid_in_full",
  "weighted_days",
  "paid_without_refunds",
  "ledger",
] as const satisfies readonly Schemas["Formula"][];

export const holdKindValues = [
  "paused",
  "excluded",
  "promised",
  "disputed",
] as const satisfies readonly Schemas["HoldKind"][];

export const imageTypeValues = ["image/png", "image/jpeg"] as const satisfies readonly Schemas["ImageType"][];

export const intervalUnitValues = [
  "days",
  "weeks",
  "months",
  "years",
] as const satisfies readonly Schemas["IntervalUnit"][];

export const invoiceSortValues = [
  "number",
  "-number",
  "date",
  "-date",
  "due",
  "-due",
  "total",
  "-total",
  "status",
  "-status",
] as const satisfies readonly Schemas["InvoiceSort"][];

export const invoiceStatusValues = [
  "draft",
  "concept",
  "open",
  "pending",
  "unpaid",
  "paid",
  "cancelled",
  "chargeback",
] as const satisfies readonly Schemas["InvoiceStatus"][];

export const kindValues = ["individual", "business"] as const satisfies readonly Schemas["Kind"][];

export const kvkKeyStateValues = [
  "not_connected",
  "unchecked",
  "connected",
  "refused",
] as const satisfies readonly Schemas["KvkKeyState"][];

export const languageValues = ["en", "nl", "es"] as const satisfies readonly Schemas["Language"][];

export const lapseValues = ["none", "soon", "lapsed"] as const satisfies readonly Schemas["Lapse"][];

export const leftOutValues = [
  "draft",
  "concept",
  "cancelled",
  "other_currency",
  "not_credited",
  "not_paid_in_full",
  "no_exchange_rate",
  "nothing_to_pay",
  "nothing_left",
  "paid_earlier",
] as const satisfies readonly Schemas["LeftOut"][];

export const linkStateValues = ["open", "inactive", "used_up"] as const satisfies readonly Schemas["LinkState"][];

export const linkedValues = ["keep", "remove"] as const satisfies readonly Schemas["Linked"][];

export const lookOutcomeValues = [
  "found",
  "none",
  "refused",
  "unavailable",
  "off",
] as const satisfies readonly Schemas["LookOutcome"][];

export const mailKindValues = [
  "invoice",
  "reminder",
  "statement",
  "test",
] as const satisfies readonly Schemas["MailKind"][];

export const mailReasonValues = [
  "archived",
  "paused",
  "portal",
  "no_address",
  "bounced",
  "complained",
  "declined",
  "outdated",
  "late",
  "refused",
  "unknown",
  "transient",
  "documents",
  "unavailable",
] as const satisfies readonly Schemas["MailReason"][];

export const mailStateValues = [
  "queued",
  "held",
  "sending",
  "sent",
  "delivered",
  "bounced",
  "complained",
  "failed",
  "suppressed",
] as const satisfies readonly Schemas["MailState"][];

export const mandateStatusValues = [
  "pending",
  "valid",
  "invalid",
  "revoked",
] as const satisfies readonly Schemas["MandateStatus"][];

export const metricValues = [
  "billed",
  "collected",
  "credited",
  "outstanding",
  "revenue",
  "days_to_collect",
  "received",
  "credit",
] as const satisfies readonly Schemas["Metric"][];

export const modeValues = ["test", "live"] as const satisfies readonly Schemas["Mode"][];

export const noticeValues = [
  "no_verifactu",
  "vat_proof_missing",
  "vat_proof_old",
] as const satisfies readonly Schemas["Notice"][];

export const onArchiveValues = ["pause", "cancel", "keep"] as const satisfies readonly Schemas["OnArchive"][];

export const orderPaymentValues = [
  "paid",
  "pending",
  "failed",
  "refunded",
] as const satisfies readonly Schemas["OrderPayment"][];

export const orderSortValues = [
  "number",
  "-number",
  "date",
  "-date",
  "payment",
  "-payment",
  "total",
  "-total",
  "status",
  "-status",
] as const satisfies readonly Schemas["OrderSort"][];

export const orderStatusValues = [
  "pending",
  "processing",
  "completed",
  "cancelled",
  "refunded",
  "failed",
] as const satisfies readonly Schemas["OrderStatus"][];

export const partyValues = ["seller", "buyer"] as const satisfies readonly Schemas["Party"][];

export const paymentMeansValues = [
  "banktransfer",
  "cash",
  "pointofsale",
  "creditcard",
  "directdebit",
  "ideal",
  "bancontact",
  "paypal",
  "eps",
  "przelewy24",
  "bizum",
  "other",
] as const satisfies readonly Schemas["PaymentMeans"][];

export const paymentMethodValues = [
  "ideal",
  "bancontact",
  "creditcard",
  "directdebit",
  "banktransfer",
  "paypal",
  "eps",
  "przelewy24",
  "bizum",
] as const satisfies readonly Schemas["PaymentMethod"][];

export const paymentOriginValues = ["manual", "automatic"] as const satisfies readonly Schemas["PaymentOrigin"][];

export const paymentSortValues = [
  "reference",
  "-reference",
  "date",
  "-date",
  "amount",
  "-amount",
  "status",
  "-status",
] as const satisfies readonly Schemas["PaymentSort"][];

export const paymentStatusValues = [
  "succeeded",
  "partly_refunded",
  "refunded",
  "charged_back",
] as const satisfies readonly Schemas["PaymentStatus"][];

export const permissionValues = [
  "customers:read",
  "customers:write",
  "customers:archive",
  "customers:delete",
  "customers:export",
  "notes:read",
  "notes:write",
  "invoices:read",
  "invoices:write",
  "invoices:export",
  "payments:read",
  "payments:write",
  "payments:export",
  "mandates:read",
  "mandates:write",
  "mandates:reveal",
  "mails:read",
  "mails:write",
  "smart_links:read",
  "smart_links:write",
  "orders:read",
  "orders:write",
  "subscriptions:read",
  "subscriptions:write",
  "activity:read",
  "settings:write",
  "members:write",
] as const satisfies readonly Schemas["Permission"][];

export const precisionValues = ["day", "month", "year", "unknown"] as const satisfies readonly Schemas["Precision"][];

export const pricingValues = ["fixed", "chosen", "deposit"] as const satisfies readonly Schemas["Pricing"][];

export const receivesValues = ["invoices", "reminders"] as const satisfies readonly Schemas["Receives"][];

export const recipientRoleValues = ["to", "cc", "bcc"] as const satisfies readonly Schemas["RecipientRole"][];

export const refundStatusValues = [
  "queued",
  "pending",
  "processing",
  "refunded",
  "failed",
  "cancelled",
  "unknown",
] as const satisfies readonly Schemas["RefundStatus"][];

export const remainderValues = ["oldest", "credit"] as const satisfies readonly Schemas["Remainder"][];

export const roleValues = [
  "owner",
  "admin",
  "finance",
  "sales",
  "support",
  "field",
  "read_only",
] as const satisfies readonly Schemas["Role"][];

export const ruleValues = [
  "no_rules_of_country",
  "other_currency",
  "first_letter_is_free",
  "days_after_first_letter",
  "ceiling",
] as const satisfies readonly Schemas["Rule"][];

export const sentViaValues = ["email", "portal"] as const satisfies readonly Schemas["SentVia"][];

export const separatorValues = ["comma", "semicolon"] as const satisfies readonly Schemas["Separator"][];

export const settablePaymentValues = [
  "paid",
  "pending",
  "failed",
] as const satisfies readonly Schemas["SettablePayment"][];

export const settableStatusValues = [
  "pending",
  "processing",
  "completed",
  "failed",
] as const satisfies readonly Schemas["SettableStatus"][];

export const shownInValues = ["invoices", "payments", "credit"] as const satisfies readonly Schemas["ShownIn"][];

export const smartLinkKindValues = ["product", "amount"] as const satisfies readonly Schemas["SmartLinkKind"][];

export const sortValues = [
  "name",
  "-name",
  "created",
  "-created",
  "number",
  "-number",
  "kind",
  "-kind",
  "email",
  "-email",
  "phone",
  "-phone",
] as const satisfies readonly Schemas["Sort"][];

export const statementFormValues = ["ledger", "open_items"] as const satisfies readonly Schemas["StatementForm"][];

export const statusValues = ["active", "archived", "suspended"] as const satisfies readonly Schemas["Status"][];

export const subscriptionSortValues = [
  "product",
  "-product",
  "created_at",
  "-created_at",
  "status",
  "-status",
  "amount",
  "-amount",
  "next_on",
  "-next_on",
] as const satisfies readonly Schemas["SubscriptionSort"][];

export const subscriptionStatusValues = [
  "active",
  "paused",
  "pending",
  "cancelled",
  "failed",
  "completed",
] as const satisfies readonly Schemas["SubscriptionStatus"][];

export const supplyValues = ["service", "goods"] as const satisfies readonly Schemas["Supply"][];

export const suspensionReasonValues = [
  "payment_issues",
  "disputed_invoices",
  "misuse",
  "customer_request",
  "other",
] as const satisfies readonly Schemas["SuspensionReason"][];

export const tagMatchValues = ["any", "all", "none"] as const satisfies readonly Schemas["TagMatch"][];

export const taxHintValues = [
  "domestic_vat_applies",
  "not_checked",
  "another_country",
  "exempt_and_invalid",
] as const satisfies readonly Schemas["TaxHint"][];

export const taxTreatmentValues = [
  "standard",
  "reverse_charge_eu",
  "reverse_charge_domestic",
  "export",
  "exempt",
] as const satisfies readonly Schemas["TaxTreatment"][];

export const tierValues = ["vip", "regular", "new"] as const satisfies readonly Schemas["Tier"][];

export const topicValues = [
  "customer",
  "status",
  "tags",
  "notes",
  "contacts",
  "addresses",
  "invoices",
  "orders",
  "payments",
  "credit",
  "reminders",
  "subscriptions",
  "mandates",
  "mails",
  "smart_links",
  "vat",
] as const satisfies readonly Schemas["Topic"][];

export const transactionKindValues = [
  "payment",
  "refund",
  "chargeback",
] as const satisfies readonly Schemas["TransactionKind"][];

export const transactionSortValues = [
  "amount",
  "-amount",
  "date",
  "-date",
  "status",
  "-status",
  "means",
  "-means",
] as const satisfies readonly Schemas["TransactionSort"][];

export const transactionStatusValues = [
  "open",
  "pending",
  "authorized",
  "paid",
  "queued",
  "processing",
  "refunded",
  "charged_back",
  "reversed",
  "failed",
  "expired",
  "cancelled",
  "unknown",
] as const satisfies readonly Schemas["TransactionStatus"][];

export const vatAutoExemptValues = [
  "cross_border",
  "always",
  "never",
] as const satisfies readonly Schemas["VatAutoExempt"][];

export const vatCategoryValues = [
  "S",
  "Z",
  "E",
  "AE",
  "K",
  "G",
  "O",
] as const satisfies readonly Schemas["VatCategory"][];

export const vatReasonValues = [
  "line_reverse_charge",
  "line",
  "customer_exempt",
  "customer_other_member_state",
  "customer_outside_eu",
  "customer_class",
  "product_class",
  "merchant_default",
] as const satisfies readonly Schemas["VatReason"][];

export const vatRefusalValues = [
  "no_vat_number",
  "individual",
  "not_in_vies",
  "wrong_check_digits",
  "malformed",
] as const satisfies readonly Schemas["VatRefusal"][];

export const vatStateValues = [
  "not_validated",
  "pending",
  "valid",
  "invalid",
  "could_not_be_checked",
] as const satisfies readonly Schemas["VatState"][];

export const vatStatusValues = [
  "not_validated",
  "valid",
  "invalid",
  "not_checkable",
] as const satisfies readonly Schemas["VatStatus"][];

export const vatWaitValues = [
  "turn",
  "member_state_unavailable",
  "vies_unavailable",
  "too_many_requests",
  "blocked",
] as const satisfies readonly Schemas["VatWait"][];

export const waitReasonValues = [
  "no_answer",
  "untrusted",
  "busy",
  "being_processed",
  "unreadable",
  "key_refused",
] as const satisfies readonly Schemas["WaitReason"][];

export const waitingForValues = [
  "mollie",
  "connection",
  "broken_connection",
  "mandate",
  "first_payment",
  "refused",
  "ended_at_mollie",
] as const satisfies readonly Schemas["WaitingFor"][];

export const wantedStatusValues = [
  "active",
  "archived",
  "suspended",
  "any",
] as const satisfies readonly Schemas["WantedStatus"][];

export const whyLeftOutValues = [
  "in_flight",
  "excluded",
  "paused",
  "promised",
  "disputed",
  "not_chosen",
] as const satisfies readonly Schemas["WhyLeftOut"][];

export const whyNotValues = [
  "archived",
  "invoices_paused",
  "portal",
  "suppressed",
  "declined",
  "no_address",
  "reminders_paused",
  "switched_off",
  "nothing_outstanding",
  "all_left_out",
  "covered_by_credit",
  "not_due",
  "all_stages_sent",
  "too_soon",
] as const satisfies readonly Schemas["WhyNot"][];

export const addressClearingLimits = { email: 320 } as const;

export const addressDraftLimits = { city: 200, label: 200, postal_code: 200, street: 200 } as const;

export const addressEditLimits = { city: 200, label: 200, postal_code: 200, street: 200 } as const;

export const addressingLimits = { bcc: 10, "bcc[]": 200, cc: 10, "cc[]": 200, to: 10 } as const;

export const amountCreditLimits = { reason: 200 } as const;

export const archiveRequestLimits = { note: 200 } as const;

export const avatarLookLimits = { website: 200 } as const;

export const cancellationLimits = { reason: 200 } as const;

export const companySettlementLimits = { accept: 20, keep: 20 } as const;

export const contactDraftLimits = { email: 200, name: 200, phone: 200, receives: 4, role: 200 } as const;

export const contactEditLimits = { email: 200, name: 200, phone: 200, receives: 4, role: 200 } as const;

export const creditApplicationLimits = { invoices: 25 } as const;

export const customerDraftLimits = {
  company_name: 200,
  email: 200,
  external_refs: 10,
  fax: 200,
  footnotes: 2000,
  full_name: 200,
  industry_code: 200,
  industry_description: 200,
  legal_form: 200,
  legal_name: 200,
  mobile: 200,
  phone: 200,
  position: 200,
  registration_number: 200,
  tax_exempt_reason: 200,
  trade_names: 20,
  "trade_names[]": 200,
  vat_number: 200,
  website: 200,
} as const;

export const customerEditLimits = {
  company_name: 200,
  email: 200,
  external_refs: 10,
  fax: 200,
  footnotes: 2000,
  full_name: 200,
  industry_code: 200,
  industry_description: 200,
  legal_form: 200,
  legal_name: 200,
  mobile: 200,
  phone: 200,
  position: 200,
  registration_number: 200,
  tax_exempt_reason: 200,
  trade_names: 20,
  "trade_names[]": 200,
  vat_number: 200,
  website: 200,
} as const;

export const externalRefDraftLimits = { external_id: 200, url: 200 } as const;

export const footerEditLimits = { en: 500, es: 500, nl: 500 } as const;

export const fullCreditLimits = { reason: 200 } as const;

export const holdRequestLimits = { note: 500 } as const;

export const intervalLimits = { every: 365 } as const;

export const invitationLimits = { email: 128, name: 200 } as const;

export const invoiceDraftLimits = {
  buyer_reference: 200,
  internal_note: 2000,
  lines: 200,
  note: 2000,
  payment_term_days: 365,
  reference: 200,
} as const;

export const invoiceEditLimits = {
  buyer_reference: 200,
  internal_note: 2000,
  lines: 200,
  note: 2000,
  payment_term_days: 365,
  reference: 200,
} as const;

export const invoiceSendingLimits = { bcc: 10, "bcc[]": 200, cc: 10, "cc[]": 200, to: 10 } as const;

export const kvkKeyLimits = { api_key: 200 } as const;

export const lineDraftLimits = { description: 1000, unit: 200 } as const;

export const linesCreditLimits = { lines: 200, reason: 200 } as const;

export const logoUploadLimits = { data: 1398104 } as const;

export const mailSettingsEditLimits = { invoice_copy_to: 200, reply_to: 200, sender_name: 200 } as const;

export const mandateDraftLimits = { bic: 200, holder: 70, iban: 200, reference: 35 } as const;

export const memberEditLimits = { name: 200 } as const;

export const merchantEditLimits = {
  accent: 200,
  bic: 200,
  email: 200,
  iban: 200,
  legal_name: 200,
  name: 200,
  payment_term_days: 365,
  phone: 200,
  registration_number: 200,
  vat_number: 200,
  website: 200,
} as const;

export const mollieKeyLimits = { api_key: 200 } as const;

export const noteDraftLimits = { content: 10000, title: 200 } as const;

export const noteEditLimits = { content: 10000, title: 200 } as const;

export const orderCancellationLimits = { reason: 200 } as const;

export const orderDraftLimits = { internal_note: 2000, lines: 200, note: 2000, reference: 200 } as const;

export const orderEditLimits = { internal_note: 2000, lines: 200, note: 2000, reference: 200 } as const;

export const orderRefundLimits = { reason: 200 } as const;

export const paymentDraftLimits = { invoices: 25, reference: 200 } as const;

export const paymentEditLimits = { invoices: 25, reference: 200 } as const;

export const refundDraftLimits = { reference: 200 } as const;

export const reminderPauseLimits = { note: 500 } as const;

export const reminderPreviewRequestLimits = { stage: 6, stages: 6 } as const;

export const reminderRequestLimits = { invoice_ids: 200 } as const;

export const reminderSettingsEditLimits = { stages: 6 } as const;

export const renewalLimits = { merchant_id: 64 } as const;

export const selectedInvoicesLimits = { ids: 50, reason: 200 } as const;

export const sellerAddressEditLimits = { city: 200, lines: 3, "lines[]": 200, postal_code: 200 } as const;

export const seriesFormatEditLimits = { padding: 10, prefix: 12 } as const;

export const signInLimits = { code: 2048 } as const;

export const smartLinkDraftLimits = { description: 1000, name: 100, uses: 10000 } as const;

export const smartLinkEditLimits = { description: 1000, name: 100, uses: 10000 } as const;

export const stageEditLimits = { days: 365 } as const;

export const stageTextLimits = { subject: 200, text: 2000 } as const;

export const stageTextEditLimits = { subject: 200, text: 2000 } as const;

export const subscriptionCancellationLimits = { reason: 200 } as const;

export const subscriptionDraftLimits = { name: 200, product: 200, times: 999, trial_days: 365 } as const;

export const subscriptionEditLimits = { name: 200, product: 200, times: 999 } as const;

export const suspensionRequestLimits = { note: 200 } as const;

export const tagAssignmentLimits = { tag_ids: 50 } as const;

export const tagDraftLimits = { name: 40 } as const;

export const tagEditLimits = { name: 40 } as const;

export const taxClassDraftLimits = { exemption_reason: 200, name: 60, rates: 20 } as const;

export const taxClassEditLimits = { exemption_reason: 200, name: 60, rates: 20 } as const;

export const suggestAddressesLimits = { typed: 200 } as const;

export const findCompaniesLimits = { name: 100 } as const;

export const listCustomersLimits = { search: 200, limit: 100, cursor: 2000 } as const;

export const exportCustomersLimits = { search: 200, cursor: 2000 } as const;

export const listTrashLimits = { limit: 100, cursor: 2000 } as const;

export const listActivityLimits = { limit: 100, cursor: 2000 } as const;

export const listCreditLimits = { limit: 100, cursor: 2000 } as const;

export const listCreditNotesLimits = { limit: 100, cursor: 2000 } as const;

export const listInvoicesLimits = { number: 40, limit: 100, cursor: 2000 } as const;

export const listMailsLimits = { limit: 100, cursor: 2000 } as const;

export const listMandatesLimits = { limit: 100, cursor: 2000 } as const;

export const listNotesLimits = { limit: 100, cursor: 2000 } as const;

export const listOrdersLimits = { number: 40, limit: 100, cursor: 2000 } as const;

export const listPaymentsLimits = { limit: 100, cursor: 2000 } as const;

export const listSubscriptionsLimits = { limit: 100, cursor: 2000 } as const;

export const listTransactionsLimits = { limit: 100, cursor: 2000 } as const;

export const listVatProofsLimits = { limit: 100, cursor: 2000 } as const;

export const findInvoicesLimits = { number: 40 } as const;

export const permissionsOf: Record<Schemas["Role"], readonly Schemas["Permission"][]> = {
  admin: [
    "activity:read",
    "customers:archive",
    "customers:delete",
    "customers:export",
    "customers:read",
    "customers:write",
    "invoices:export",
    "invoices:read",
    "invoices:write",
    "mails:read",
    "mails:write",
    "mandates:read",
    "mandates:reveal",
    "mandates:write",
    "members:write",
    "notes:read",
    "notes:write",
    "orders:read",
    "orders:write",
    "payments:export",
    "payments:read",
    "payments:write",
    "settings:write",
    "smart_links:read",
    "smart_links:write",
    "subscriptions:read",
    "subscriptions:write",
  ],
  field: [
    "activity:read",
    "customers:read",
    "invoices:read",
    "mails:read",
    "mandates:read",
    "notes:read",
    "notes:write",
    "orders:read",
    "payments:read",
    "smart_links:read",
    "subscriptions:read",
  ],
  finance: [
    "activity:read",
    "customers:archive",
    "customers:export",
    "customers:read",
    "customers:write",
    "invoices:export",
    "invoices:read",
    "invoices:write",
    "mails:read",
    "mails:write",
    "mandates:read",
    "mandates:reveal",
    "mandates:write",
    "notes:read",
    "notes:write",
    "orders:read",
    "orders:write",
    "payments:export",
    "payments:read",
    "payments:write",
    "smart_links:read",
    "smart_links:write",
    "subscriptions:read",
    "subscriptions:write",
  ],
  owner: [
    "activity:read",
    "customers:archive",
    "customers:delete",
    "customers:export",
    "customers:read",
    "customers:write",
    "invoices:export",
    "invoices:read",
    "invoices:write",
    "mails:read",
    "mails:write",
    "mandates:read",
    "mandates:reveal",
    "mandates:write",
    "members:write",
    "notes:read",
    "notes:write",
    "orders:read",
    "orders:write",
    "payments:export",
    "payments:read",
    "payments:write",
    "settings:write",
    "smart_links:read",
    "smart_links:write",
    "subscriptions:read",
    "subscriptions:write",
  ],
  read_only: [
    "activity:read",
    "customers:read",
    "invoices:read",
    "mails:read",
    "mandates:read",
    "notes:read",
    "orders:read",
    "payments:read",
    "smart_links:read",
    "subscriptions:read",
  ],
  sales: [
    "activity:read",
    "customers:archive",
    "customers:export",
    "customers:read",
    "customers:write",
    "invoices:read",
    "invoices:write",
    "mails:read",
    "mails:write",
    "mandates:read",
    "notes:read",
    "notes:write",
    "orders:read",
    "orders:write",
    "payments:read",
    "smart_links:read",
    "smart_links:write",
    "subscriptions:read",
    "subscriptions:write",
  ],
  support: [
    "activity:read",
    "customers:read",
    "customers:write",
    "invoices:read",
    "mails:read",
    "mandates:read",
    "notes:read",
    "notes:write",
    "orders:read",
    "orders:write",
    "payments:read",
    "smart_links:read",
    "subscriptions:read",
  ],
};

export const currencyDecimals: Readonly<Record<string, number>> = {
  AED: 2,
  AUD: 2,
  BGN: 2,
  BHD: 3,
  BRL: 2,
  CAD: 2,
  CHF: 2,
  CZK: 2,
  DKK: 2,
  EUR: 2,
  GBP: 2,
  HKD: 2,
  HUF: 2,
  ILS: 2,
  IQD: 3,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KWD: 3,
  LYD: 3,
  MXN: 2,
  MYR: 2,
  NOK: 2,
  NZD: 2,
  OMR: 3,
  PHP: 2,
  PLN: 2,
  RON: 2,
  RUB: 2,
  SEK: 2,
  SGD: 2,
  THB: 2,
  TND: 3,
  TWD: 2,
  USD: 2,
  ZAR: 2,
};

export const blankProfile: Omit<Schemas["ShownProfile"], keyof Schemas["Customer"]> = {
  avatar: null,
  counts: { activity: 0, addresses: 0, contacts: 0, notes: 0 },
  mandate: null,
  money: { currencies: [], other_tier: "new", outstanding_invoices: 0 },
  other_addresses: [],
  other_contacts: [],
  pinned_notes: {},
  vat: null,
  vat_check: null,
};
