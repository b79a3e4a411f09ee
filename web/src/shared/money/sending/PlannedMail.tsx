// The mail as it would be sent now: its subject, its words, and what is attached.
import type { ReactNode } from "react";
import type { Schemas } from "../../api/types";
import { TextPreview } from "../../components/values/TextPreview";
import { useTranslation } from "../../i18n/useTranslation";
import styles from "./PlannedMail.module.css";

interface PlannedMailProps {
  mail: Pick<Schemas["StatementMail"], "subject" | "text" | "language">;
  /** What is attached, and what is to be known of it. */
  children: ReactNode;
}

export function PlannedMail({ mail: { subject, text, language }, children }: PlannedMailProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.mail}>
      <p>
        <span className={styles.label}>{t("sending.subject")}</span> {subject}
      </p>
      <TextPreview summary={t("sending.preview")} language={language} text={text ?? ""} />
      <div className={styles.label}>{children}</div>
    </div>
  );
}
