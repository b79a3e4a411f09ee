// The profile of a customer: header, sidebar and sections.
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { Redirect } from "wouter";
import { ApiError } from "../../shared/api/errors";
import { Contained } from "../../shared/components/boundaries/Contained";
import { Failure } from "../../shared/components/states/Failure";
import { Skeleton } from "../../shared/components/states/Skeleton";
import { useRecent } from "../../shared/customer/recent";
import { useAskedField } from "../../shared/hooks/useAskedField";
import { usePageTitle } from "../../shared/hooks/usePageTitle";
import { useRefocus } from "../../shared/hooks/useRefocus";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { Layer } from "../../shared/onDemand";
import type { Act, ActInDialog, ProfileCard } from "../../shared/profileParts";
import { ActBar } from "./components/ActBar";
import { profileQuery } from "./api/profile";
import { CustomerNotFound } from "./components/CustomerNotFound";
import { prefetchSection, type ProfileSlots, type Section, sectionPath } from "./parts";
import { ProfileHeader } from "./components/ProfileHeader";
import styles from "./ProfilePage.module.css";
import { SectionNav } from "./components/SectionNav";
import { SectionView } from "./components/SectionView";
import { Sidebar } from "./components/Sidebar";
import { useOfferedActs } from "./useOfferedActs";
import { useSectionCommands } from "./useSectionCommands";
import type { Profile } from "../../shared/api/types";

interface Composition {
  sections: readonly Section[];
  acts: readonly Act[];
  slots: ProfileSlots;
  /** Cards at the end of the sidebar. */
  addedCards: readonly ProfileCard[];
}

interface ProfilePageProps extends Composition {
  customerId: string;
  path: string;
  /** The rest of the address: a record of the section, or `new`. */
  record?: string | undefined;
  /** `edit`, for a form with that record. */
  act?: string | undefined;
  /** The ways to where a customer that is not found may be. */
  elsewhere?: ReactNode;
}

export function ProfilePage({ customerId, path, record, act, elsewhere, ...composition }: ProfilePageProps) {
  const { sections } = composition;
  const profile = useQuery(profileQuery(customerId));
  const section = sections.find((candidate) => candidate.path === path);
  useRefocus(profile.isSuccess); // "Try again" disappears when it succeeds
  // Fetch the section's data in parallel with the profile.
  useEffect(() => {
    if (section) prefetchSection(section, customerId);
  }, [section, customerId]);

  // Only the section is unknown; the customer may exist.
  if (!section) return <Redirect to={`/customers/${customerId}`} replace />;
  const isForm = record === "new" || act === "edit";
  if ((record && !section.records) || (act && !isForm) || (isForm && !section.records?.Form))
    return <Redirect to={sectionPath(customerId, section)} replace />;
  if (profile.isPending) return <ProfileSkeleton />;
  if (profile.error instanceof ApiError && profile.error.status === 404) {
    return <CustomerNotFound elsewhere={elsewhere} />;
  }
  if (!profile.data) {
    return (
      <div className={styles.page}>
        <Failure error={profile.error} retry={() => void profile.refetch()} />
      </div>
    );
  }
  const recordId = record === "new" ? undefined : record;
  return <LoadedProfile key={customerId} profile={profile.data} {...{ section, recordId, isForm }} {...composition} />;
}

interface LoadedProfileProps extends Composition {
  profile: Profile;
  section: Section;
  recordId: string | undefined;
  isForm: boolean;
}

function LoadedProfile(props: LoadedProfileProps) {
  const { profile, section, recordId, isForm, sections, acts, slots, addedCards } = props;
  const { t } = useTranslation();
  const [open, setOpen] = useState<ActInDialog | null>(null);
  const offered = useOfferedActs(acts, profile, setOpen);
  const asked = useAskedField();
  // At the address of a record, the field is one of the record's own form.
  const isAsked = asked.field !== null && recordId === undefined;
  const edit = isAsked ? offered.find(({ place, unavailable }) => place === "name" && !unavailable) : undefined;
  // Prefetch the dialogs that keys open, because a key press gives no hover event before it as the buttons do.
  const dialogs = useMemo(
    () => acts.filter(({ keys }) => keys).map((act) => ("Dialog" in act ? act.Dialog : act.Page)),
    [acts],
  );
  useSectionCommands(profile.id, sections);
  useRecent(profile);
  useRefocus(profile.status);
  usePageTitle(profile.name, t(section.label));

  const view = <SectionView {...{ profile, section, recordId, isForm }} />;
  const dialog = (
    <Layer dialogs={dialogs}>
      {open ? (
        <open.Dialog profile={profile} onClose={() => setOpen(null)} />
      ) : (
        edit && "Dialog" in edit && <edit.Dialog profile={profile} at={asked.field ?? ""} onClose={asked.leave} />
      )}
    </Layer>
  );
  if (isForm) {
    return (
      <div className={styles.page}>
        {view}
        {dialog}
      </div>
    );
  }
  return (
    <div className={styles.page}>
      <Contained at={profile}>
        <ProfileHeader profile={profile} acts={offered} />
      </Contained>
      <Contained at={profile}>
        <slots.Metrics profile={profile} />
      </Contained>
      <div className={styles.columns}>
        <Sidebar profile={profile} acts={offered} slots={slots} addedCards={addedCards} />
        <div>
          <Contained at={profile}>
            <SectionNav profile={profile} sections={sections} current={section} />
          </Contained>
          {view}
        </div>
      </div>
      <ActBar acts={offered} />
      {dialog}
    </div>
  );
}

function ProfileSkeleton() {
  return (
    <div className={styles.page}>
      <div className={styles.placeholder}>
        <Skeleton lines={2} height={26} />
      </div>
      <div className={styles.columns}>
        <Skeleton lines={6} height={22} />
        <Skeleton lines={8} height={22} />
      </div>
    </div>
  );
}
