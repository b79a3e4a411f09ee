// What can be done with an invoice; what cannot is shown with its reason.
import { Ban, Copy, FileInput, FileMinus2, Pencil, RotateCcw, Send, Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { useWhyNot } from "../../../shared/access/useWhyNot";
import type { Profile } from "../../../shared/api/types";
import { Button } from "../../../shared/components/Button";
import { notify } from "../../../shared/components/notify";
import { useFailureToast } from "../../../shared/hooks/useFailureToast";
import { isNothing } from "../../../shared/money/amounts";
import { Layer, onDemand } from "../../../shared/onDemand";
import { useMarkSent } from "../api/acts";
import { type Invoice, useDuplicateInvoice, useRestoreInvoice } from "../api/invoices";
import { balanceOf } from "../balance";
import styles from "../../../shared/money/DocumentRecord.module.css";
import { useInvoiceName } from "../useInvoiceName";
import { DownloadButtons } from "./DownloadButton";
import { InvoiceForm } from "../profileParts";
import { isUnissued } from "../statuses";
import { useDeleteInvoiceWithUndo } from "../useDeleteInvoiceWithUndo";

const IssueDialog = onDemand(() => import("./IssueDialog"));
const CreditDialog = onDemand(() => import("./CreditDialog"));
const CancelDialog = onDemand(() => import("./CancelDialog"));
const EditIssuedDialog = onDemand(() => import("./EditIssuedDialog"));
const dialogs = [IssueDialog, CreditDialog, CancelDialog, EditIssuedDialog];

export function InvoiceActs({ profile, invoice }: { profile: Profile; invoice: Invoice }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const whyNot = useWhyNot();
  const failed = useFailureToast();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const duplicate = useDuplicateInvoice(profile.id, key);
  const sent = useMarkSent(profile.id, key);
  const restore = useRestoreInvoice(profile.id);
  const [open, setOpen] = useState<"issue" | "credit" | "cancel" | "edit" | null>(null);
  const deleteInvoice = useDeleteInvoiceWithUndo(profile.id);
  const list = `/customers/${profile.id}/invoices`;
  const forbidden = whyNot("invoices:write");
  const archived = profile.status === "archived" && t("errors.customer_archived");

  const startDuplicate = () => {
    if (duplicate.isPending) return;
    duplicate.mutate(invoice, {
      onSuccess: ({ id }) => {
        setKey(crypto.randomUUID());
        notify(t("invoices.duplicated"));
        navigate(`${list}/${id}/edit`);
      },
      onError: (error) => failed(error, startDuplicate),
    });
  };
  const markSent = () => {
    if (sent.isPending) return;
    sent.mutate(invoice, {
      onSuccess: () => {
        setKey(crypto.randomUUID());
        notify(t("invoices.markedSent"));
      },
      onError: (error) => failed(error, markSent),
    });
  };
  const undoCancel = () => {
    if (restore.isPending) return;
    restore.mutate(invoice, {
      onSuccess: () => notify(t("invoices.restored")),
      onError: (error) => failed(error, undoCancel),
    });
  };
  const name = useInvoiceName()(invoice);
  const issued = Boolean(invoice.number);
  const cancelled = invoice.status === "cancelled" && t("invoices.wasCancelled");
  const credited = isNothing(balanceOf(invoice)) && invoice.credit_notes.length > 0 && t("invoices.noCredit");
  const close = () => setOpen(null);
  return (
    <div className={styles.acts}>
      {isUnissued(invoice.status) && (
        <Button look="primary" unavailable={forbidden ?? archived} onClick={() => setOpen("issue")}>
          <FileInput size={16} aria-hidden />
          {t("invoices.issue.open")}
        </Button>
      )}
      {issued && (
        <>
          <DownloadButtons customerId={profile.id} of={{ id: invoice.id, kind: "invoice" }} name={name} />
          <Button
            unavailable={forbidden ?? (cancelled || (invoice.sent_at ? t("invoices.noSent") : false))}
            onClick={markSent}
          >
            <Send size={16} aria-hidden />
            {t("invoices.markSent")}
          </Button>
          <Button unavailable={forbidden ?? credited} onClick={() => setOpen("credit")}>
            <FileMinus2 size={16} aria-hidden />
            {t("invoices.creditShort")}
          </Button>
        </>
      )}
      <Button
        unavailable={forbidden ?? cancelled}
        onClick={() => (issued ? setOpen("edit") : navigate(`${list}/${invoice.id}/edit`))}
        {...(issued ? EditIssuedDialog.intent : InvoiceForm.intent)}
      >
        <Pencil size={16} aria-hidden />
        {t("invoices.editShort")}
      </Button>
      <Button unavailable={forbidden ?? archived} onClick={startDuplicate}>
        <Copy size={16} aria-hidden />
        {t("invoices.duplicate")}
      </Button>
      {!issued && cancelled ? (
        <Button unavailable={forbidden} onClick={undoCancel}>
          <RotateCcw size={16} aria-hidden />
          {t("invoices.restore")}
        </Button>
      ) : (
        <Button
          unavailable={forbidden ?? (cancelled || (invoice.status === "paid" && t("invoices.noCancelPaid")))}
          onClick={() => setOpen("cancel")}
        >
          <Ban size={16} aria-hidden />
          {t("invoices.cancelOne")}
        </Button>
      )}
      {!issued && (
        <Button
          unavailable={forbidden}
          onClick={() => {
            deleteInvoice(invoice);
            navigate(list, { replace: true });
          }}
        >
          <Trash2 size={16} aria-hidden />
          {t("invoices.delete")}
        </Button>
      )}
      <Layer dialogs={dialogs}>
        {open === "issue" && <IssueDialog customerId={profile.id} invoice={invoice} onClose={close} />}
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
