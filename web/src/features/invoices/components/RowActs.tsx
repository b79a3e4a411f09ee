// View and Edit at the end of a row.
import { Eye, Pencil } from "lucide-react";
import { useLocation } from "wouter";
import { useWhyNot } from "../../../shared/access/useWhyNot";
import { IconButton } from "../../../shared/components/buttons/IconButton";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { InvoiceRow } from "../api/invoices";
import { InvoiceForm } from "../profileParts";
import { isUnissued } from "../statuses";
import { useInvoiceName } from "../useInvoiceName";

interface RowActsProps {
  customerId: string;
  row: InvoiceRow;
  /** Edits what of an issued invoice is not final. */
  onEditIssued: (row: InvoiceRow) => void;
}

export function RowActs({ customerId, row, onEditIssued }: RowActsProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const whyNot = useWhyNot();
  const name = useInvoiceName()(row);
  const path = `/customers/${customerId}/invoices/${row.id}`;
  return (
    <>
      <IconButton icon={Eye} label={t("invoices.view", { name })} onClick={() => navigate(path)} />
      <IconButton
        icon={Pencil}
        label={t("invoices.edit", { name })}
        unavailable={whyNot("invoices:write") ?? (row.status === "cancelled" && t("invoices.wasCancelled"))}
        onClick={() => (isUnissued(row.status) ? navigate(`${path}/edit`) : onEditIssued(row))}
        {...InvoiceForm.intent}
      />
    </>
  );
}
