// The customer's name; with references to other systems, it opens a menu of links to them.
import { ChevronDown, ExternalLink } from "lucide-react";
import { useId, useRef } from "react";
import type { Profile } from "../../../shared/api/types";
import { placeUnder } from "../../../shared/components/buttons/placeUnder";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { webLink } from "../../../shared/links";
import styles from "./CustomerName.module.css";
import { sourceName } from "./SourceBadge";

export function CustomerName({ profile: { name, external_refs: refs } }: { profile: Profile }) {
  const { t } = useTranslation();
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const place = ({ currentTarget }: { currentTarget: HTMLElement }) => {
    if (opener.current) placeUnder(opener.current, currentTarget);
  };
  if (refs.length === 0) return <bdi>{name}</bdi>;
  return (
    <>
      <button ref={opener} type="button" className={styles.name} popoverTarget={id}>
        <bdi>{name}</bdi>
        <ChevronDown size={18} aria-hidden />
      </button>
      <ul
        id={id}
        popover="auto"
        className={styles.links}
        aria-label={t("profile.elsewhere")}
        // Placed before the first paint, so that it does not jump, and again once its width is measured.
        onBeforeToggle={place}
        onToggle={place}
      >
        {refs.map(({ source, external_id, url }) => (
          <li key={`${source} ${external_id}`}>
            <a href={webLink(url)?.href} target="_blank" rel="noopener noreferrer">
              <ExternalLink size={15} aria-hidden />
              {t("profile.viewIn", { source: sourceName(source) })}
              <span className={styles.id}>{external_id}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
