// Cancels an order, with a reason, and offers to undo it.
import { useState } from "react";
import type { Schemas } from "../../../shared/api/types";
import { FormDialog } from "../../../shared/components/dialogs/FormDialog";
import { TextField } from "../../../shared/components/fields/fields";
import { notify } from "../../../shared/components/toasts/notify";
import { useFailureToast } from "../../../shared/hooks/useFailureToast";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { type Order, useCancelOrder, useChangeStatus } from "../api/orders";

interface CancelDialogProps {
  customerId: string;
  order: Order;
  onClose: () => void;
}

export default function CancelDialog({ customerId, order, onClose }: CancelDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const failed = useFailureToast();
  const cancel = useCancelOrder(customerId);
  const { mutateAsync: setStatus } = useChangeStatus(customerId);
  const number = order.number ?? order.id;

  const undo = (cancelled: Order) => {
    setStatus({ seen: cancelled, change: { status: order.status as Schemas["SettableStatus"] } }).then(
      () => notify(t("orders.reopened", { number })),
      (error: unknown) => failed(error, () => undo(cancelled)),
    );
  };
  const submit = () =>
    cancel.mutate(
      { seen: order, reason },
      {
        onSuccess: (cancelled) => {
          notify(t("orders.cancelled", { number }), {
            label: t("actions.undo"),
            run: () => undo(cancelled),
            needs: [customerId],
          });
          onClose();
        },
      },
    );
  return (
    <FormDialog
      title={t("orders.cancel")}
      submit={t("orders.cancel")}
      look="danger"
      pending={cancel.isPending}
      dirty={reason !== ""}
      error={cancel.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t("orders.cancelText")}</p>
      <TextField optional label={t("orders.reason")} value={reason} maxLength={200} onChange={setReason} />
    </FormDialog>
  );
}
