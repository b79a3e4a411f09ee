// What can be done with a payment; what cannot is shown with its reason.
import { BanknoteArrowUp, BanknoteX, Pencil } from "lucide-react";
import { useState } from "react";
import { useLocation } from "wouter";
import { useWhyNot } from "../../../shared/access/useWhyNot";
import type { Profile } from "../../../shared/api/types";
import { Button } from "../../../shared/components/buttons/Button";
import { MoreActs } from "../../../shared/components/buttons/MoreActs";
import { useAskedField } from "../../../shared/hooks/useAskedField";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { isNothing } from "../../../shared/money/amounts";
import styles from "../../../shared/money/DocumentRecord.module.css";
import { Layer, onDemand } from "../../../shared/onDemand";
import type { Payment } from "../api/payments";
import { counts, keptOf } from "../kept";
import { useUndoPaymentWithUndo } from "../useUndoPaymentWithUndo";

const EditPaymentDialog = onDemand(() => import("./EditPaymentDialog"));
const RefundDialog = onDemand(() => import("./RefundDialog"));
const dialogs = [EditPaymentDialog, RefundDialog];

export function PaymentActs({ profile, payment }: { profile: Profile; payment: Payment }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const asked = useAskedField();
  const forbidden = useWhyNot()("payments:write");
  const noRefund = forbidden ?? (isNothing(keptOf(payment)) && t("errors.payment_refunded"));
  // An invoice that it has paid leads here.
  const isAsked = asked.field === "refund";
  const [open, setOpen] = useState<"edit" | "refund" | null>(isAsked && !noRefund ? "refund" : null);
  const undo = useUndoPaymentWithUndo(profile.id);
  const close = () => {
    setOpen(null);
    if (isAsked) asked.leave();
  };
  return (
    <div className={styles.acts}>
      <Button unavailable={noRefund} onClick={() => setOpen("refund")}>
        <BanknoteArrowUp size={16} aria-hidden />
        {t("payments.refund")}
      </Button>
      <MoreActs>
        <Button unavailable={forbidden} onClick={() => setOpen("edit")}>
          <Pencil size={16} aria-hidden />
          {t("payments.edit")}
        </Button>
        <Button
          unavailable={
            forbidden ??
            ((payment.origin === "automatic" && t("errors.payment_is_automatic")) ||
              (payment.refunds.some(counts) && t("errors.payment_has_refunds")))
          }
          onClick={() => {
            undo(payment);
            navigate(`/customers/${profile.id}/payments`, { replace: true });
          }}
        >
          <BanknoteX size={16} aria-hidden />
          {t("payments.undo")}
        </Button>
      </MoreActs>
      <Layer dialogs={dialogs}>
        {open === "edit" && <EditPaymentDialog customerId={profile.id} payment={payment} onClose={close} />}
        {open === "refund" && <RefundDialog customerId={profile.id} payment={payment} onClose={close} />}
      </Layer>
    </div>
  );
}
