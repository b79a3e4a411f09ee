// Cancels invoices for one reason; those that are refused are named, each with the reason.
import { useState } from "react";
import { FormDialog } from "../../../shared/components/dialogs/FormDialog";
import { TextField } from "../../../shared/components/fields/fields";
import { Notice } from "../../../shared/components/states/Notice";
import { notify } from "../../../shared/components/toasts/notify";
import { useErrorText } from "../../../shared/i18n/useErrorText";
import { ApiError } from "../../../shared/api/errors";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { type CancelledInvoice, useCancelSelected } from "../api/acts";
import { type InvoiceRow, useRestoreInvoice } from "../api/invoices";
import { isUnissued } from "../statuses";
import { useInvoiceName } from "../useInvoiceName";
import styles from "./Dialogs.module.css";

interface CancelDialogProps {
  customerId: string;
  invoices: readonly Pick<InvoiceRow, "id" | "number" | "reference" | "status">[];
  onClose: () => void;
}

export default function CancelDialog({ customerId, invoices, onClose }: CancelDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const [submitted, setSubmitted] = useState(false);
  const [refused, setRefused] = useState<CancelledInvoice[] | null>(null);
  const cancel = useCancelSelected(customerId);
  const { mutateAsync: restore } = useRestoreInvoice(customerId);
  const { textOf } = useErrorText();
  const nameOf = useInvoiceName();
  const issued = invoices.filter(({ status }) => !isUnissued(status)).length;

  const submit = () => {
    setSubmitted(true);
    if (reason.trim() === "") return;
    cancel.mutate(
      { ids: invoices.map(({ id }) => id), reason },
      {
        onSuccess: ({ results }) => {
          const done = results.filter(({ code }) => !code);
          const failures = results.filter(({ code }) => code);
          // An issued one has a credit note by now, which nothing takes back.
          const undoable = done.filter(({ invoice }) => invoice && !invoice.number);
          const undo = {
            label: t("actions.undo"),
            run: () =>
              void Promise.allSettled(undoable.map(({ id }) => restore({ id }))).then(() =>
                notify(t("invoices.restored")),
              ),
            needs: [customerId],
          };
          if (done.length > 0)
            notify(t("invoices.cancel.done", { count: done.length }), undoable.length > 0 ? undo : undefined);
          if (failures.length > 0) setRefused(failures);
          else onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={t("invoices.cancel.title", { count: invoices.length })}
      submit={refused ? t("actions.close") : t("invoices.cancel.submit", { count: invoices.length })}
      look={refused ? "primary" : "danger"}
      pending={cancel.isPending}
      dirty={false}
      error={cancel.error}
      onSubmit={refused ? onClose : submit}
      onClose={onClose}
    >
      {refused ? (
        <>
          <p>{t("invoices.cancel.refused", { count: refused.length })}</p>
          <ul className={styles.results}>
            {refused.map(({ id, code, message }) => (
              <li key={id}>
                <strong>{nameOf(invoices.find((one) => one.id === id) ?? {})}</strong>
                <span className={styles.refused}>{textOf(new ApiError(409, code ?? "", message ?? ""))}</span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <ul className={styles.results}>
            {invoices.map((invoice) => (
              <li key={invoice.id}>
                <strong>{nameOf(invoice)}</strong>
                <span>{t(`invoiceStatuses.${invoice.status}`)}</span>
              </li>
            ))}
          </ul>
          {issued > 0 && (
            <Notice tone="warn">
              <p>{t("invoices.cancel.effect")}</p>
            </Notice>
          )}
          <TextField
            label={t("fields.reason")}
            problem={submitted && reason.trim() === "" ? t("problems.required") : undefined}
            value={reason}
            maxLength={200}
            onChange={setReason}
          />
        </>
      )}
    </FormDialog>
  );
}
