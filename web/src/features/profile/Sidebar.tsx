// At a glance: numbers, details, contact and acts. On a narrow screen it is one closed disclosure above the sections.
import { useTranslation } from "react-i18next";
import type { Profile } from "../../shared/api/types";
import { useMedia } from "../../shared/hooks/useMedia";
import { ContactCard } from "./ContactCard";
import { DetailsCard } from "./DetailsCard";
import { OverviewCard } from "./OverviewCard";
import { QuickActions } from "./QuickActions";
import styles from "./Sidebar.module.css";
import type { OfferedAct } from "./useOfferedActs";

export function Sidebar({ profile, acts }: { profile: Profile; acts: readonly OfferedAct[] }) {
  const { t } = useTranslation();
  const narrow = useMedia("screen and (max-width: 900px)");
  const cards = (
    <div className={styles.cards}>
      <OverviewCard profile={profile} />
      <DetailsCard profile={profile} />
      <ContactCard profile={profile} />
      <QuickActions acts={acts} />
    </div>
  );
  return (
    <aside aria-label={t("profile.overview")}>
      {narrow ? (
        <details className={styles.disclosure}>
          <summary>{t("profile.detailsAndActions")}</summary>
          {cards}
        </details>
      ) : (
        cards
      )}
    </aside>
  );
}
