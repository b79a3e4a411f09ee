// Since when the customer wants no reminders and statements by mail, and the way back once they ask for them.
import { useState } from "react";
import type { Profile } from "../../../shared/api/types";
import { Button } from "../../../shared/components/buttons/Button";
import { Notice } from "../../../shared/components/states/Notice";
import { notify } from "../../../shared/components/toasts/notify";
import { dateOf } from "../../../shared/formats";
import { useItemAct } from "../../../shared/hooks/useItemAct";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { useAllowReminders } from "../api/mail";
import styles from "../MailSection.module.css";
import { AskDialog } from "./AskDialog";

interface DeclinedRemindersProps {
  profile: Pick<Profile, "id" | "reminders_declined_at">;
  forbidden: string | undefined;
}

export function DeclinedReminders({ profile, forbidden }: DeclinedRemindersProps) {
  const { t, i18n } = useTranslation();
  const allow = useItemAct(useAllowReminders(profile.id), () => notify(t("mail.remindersAllowed")));
  const [asking, setAsking] = useState(false);
  if (!profile.reminders_declined_at) return null;
  const day = dateOf(profile.reminders_declined_at, i18n.language);
  return (
    <>
      <div className={styles.problems}>
        <Notice tone="info">
          <span className={styles.problem}>
            <span>{t("mail.remindersDeclined", { day })}</span>
            <Button unavailable={forbidden} onClick={() => setAsking(true)}>
              {t("mail.allowReminders")}
            </Button>
          </span>
        </Notice>
      </div>
      {asking && (
        <AskDialog
          title={t("mail.allowReminders")}
          text={t("mail.allowRemindersText", { day })}
          confirm={t("mail.allowRemindersConfirm")}
          onConfirm={() => allow(undefined)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
