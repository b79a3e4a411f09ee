// Undoes a payment and offers to record it again.
import { useDeleteWithUndo } from "../../shared/hooks/useDeleteWithUndo";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { type Seen, useRestorePayment, useUndoPayment } from "./api/payments";

export function useUndoPaymentWithUndo(customerId: string): (payment: Seen) => void {
  const { t } = useTranslation();
  const { mutateAsync: remove } = useUndoPayment(customerId);
  const { mutateAsync: restore } = useRestorePayment(customerId);
  return useDeleteWithUndo<Seen>({
    customerId,
    remove,
    restore,
    removed: () => t("payments.undone"),
    restored: () => t("payments.restored"),
  });
}
