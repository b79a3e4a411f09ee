// The small "?" beside what it explains: a link to the page of the help about it.
import { CircleQuestionMark } from "lucide-react";
import { Link } from "wouter";
import { type HelpTopic, helpPath } from "../../help";
import styles from "./Button.module.css";
import { useTranslation } from "../../i18n/useTranslation";
import { Explained } from "./Explained";

interface HelpLinkProps {
  topic: HelpTopic;
  /** For a form, because opening the help in this tab would discard what was typed. */
  newTab?: boolean;
}

export function HelpLink({ topic, newTab = false }: HelpLinkProps) {
  const { t } = useTranslation();
  const label = t("help.about", { topic: t(`help.topics.${topic}`) });
  const icon = <CircleQuestionMark size={16} strokeWidth={1.7} aria-hidden />;
  const props = { href: helpPath(topic), className: styles.icon };
  return (
    <Explained by={newTab ? t("help.inNewTab", { label }) : label}>
      {newTab ? (
        // With `opener`, the new tab copies this tab's sessionStorage, and is signed in as well.
        <a {...props} target="_blank" rel="opener" aria-label={t("help.inNewTab", { label })}>
          {icon}
        </a>
      ) : (
        <Link {...props} aria-label={label}>
          {icon}
        </Link>
      )}
    </Explained>
  );
}
