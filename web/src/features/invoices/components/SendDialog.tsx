// Sends an invoice by mail: to whom, in which words, and why it would not be sent now.
import { useQuery } from "@tanstack/react-query";
import { Failure } from "../../../shared/components/states/Failure";
import { FormDialog } from "../../../shared/components/dialogs/FormDialog";
import { Notice } from "../../../shared/components/states/Notice";
import { notify } from "../../../shared/components/toasts/notify";
import { Skeleton } from "../../../shared/components/states/Skeleton";
import { addressesOf, formOf, sendingOf } from "../../../shared/money/sending/form";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { PlannedMail } from "../../../shared/money/sending/PlannedMail";
import { SendFields } from "../../../shared/money/sending/SendFields";
import { useAddressProblems } from "../../../shared/money/sending/useAddressProblems";
import { useSendForm } from "../../../shared/money/sending/useSendForm";
import type { Invoice } from "../api/invoices";
import { type InvoiceMail, sendPreviewQuery, useSend } from "../api/send";
import { useMailWords } from "../useMailWords";

interface SendDialogProps {
  customerId: string;
  invoice: Pick<Invoice, "id" | "number">;
  onClose: () => void;
}

/** What another recipient changes nothing about. */
const settled = new Set(["portal", "archived"]);

export default function SendDialog({ customerId, invoice, onClose }: SendDialogProps) {
  const { t } = useTranslation();
  const preview = useQuery(sendPreviewQuery(customerId, invoice.id));
  const planned = preview.data;
  const proposed = planned && formOf(planned);
  const { form, dirty, change, keep, forget, key, renewUsedKey } = useSendForm(`send.${invoice.id}`, proposed);
  const send = useSend(customerId, key);
  const words = useMailWords();
  const { problemIn, rest } = useAddressProblems(send.error, send.variables?.body);
  const number = invoice.number ?? "";
  const mayWrite = planned && !settled.has(planned.reason ?? "");

  const close = () => {
    forget();
    onClose();
  };
  const submit = () => {
    if (!form || !proposed) return;
    keep();
    send.mutate(
      { invoiceId: invoice.id, body: sendingOf(form, proposed) },
      {
        onSuccess: (mail) => {
          notify(words.outcome(mail, number));
          close();
        },
        onError: renewUsedKey,
      },
    );
  };
  return (
    <FormDialog
      title={t("invoices.send.title", { number })}
      submit={words.submit(planned)}
      pending={send.isPending}
      dirty={dirty && !send.isSuccess}
      error={rest}
      blocked={!form || planned?.reason === "archived" || (mayWrite && addressesOf(form.to).length === 0)}
      onSubmit={submit}
      onClose={close}
    >
      {preview.isPending && <Skeleton lines={5} />}
      {preview.isError && <Failure error={preview.error} retry={() => void preview.refetch()} />}
      {planned && <Reason mail={planned} />}
      {form && mayWrite && <SendFields form={form} problemIn={problemIn} onChange={change} />}
      {planned?.text && mayWrite && (
        <PlannedMail mail={planned}>
          <p>{t("invoices.send.attached")}</p>
        </PlannedMail>
      )}
    </FormDialog>
  );
}

function Reason({ mail }: { mail: InvoiceMail }) {
  const why = useMailWords().whyNot(mail);
  return why ? (
    <Notice tone="warn">
      <p>{why}</p>
    </Notice>
  ) : null;
}
