// Sends the statement that is shown by mail: to whom, in which words, with which file, and why it would not be sent now.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Failure } from "../../../shared/components/Failure";
import { TextField } from "../../../shared/components/fields";
import { FormDialog } from "../../../shared/components/FormDialog";
import { Notice } from "../../../shared/components/Notice";
import { notify } from "../../../shared/components/notify";
import { Skeleton } from "../../../shared/components/Skeleton";
import { TextPreview } from "../../../shared/components/TextPreview";
import { useFieldProblems } from "../../../shared/hooks/useFieldProblems";
import { addressesOf, formOf, placesOf, roles, type SendForm, sendingOf } from "../../../shared/money/sendForm";
import { sendPreviewQuery, type Stated, type StatementMail, useSendStatement } from "../api/statement";
import styles from "../StatementSection.module.css";

interface SendDialogProps {
  customerId: string;
  stated: Stated;
  onClose: () => void;
}

/** What another recipient changes nothing about. */
const settled = new Set(["archived", "paused", "portal", "declined"]);

export default function SendDialog({ customerId, stated, onClose }: SendDialogProps) {
  const { t } = useTranslation();
  const [key] = useState(() => crypto.randomUUID());
  const [typed, setTyped] = useState<SendForm | null>(null);
  const preview = useQuery(sendPreviewQuery(customerId, stated));
  const send = useSendStatement(customerId, stated, key);
  const whyNot = useWhyNotSent();
  const at = (place: string) => `send_to.${place}`;
  const { problemOf, rest } = useFieldProblems(send.error, roles.flatMap(placesOf).map(at));
  const planned = preview.data;
  const proposed = planned && formOf(planned);
  const form = typed ?? proposed;
  const isSettled = settled.has(planned?.reason ?? "");

  const submit = () => {
    if (!form || !proposed) return;
    send.mutate(sendingOf(form, proposed), {
      onSuccess: (mail) => {
        notify(mail.reason ? t("statement.send.notSent", { reason: whyNot(mail) }) : t("statement.send.sent"));
        onClose();
      },
    });
  };
  return (
    <FormDialog
      title={t("statement.send.title")}
      submit={t("statement.send.submit")}
      pending={send.isPending}
      dirty={typed !== null && !send.isSuccess}
      error={rest}
      blocked={!form || isSettled || addressesOf(form.to).length === 0}
      onSubmit={submit}
      onClose={onClose}
    >
      {preview.isPending && <Skeleton lines={5} />}
      {preview.isError && <Failure error={preview.error} retry={() => void preview.refetch()} />}
      {planned?.reason && (
        <Notice tone="warn">
          <p>{whyNot(planned)}</p>
        </Notice>
      )}
      {form &&
        !isSettled &&
        roles.map((role) => (
          <TextField
            key={role}
            label={t(`statement.send.${role}`)}
            value={form[role]}
            problem={placesOf(role).map(at).map(problemOf).find(Boolean)}
            optional={role !== "to"}
            autoComplete="off"
            inputMode="email"
            help={role === "to" ? t("statement.send.addressesHelp") : ""}
            onChange={(value) => setTyped({ ...form, [role]: value })}
          />
        ))}
      {planned && !isSettled && <Planned mail={planned} />}
    </FormDialog>
  );
}

function Planned({ mail }: { mail: StatementMail }) {
  const { t } = useTranslation();
  return (
    <div className={styles.mail}>
      <p>
        <span>{t("statement.send.subject")}</span> {mail.subject}
      </p>
      <TextPreview summary={t("statement.send.preview")} language={mail.language} text={mail.text ?? ""} />
      <p>
        <span>{t("statement.send.attached")}</span> <bdi>{mail.attachment}</bdi>
      </p>
      {mail.left_out > 0 && <p>{t("statement.send.leftOut", { count: mail.left_out })}</p>}
    </div>
  );
}

/** Returns why a mail is not sent. A later release may have further reasons. */
function useWhyNotSent() {
  const { t, i18n } = useTranslation();
  return ({ reason }: StatementMail): string => {
    const key = `statement.send.reasons.${reason}`;
    return i18n.exists(key) ? t(key as "statement.send.reasons.paused") : (reason ?? "");
  };
}
