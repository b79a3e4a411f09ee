// The sidebar: overview, details, acts, contact and other features' cards; on a narrow screen, a closed disclosure on top.
import type { Profile } from "../../../shared/api/types";
import { Contained } from "../../../shared/components/boundaries/Contained";
import { useMedia } from "../../../shared/hooks/useMedia";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { ProfileCard } from "../../../shared/profileParts";
import { ContactCard } from "./ContactCard";
import { DetailsCard } from "./DetailsCard";
import { OverviewCard } from "./OverviewCard";
import { QuickActions } from "./QuickActions";
import { ProfileCards } from "./ProfileCards";
import type { SidebarSlots } from "../parts";
import styles from "./Sidebar.module.css";
import type { OfferedAct } from "../useOfferedActs";

interface SidebarProps {
  profile: Profile;
  acts: readonly OfferedAct[];
  slots: SidebarSlots;
  /** Other features' cards at its end. */
  addedCards: readonly ProfileCard[];
}

export function Sidebar({ profile, acts, slots: { Tags, Map, Figures }, addedCards }: SidebarProps) {
  const { t } = useTranslation();
  const narrow = useMedia("screen and (max-width: 900px)");
  const cards = (
    <div className={styles.cards}>
      <Contained at={profile}>
        <OverviewCard profile={profile} acts={acts} Tags={Tags} />
        <DetailsCard profile={profile} Figures={Figures} />
        <QuickActions acts={acts} />
        <ContactCard profile={profile} Map={Map} />
        <ProfileCards profile={profile} cards={addedCards} />
      </Contained>
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
