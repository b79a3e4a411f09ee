// Sends the statement that is shown by mail: to whom, in which words, with which file, and why it would not be sent now.
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
import { useWhyNotSent } from "../../../shared/money/sending/useWhyNotSent";
import { sendPreviewQuery, type Stated, useSendStatement } from "../api/statement";

interface SendDialogProps {
  customerId: string;
  stated: Stated;
  onClose: () => void;
}

/** What another recipient changes nothing about. */
const settled = new Set(["archived", "paused", "portal", "declined"]);

export default function SendDialog({ customerId, stated, onClose }: SendDialogProps) {
  const { t } = useTranslation();
  const preview = useQuery(sendPreviewQuery(customerId, stated));
  const planned = preview.data;
  const proposed = planned && formOf(planned);
  const { form, dirty, change, keep, forget, key, renewUsedKey } = useSendForm(
    `send-statement.${customerId}`,
    proposed,
  );
  const send = useSendStatement(customerId, stated, key);
  const whyNot = useWhyNotSent(t("statement.send.paused"));
  const { problemIn, rest } = useAddressProblems(send.error, send.variables, "send_to.");
  const isSettled = settled.has(planned?.reason ?? "");

  const close = () => {
    forget();
    onClose();
  };
  const submit = () => {
    if (!form || !proposed) return;
    keep();
    send.mutate(sendingOf(form, proposed), {
      onSuccess: (mail) => {
        notify(mail.reason ? t("statement.send.notSent", { reason: whyNot(mail) ?? "" }) : t("statement.send.sent"));
        close();
      },
      onError: renewUsedKey,
    });
  };
  return (
    <FormDialog
      title={t("statement.send.title")}
      submit={t("statement.send.submit")}
      pending={send.isPending}
      dirty={dirty && !send.isSuccess}
      error={rest}
      blocked={!form || isSettled || addressesOf(form.to).length === 0}
      onSubmit={submit}
      onClose={close}
    >
      {preview.isPending && <Skeleton lines={5} />}
      {preview.isError && <Failure error={preview.error} retry={() => void preview.refetch()} />}
      {planned?.reason && (
        <Notice tone="warn">
          <p>{whyNot(planned)}</p>
        </Notice>
      )}
      {form && !isSettled && <SendFields form={form} problemIn={problemIn} onChange={change} />}
      {planned && !isSettled && (
        <PlannedMail mail={planned}>
          <p>
            {t("statement.send.attached")} <bdi>{planned.attachment}</bdi>
          </p>
          {planned.left_out > 0 && <p>{t("statement.send.leftOut", { count: planned.left_out })}</p>}
        </PlannedMail>
      )}
    </FormDialog>
  );
}
