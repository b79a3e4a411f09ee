// Sets the status of an order, its payment, or both.
import { useState } from "react";
import { settablePaymentValues } from "../../../shared/api/constants";
import type { Schemas } from "../../../shared/api/types";
import { FormDialog } from "../../../shared/components/dialogs/FormDialog";
import { SelectField } from "../../../shared/components/fields/fields";
import { notify } from "../../../shared/components/toasts/notify";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { type Order, type OrderPayment, type OrderStatus, useChangeStatus } from "../api/orders";
import { statusesAfter } from "../statuses";

interface StatusDialogProps {
  customerId: string;
  order: Order;
  onClose: () => void;
}

export default function StatusDialog({ customerId, order, onClose }: StatusDialogProps) {
  const { t } = useTranslation();
  const [status, setStatus] = useState<OrderStatus>(order.status);
  const [payment, setPayment] = useState<OrderPayment>(order.payment);
  const { mutate, isPending, error } = useChangeStatus(customerId);
  const dirty = status !== order.status || payment !== order.payment;
  const statuses: readonly OrderStatus[] = [order.status, ...statusesAfter(order)];
  // What was refunded in part stays paid.
  const payments: readonly OrderPayment[] = order.refunds.length > 0 ? [order.payment] : settablePaymentValues;

  const submit = () => {
    if (!dirty) {
      onClose();
      return;
    }
    const change = {
      ...(status !== order.status && { status: status as Schemas["SettableStatus"] }),
      ...(payment !== order.payment && { payment: payment as Schemas["SettablePayment"] }),
    };
    mutate(
      { seen: order, change },
      {
        onSuccess: (after) => {
          const words = t(`orderStatuses.${after.status}`);
          notify(t("orders.statusChanged", { number: after.number ?? after.id, status: words }));
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={t("orders.changeStatus")}
      submit={t("actions.save")}
      pending={isPending}
      dirty={false}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <SelectField
        label={t("orders.status")}
        value={status}
        options={statuses.map((value) => ({ value, label: t(`orderStatuses.${value}`) }))}
        onChange={setStatus}
      />
      <SelectField
        label={t("orders.payment")}
        value={payment}
        options={payments.map((value) => ({ value, label: t(`orderPayments.${value}`) }))}
        onChange={setPayment}
      />
    </FormDialog>
  );
}
