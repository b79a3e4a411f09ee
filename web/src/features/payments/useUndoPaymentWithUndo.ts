// Undoes a payment and offers to record it again.
import { useTranslation } from "react-i18next";
import { useDeleteWithUndo } from "../../shared/hooks/useDeleteWithUndo";
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
