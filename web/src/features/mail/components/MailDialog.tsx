// A mail as it was sent: its HTML in a frame with an origin of its own, in which no script runs, and its text.
import { useQuery } from "@tanstack/react-query";
import { Detail, Details } from "../../../shared/components/values/Details";
import { Dialog } from "../../../shared/components/dialogs/Dialog";
import dialog from "../../../shared/components/dialogs/Dialog.module.css";
import { Failure } from "../../../shared/components/states/Failure";
import { Skeleton } from "../../../shared/components/states/Skeleton";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { type Mail, mailContentsQuery } from "../api/mail";
import styles from "../MailSection.module.css";

interface MailDialogProps {
  customerId: string;
  mail: Mail;
  onClose: () => void;
}

export function MailDialog({ customerId, mail, onClose }: MailDialogProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(mailContentsQuery(customerId, mail.id));
  const to = data?.recipients.filter(({ role }) => role !== "bcc").map(({ email }) => email) ?? [];
  return (
    <Dialog title={mail.subject ?? t(`mailKinds.${mail.kind}`)} onClose={onClose}>
      <div className={dialog.body}>
        {error && !data && <Failure error={error} retry={() => void refetch()} />}
        {!data && !error && <Skeleton lines={6} />}
        {data && (
          <>
            <Details>
              <Detail label={t("mail.from")}>
                <bdi>{data.sender}</bdi>
              </Detail>
              <Detail label={t("mail.recipients")}>
                <bdi>{to.join(", ")}</bdi>
              </Detail>
              {data.reply_to && (
                <Detail label={t("mail.replyTo")}>
                  <bdi>{data.reply_to}</bdi>
                </Detail>
              )}
              {data.attachments.length > 0 && (
                <Detail label={t("mail.attachments")}>
                  <bdi>{data.attachments.join(", ")}</bdi>
                </Detail>
              )}
            </Details>
            {data.html_path ? (
              <>
                <iframe
                  className={styles.mail}
                  title={t("mail.html")}
                  src={data.html_path}
                  sandbox="allow-popups allow-popups-to-escape-sandbox"
                />
                <details className={styles.asText}>
                  <summary>{t("mail.asText")}</summary>
                  <Text of={data.text} />
                </details>
              </>
            ) : (
              <Text of={data.text} />
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}

function Text({ of }: { of: string }) {
  return (
    <pre className={styles.text} dir="auto">
      {of}
    </pre>
  );
}
