// What can be done with an order; what cannot is shown with its reason.
import { Ban, Pencil, ReceiptText, RefreshCw, Undo2 } from "lucide-react";
import { useState } from "react";
import { useLocation } from "wouter";
import { useWhyNot } from "../../../shared/access/useWhyNot";
import type { Profile } from "../../../shared/api/types";
import { Button } from "../../../shared/components/buttons/Button";
import { MoreActs } from "../../../shared/components/buttons/MoreActs";
import { notify } from "../../../shared/components/toasts/notify";
import { useFailureToast } from "../../../shared/hooks/useFailureToast";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { Layer, onDemand } from "../../../shared/onDemand";
import { type Order, useInvoiceOrder } from "../api/orders";
import styles from "../../../shared/money/DocumentRecord.module.css";
import { OrderForm } from "../profileParts";
import { isCancellable, isEditable, isInvoiceable, statusesAfter } from "../statuses";

const StatusDialog = onDemand(() => import("./StatusDialog"));
const CancelDialog = onDemand(() => import("./CancelDialog"));
const RefundDialog = onDemand(() => import("./RefundDialog"));
const dialogs = [StatusDialog, CancelDialog, RefundDialog];

type Open = "status" | "cancel" | "refund" | null;

export function OrderActs({ profile, order }: { profile: Profile; order: Order }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const whyNot = useWhyNot();
  const [open, setOpen] = useState<Open>(null);
  const invoice = useMakeInvoice(profile.id, order);
  const forbidden = whyNot("orders:write");
  const path = `/customers/${profile.id}/orders/${order.id}`;
  const paid = order.payment === "paid";
  const settled = statusesAfter(order).length === 0;

  const noInvoice =
    whyNot("invoices:write") ??
    (profile.status === "archived" ? t("errors.customer_archived") : undefined) ??
    (isInvoiceable(order) || order.invoice_id ? undefined : t("errors.order_closed"));
  const noCancel = isCancellable(order)
    ? paid
      ? t("errors.order_paid")
      : order.invoice_id
        ? t("errors.order_invoiced")
        : undefined
    : t("errors.order_closed");
  const close = () => setOpen(null);
  return (
    <div className={styles.acts}>
      {order.invoice_id ? (
        <Button onClick={() => navigate(`/customers/${profile.id}/invoices/${order.invoice_id}`)}>
          <ReceiptText size={16} aria-hidden />
          {t("orders.toInvoice")}
        </Button>
      ) : (
        <Button look="primary" unavailable={noInvoice} aria-busy={invoice.isPending} onClick={invoice.make}>
          <ReceiptText size={16} aria-hidden />
          {t("orders.makeInvoice")}
        </Button>
      )}
      <MoreActs>
        <Button
          unavailable={forbidden ?? (settled ? t("errors.order_closed") : undefined)}
          onClick={() => setOpen("status")}
        >
          <RefreshCw size={16} aria-hidden />
          {t("orders.changeStatus")}
        </Button>
        <Button
          unavailable={forbidden ?? (isEditable(order) ? undefined : t("orders.closedReason"))}
          onClick={() => navigate(`${path}/edit`)}
          {...OrderForm.intent}
        >
          <Pencil size={16} aria-hidden />
          {t("orders.edit")}
        </Button>
        <Button
          unavailable={forbidden ?? (paid ? undefined : t("errors.nothing_to_refund"))}
          onClick={() => setOpen("refund")}
        >
          <Undo2 size={16} aria-hidden />
          {t("orders.refund")}
        </Button>
        <Button unavailable={forbidden ?? noCancel} onClick={() => setOpen("cancel")}>
          <Ban size={16} aria-hidden />
          {t("orders.cancel")}
        </Button>
      </MoreActs>
      <Layer dialogs={dialogs}>
        {open === "status" && <StatusDialog customerId={profile.id} order={order} onClose={close} />}
        {open === "cancel" && <CancelDialog customerId={profile.id} order={order} onClose={close} />}
        {open === "refund" && <RefundDialog customerId={profile.id} order={order} onClose={close} />}
      </Layer>
    </div>
  );
}

/** In one click, and never twice: a second click opens the same invoice. */
function useMakeInvoice(customerId: string, order: Order) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const failed = useFailureToast();
  const { mutate, isPending } = useInvoiceOrder(customerId);
  const make = () => {
    if (isPending) return;
    mutate(order, {
      onSuccess: ({ id, status }) => {
        notify(t("orders.invoiceMade", { number: order.number ?? order.id }));
        navigate(`/customers/${customerId}/invoices/${id}${status === "draft" ? "/edit" : ""}`);
      },
      onError: (error) => failed(error, make),
    });
  };
  return { make, isPending };
}
