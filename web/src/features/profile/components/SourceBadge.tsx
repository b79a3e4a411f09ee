// The system that a customer was imported from, as a badge: a neutral icon and the name, no logo.
import type { CSSProperties } from "react";
import type { Profile } from "../../../shared/api/types";
import { Explained } from "../../../shared/components/buttons/Explained";
import type { TagColor } from "../../../shared/customer/tags";
import { initials } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import styles from "./SourceBadge.module.css";

type Source = Profile["external_refs"][number]["source"];

const names: Partial<Record<string, string>> = {
  stripe: "Stripe",
  quickbooks: "QuickBooks",
  hubspot: "HubSpot",
  salesforce: "Salesforce",
};

/** A source of a later release has no name here. */
export function sourceName(source: Source): string {
  return names[source] ?? source;
}

const marks: Partial<Record<string, { letters: string; color: TagColor }>> = {
  stripe: { letters: "S", color: "indigo" },
  quickbooks: { letters: "qb", color: "green" },
  hubspot: { letters: "H", color: "orange" },
  salesforce: { letters: "sf", color: "sky" },
};

export function SourceBadge({ source }: { source: Source }) {
  const { t } = useTranslation();
  const { letters, color } = marks[source] ?? { letters: initials(source), color: "slate" };
  const label = t("profile.importedFrom", { source: sourceName(source) });
  return (
    <Explained by={label}>
      <span
        role="img"
        aria-label={label}
        className={styles.mark}
        style={{ "--hue": `var(--tag-${color})` } as CSSProperties}
      >
        {letters}
      </span>
    </Explained>
  );
}
