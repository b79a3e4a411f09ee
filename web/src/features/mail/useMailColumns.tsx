// The columns of a customer's mails: what it was, to whom, what became of it, and what can be done.
import { useTranslation } from "react-i18next";
import { Badge } from "../../shared/components/Badge";
import { Button } from "../../shared/components/Button";
import type { Column } from "../../shared/components/DataTable/columns";
import { RelativeTime } from "../../shared/components/RelativeTime";
import type { Mail } from "./api/mail";
import styles from "./MailSection.module.css";
import { mailTones } from "./tones";

interface Acts {
  forbidden: string | undefined;
  onShow: (mail: Mail) => void;
  onResend: (mail: Mail) => void;
  onRelease: (mail: Mail) => void;
}

const notResent: readonly Mail["state"][] = ["held", "sending"];
const wentOut: readonly Mail["state"][] = ["sent", "delivered", "complained"];

// The next reminder is one of its own, not a resend.
const isReminded = ({ kind, state, sent_again_as }: Mail) =>
  kind === "reminder" && (wentOut.includes(state) || sent_again_as !== null);

export function useMailColumns({ forbidden, onShow, onResend, onRelease }: Acts): Column<Mail>[] {
  const { t } = useTranslation();
  return [
    {
      id: "subject",
      label: t("mail.subject"),
      look: "title",
      render: ({ subject, kind, about }) => (
        <span className={styles.facts}>
          <bdi>{subject ?? t(`mailKinds.${kind}`)}</bdi>
          <small>
            <bdi>{[t(`mailKinds.${kind}`), ...about.map(({ label }) => label)].join(" · ")}</bdi>
          </small>
        </span>
      ),
    },
    {
      id: "state",
      label: t("mail.state"),
      share: 100,
      render: ({ state, reason, detail, sent_again_as }) => (
        <span className={styles.facts}>
          <Badge tone={mailTones[state]}>{t(`mailStates.${state}`)}</Badge>
          {reason && <small>{t(`mailReasons.${reason}`)}</small>}
          {detail && (
            <small>
              <bdi>{detail}</bdi>
            </small>
          )}
          {sent_again_as && <small>{t("mail.sentAgain")}</small>}
        </span>
      ),
    },
    {
      id: "recipients",
      label: t("mail.recipients"),
      render: ({ recipients }) => (
        <span className={styles.facts}>
          {recipients.map(({ email, role, state }) => (
            <span key={email}>
              {role !== "to" && `${t(`mailRoles.${role}`)}: `}
              <bdi>{email}</bdi>
              {recipients.length > 1 && <small> · {t(`mailStates.${state}`)}</small>}
            </span>
          ))}
        </span>
      ),
    },
    { id: "at", label: t("mail.at"), render: ({ created_at }) => <RelativeTime at={created_at} /> },
    {
      id: "acts",
      label: t("mail.acts"),
      render: (mail) => (
        <span className={styles.rowActs}>
          {mail.subject && (
            <Button look="quiet" onClick={() => onShow(mail)}>
              {t("mail.show")}
            </Button>
          )}
          {mail.state === "held" && (
            <Button look="quiet" unavailable={forbidden} onClick={() => onRelease(mail)}>
              {t("mail.release")}
            </Button>
          )}
          {!notResent.includes(mail.state) && !isReminded(mail) && (
            <Button look="quiet" unavailable={forbidden} onClick={() => onResend(mail)}>
              {t(mail.state === "queued" ? "mail.tryNow" : "mail.resend")}
            </Button>
          )}
        </span>
      ),
    },
  ];
}
