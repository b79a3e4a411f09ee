// In the place of an invoice that is not there.
import { FileX2 } from "lucide-react";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { DocumentNotFound } from "../../../shared/money/DocumentNotFound";

export function InvoiceNotFound({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  return (
    <DocumentNotFound
      icon={FileX2}
      title={t("invoices.notFound")}
      text={t("invoices.notFoundText")}
      back={{ href: `/customers/${customerId}/invoices`, label: t("invoices.back") }}
    />
  );
}
