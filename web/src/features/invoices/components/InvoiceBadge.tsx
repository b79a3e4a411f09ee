// The status of an invoice, and whether a part of it was credited.
import { Badge } from "../../../shared/components/values/Badge";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { InvoiceStatus } from "../api/invoices";
import { toneOf } from "../statuses";

export function InvoiceBadge({ status }: { status: InvoiceStatus }) {
  const { t } = useTranslation();
  return <Badge tone={toneOf(status)}>{t(`invoiceStatuses.${status}`)}</Badge>;
}
