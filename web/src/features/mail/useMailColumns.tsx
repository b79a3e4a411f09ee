// The columns of a customer's mails: what it was, to whom, what became of it, and what can be done.
import { Badge } from "../../shared/components/values/Badge";
import { Button } from "../../shared/components/buttons/Button";
import type { Column } from "../../shared/components/lists/columns";
import { RelativeTime } from "../../shared/components/values/RelativeTime";
import { useTranslation } from "../../shared/i18n/useTranslation";
import type { Mail } from "./api/mail";
import { ServiceDetail } from "./components/ServiceDetail";
import styles from "./MailSection.module.css";
import { mailTones } from "./tones";

interface Acts {
  forbidden: string | undefined;
  /** Why a held mail waits. */
  waits: string | undefined;
  onShow: (mail: Mail) => void;
  onResend: (mail: Mail) => void;
  onRelease: (mail: Mail) => void;
}

const notResent: readonly Mail["state"][] = ["held", "sending"];
const wentOut: readonly Mail["state"][] = ["sent", "delivered", "complained"];

// The next reminder is one of its own, not a resend.
const isReminded = ({ kind, state }: Mail) => kind === "reminder" && wentOut.includes(state);

export function useMailColumns({ forbidden, waits, onShow, onResend, onRelease }: Acts): Column<Mail>[] {
  const { t } = useTranslation();
  const titleOf = ({ subject, kind }: Mail) => subject ?? t(`mailKinds.${kind}`);
  return [
    {
      id: "subject",
      label: t("mail.subject"),
      look: "title",
      share: 34,
      render: (mail) => (
        <span className={styles.facts}>
          <bdi>{titleOf(mail)}</bdi>
          <small>
            <bdi>{[t(`mailKinds.${mail.kind}`), ...mail.about.map(({ label }) => label)].join(" · ")}</bdi>
          </small>
        </span>
      ),
    },
    {
      id: "state",
      label: t("mail.state"),
      share: 30,
      render: ({ state, reason, detail, sent_again_as }) => (
        <span className={styles.facts}>
          <Badge tone={mailTones[state]}>{t(`mailStates.${state}`)}</Badge>
          {reason && <small>{t(`mailReasons.${reason}`)}</small>}
          <ServiceDetail state={state} detail={detail} />
          {sent_again_as && <small>{t("mail.sentAgain")}</small>}
        </span>
      ),
    },
    {
      id: "recipients",
      label: t("mail.recipients"),
      share: 36,
      render: ({ recipients }) => (
        <span className={styles.facts}>
          {recipients.map(({ email, role, state }) => (
            <span key={email}>
              {role !== "to" && `${t(`mailRoles.${role}`)}: `}
              <bdi>
                {/* A long address breaks behind its @ rather than within a word. */}
                {email.slice(0, email.indexOf("@") + 1)}
                <wbr />
                {email.slice(email.indexOf("@") + 1)}
              </bdi>
              {recipients.length > 1 && <small> · {t(`mailStates.${state}`)}</small>}
            </span>
          ))}
        </span>
      ),
    },
    { id: "at", label: t("mail.at"), look: "figures", render: ({ created_at }) => <RelativeTime at={created_at} /> },
    {
      id: "acts",
      label: t("mail.acts"),
      render: (mail) => (
        <span className={styles.rowActs}>
          {mail.subject && <Act does={t("mail.show")} to={titleOf(mail)} onClick={() => onShow(mail)} />}
          {mail.state === "held" && (
            <Act
              does={t("mail.release")}
              to={titleOf(mail)}
              unavailable={forbidden ?? waits}
              onClick={() => onRelease(mail)}
            />
          )}
          {!notResent.includes(mail.state) && !mail.sent_again_as && !isReminded(mail) && (
            <Act
              does={t(mail.state === "queued" ? "mail.tryNow" : "mail.resend")}
              to={titleOf(mail)}
              unavailable={forbidden}
              onClick={() => onResend(mail)}
            />
          )}
        </span>
      ),
    },
  ];
}

interface ActProps {
  does: string;
  to: string;
  unavailable?: string | undefined;
  onClick: () => void;
}

/** Every row has the same acts, so the name that is read out has the mail too. */
function Act({ does, to, ...rest }: ActProps) {
  return (
    <Button look="quiet" aria-label={`${does}: ${to}`} {...rest}>
      {does}
    </Button>
  );
}
