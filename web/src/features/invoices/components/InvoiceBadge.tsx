// The status of an invoice, and whether a part of it was credited.
import { useTranslation } from "react-i18next";
import { Badge } from "../../../shared/components/values/Badge";
import type { InvoiceStatus } from "../api/invoices";
import { toneOf } from "../statuses";

export function InvoiceBadge({ status }: { status: InvoiceStatus }) {
  const { t } = useTranslation();
  return <Badge tone={toneOf(status)}>{t(`invoiceStatuses.${status}`)}</Badge>;
}
