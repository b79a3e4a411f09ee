// Deletes a draft or a concept and offers to undo it.
import { useDeleteWithUndo } from "../../shared/hooks/useDeleteWithUndo";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { useDeleteInvoice, useRestoreInvoice } from "./api/invoices";

interface Stored {
  id: string;
  version: number;
}

export function useDeleteInvoiceWithUndo(customerId: string): (invoice: Stored) => void {
  const { t } = useTranslation();
  const { mutateAsync: remove } = useDeleteInvoice(customerId);
  const { mutateAsync: restore } = useRestoreInvoice(customerId);
  return useDeleteWithUndo<Stored>({
    customerId,
    remove,
    restore,
    removed: () => t("invoices.deleted"),
    restored: () => t("invoices.restored"),
  });
}
