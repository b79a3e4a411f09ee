// Edits an issued invoice from its row, which lacks the note and the version: the invoice is read first.
import { useQuery } from "@tanstack/react-query";
import { Dialog } from "../../../shared/components/dialogs/Dialog";
import dialog from "../../../shared/components/dialogs/Dialog.module.css";
import { Failure } from "../../../shared/components/states/Failure";
import { Skeleton } from "../../../shared/components/states/Skeleton";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { invoiceQuery } from "../api/invoices";
import EditIssuedDialog from "./EditIssuedDialog";

interface EditIssuedRowDialogProps {
  customerId: string;
  invoiceId: string;
  onClose: () => void;
}

export default function EditIssuedRowDialog({ customerId, invoiceId, onClose }: EditIssuedRowDialogProps) {
  const { t } = useTranslation();
  const invoice = useQuery(invoiceQuery(customerId, invoiceId));
  if (invoice.data) return <EditIssuedDialog customerId={customerId} invoice={invoice.data} onClose={onClose} />;
  return (
    <Dialog title={t("invoices.form.editTitle")} onClose={onClose}>
      <div className={dialog.body}>
        {invoice.isPending ? (
          <Skeleton lines={4} />
        ) : (
          <Failure error={invoice.error} retry={() => void invoice.refetch()} />
        )}
      </div>
    </Dialog>
  );
}
