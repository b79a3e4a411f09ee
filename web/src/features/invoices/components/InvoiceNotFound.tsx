// In the place of an invoice that is not there.
import { FileX2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import buttons from "../../../shared/components/Button.module.css";
import { EmptyState } from "../../../shared/components/EmptyState";

export function InvoiceNotFound({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  return (
    <EmptyState icon={FileX2} title={t("invoices.notFound")} text={t("invoices.notFoundText")}>
      <Link href={`/customers/${customerId}/invoices`} className={buttons.button}>
        {t("invoices.back")}
      </Link>
    </EmptyState>
  );
}
