// At a glance: who, details, acts, how to reach them and notes. On a narrow screen it is one closed disclosure above the sections.
import { useTranslation } from "react-i18next";
import type { Profile } from "../../../shared/api/types";
import { Contained } from "../../../shared/components/Contained";
import { useMedia } from "../../../shared/hooks/useMedia";
import { ContactCard } from "./ContactCard";
import { DetailsCard } from "./DetailsCard";
import { OverviewCard } from "./OverviewCard";
import { QuickActions } from "./QuickActions";
import type { SidebarParts } from "../parts";
import styles from "./Sidebar.module.css";
import type { OfferedAct } from "../useOfferedActs";

interface SidebarProps {
  profile: Profile;
  acts: readonly OfferedAct[];
  parts: SidebarParts;
}

export function Sidebar({ profile, acts, parts: { Tags, Map, Notes } }: SidebarProps) {
  const { t } = useTranslation();
  const narrow = useMedia("screen and (max-width: 900px)");
  const cards = (
    <div className={styles.cards}>
      <Contained at={profile}>
        <OverviewCard profile={profile} acts={acts} Tags={Tags} />
        <DetailsCard profile={profile} />
        <QuickActions acts={acts} />
        <ContactCard profile={profile} Map={Map} />
        <Notes profile={profile} />
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
