// How to reach the customer, each one click away.
import { useTranslation } from "react-i18next";
import type { Profile } from "../../shared/api/types";
import { Card } from "../../shared/components/Card";
import { CopyButton } from "../../shared/components/CopyButton";
import { Detail, Details } from "../../shared/components/Details";
import styles from "./ProfileHeader.module.css";

export function ContactCard({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  return (
    <Card title={t("profile.contact")}>
      <Details>
        <Reachable label={t("fields.email")} value={profile.email} scheme="mailto" />
        <Reachable label={t("fields.phone")} value={profile.phone} scheme="tel" />
      </Details>
    </Card>
  );
}

function Reachable({ label, value, scheme }: { label: string; value: string | null; scheme: "mailto" | "tel" }) {
  const { t } = useTranslation();
  if (!value) return <Detail label={label}>{t("states.never")}</Detail>;
  return (
    <Detail label={label}>
      <a className={styles.email} href={`${scheme}:${value}`}>
        <Breakable text={value} />
      </a>
      <CopyButton value={value} what={label} />
    </Detail>
  );
}

/** Breaks before the @ rather than inside a word. */
function Breakable({ text }: { text: string }) {
  const at = text.indexOf("@");
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <wbr />
      {text.slice(at)}
    </>
  );
}
