// What can be done with an invoice; what cannot is shown with its reason.
import {
  Ban,
  BellOff,
  CheckCheck,
  Copy,
  FileInput,
  FileMinus2,
  Link2,
  Pencil,
  RotateCcw,
  Send,
  Trash2,
} from "lucide-react";
import { useState } from "react";
import { useLocation } from "wouter";
import { useWhyNot } from "../../../shared/access/useWhyNot";
import type { Profile } from "../../../shared/api/types";
import { notify } from "../../../shared/components/toasts/notify";
import { useFailureToast } from "../../../shared/hooks/useFailureToast";
import { useItemAct } from "../../../shared/hooks/useItemAct";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { isNothing } from "../../../shared/money/amounts";
import { Layer, onDemand } from "../../../shared/onDemand";
import { useCopyPayLink, useMarkSent } from "../api/acts";
import { type Invoice, useDuplicateInvoice, useRestoreInvoice } from "../api/invoices";
import { payableOf } from "../balance";
import styles from "../../../shared/money/DocumentRecord.module.css";
import { useInvoiceName } from "../useInvoiceName";
import { ActRow, type InvoiceAct } from "./ActRow";
import { InvoiceForm } from "../profileParts";
import { isUnissued } from "../statuses";
import { useDeleteInvoiceWithUndo } from "../useDeleteInvoiceWithUndo";
import { useRefundActs } from "../useRefundActs";

const IssueDialog = onDemand(() => import("./IssueDialog"));
const SendDialog = onDemand(() => import("./SendDialog"));
const CreditDialog = onDemand(() => import("./CreditDialog"));
const CancelDialog = onDemand(() => import("./CancelDialog"));
const EditIssuedDialog = onDemand(() => import("./EditIssuedDialog"));
const HoldDialog = onDemand(() => import("../../../shared/money/reminders/HoldDialog"), "reminders");
const dialogs = [IssueDialog, SendDialog, CreditDialog, CancelDialog, EditIssuedDialog, HoldDialog];

export function InvoiceActs({ profile, invoice }: { profile: Profile; invoice: Invoice }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const whyNot = useWhyNot();
  const failed = useFailureToast();
  // One for each act, because a key belongs to one request.
  const [duplicateKey, setDuplicateKey] = useState(() => crypto.randomUUID());
  const [sentKey, setSentKey] = useState(() => crypto.randomUUID());
  const duplicate = useDuplicateInvoice(profile.id, duplicateKey);
  const sent = useMarkSent(profile.id, sentKey);
  const restore = useRestoreInvoice(profile.id);
  const payLink = useCopyPayLink(profile.id);
  const [open, setOpen] = useState<"issue" | "send" | "credit" | "cancel" | "edit" | "hold" | null>(null);
  const deleteInvoice = useDeleteInvoiceWithUndo(profile.id);
  const refunds = useRefundActs(profile.id, invoice);
  const list = `/customers/${profile.id}/invoices`;
  const forbidden = whyNot("invoices:write");
  const archived = profile.status === "archived" && t("errors.customer_archived");

  const startDuplicate = () => {
    if (duplicate.isPending) return;
    duplicate.mutate(invoice, {
      onSuccess: ({ id }) => {
        setDuplicateKey(crypto.randomUUID());
        notify(t("invoices.duplicated"));
        navigate(`${list}/${id}/edit`);
      },
      onError: (error) => failed(error, startDuplicate),
    });
  };
  const markSent = useItemAct(sent, () => {
    setSentKey(crypto.randomUUID());
    notify(t("invoices.markedSent"));
  });
  const copyPayLink = useItemAct(payLink, () => notify(t("invoices.payLinkCopied")));
  const undoCancel = useItemAct(restore, () => notify(t("invoices.restored")));
  const name = useInvoiceName()(invoice);
  const issued = Boolean(invoice.number);
  const cancelled = invoice.status === "cancelled" && t("invoices.wasCancelled");
  const credited = isNothing(payableOf(invoice)) && invoice.credit_notes.length > 0 && t("invoices.noCredit");
  const close = () => setOpen(null);
  const acts: InvoiceAct[] = [];
  if (isUnissued(invoice.status)) {
    acts.push({
      id: "issue",
      look: "primary",
      icon: FileInput,
      label: t("invoices.issue.open"),
      unavailable: forbidden ?? archived,
      start: () => setOpen("issue"),
      intent: IssueDialog.intent,
    });
  }
  if (issued) {
    acts.push(
      {
        id: "send",
        look: invoice.sent_at ? undefined : "primary",
        icon: Send,
        label: t(invoice.sent_at ? "invoices.send.again" : "invoices.send.open"),
        unavailable: forbidden ?? (cancelled || archived),
        start: () => setOpen("send"),
        intent: SendDialog.intent,
      },
      {
        id: "sent",
        icon: CheckCheck,
        label: t("invoices.markSent"),
        unavailable: forbidden ?? (cancelled || (invoice.sent_at ? t("invoices.noSent") : false)),
        start: () => !sent.isPending && markSent(invoice),
      },
      {
        id: "payLink",
        icon: Link2,
        label: t("invoices.payLink"),
        unavailable: forbidden ?? (cancelled || (invoice.status === "paid" && t("invoices.noPayLink"))),
        start: () => !payLink.isPending && copyPayLink(invoice),
      },
      {
        id: "hold",
        icon: BellOff,
        label: t("money.holdReminders"),
        unavailable: forbidden ?? (cancelled || (invoice.status === "paid" && t("money.noReminders"))),
        start: () => setOpen("hold"),
        intent: HoldDialog.intent,
      },
      {
        id: "credit",
        icon: FileMinus2,
        label: t("invoices.creditShort"),
        unavailable: forbidden ?? credited,
        start: () => setOpen("credit"),
      },
      ...refunds,
    );
  }
  acts.push(
    {
      id: "edit",
      icon: Pencil,
      label: t("invoices.editShort"),
      unavailable: forbidden ?? cancelled,
      start: () => (issued ? setOpen("edit") : navigate(`${list}/${invoice.id}/edit`)),
      intent: issued ? EditIssuedDialog.intent : InvoiceForm.intent,
    },
    {
      id: "duplicate",
      icon: Copy,
      label: t("invoices.duplicate"),
      unavailable: forbidden ?? archived,
      start: startDuplicate,
    },
  );
  if (!issued && cancelled) {
    acts.push({
      id: "restore",
      icon: RotateCcw,
      label: t("invoices.restore"),
      unavailable: forbidden,
      start: () => !restore.isPending && undoCancel(invoice),
    });
  } else {
    acts.push({
      id: "cancel",
      icon: Ban,
      label: t("invoices.cancelOne"),
      unavailable: forbidden ?? (cancelled || (invoice.status === "paid" && t("invoices.noCancelPaid"))),
      start: () => setOpen("cancel"),
    });
  }
  if (!issued) {
    acts.push({
      id: "delete",
      icon: Trash2,
      label: t("invoices.delete"),
      unavailable: forbidden,
      start: () => {
        deleteInvoice(invoice);
        navigate(list, { replace: true });
      },
    });
  }
  return (
    <div className={styles.acts}>
      <ActRow
        acts={acts}
        files={issued ? { customerId: profile.id, of: { id: invoice.id, kind: "invoice" }, name } : null}
      />
      <Layer dialogs={dialogs}>
        {open === "issue" && <IssueDialog customerId={profile.id} invoice={invoice} onClose={close} />}
        {open === "send" && <SendDialog customerId={profile.id} invoice={invoice} onClose={close} />}
        {open === "hold" && <HoldDialog customerId={profile.id} invoice={invoice} onClose={close} />}
        {open === "credit" && <CreditDialog customerId={profile.id} invoice={invoice} onClose={close} />}
        {open === "edit" && <EditIssuedDialog customerId={profile.id} invoice={invoice} onClose={close} />}
        {open === "cancel" && (
          <CancelDialog
            customerId={profile.id}
            invoices={[{ ...invoice, number: invoice.number ?? null, reference: invoice.reference ?? null }]}
            onClose={close}
          />
        )}
      </Layer>
    </div>
  );
}
