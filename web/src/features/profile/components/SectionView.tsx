// The content of one section or of one of its records, or the reason why the member may not see it.
import { Lock } from "lucide-react";
import { Suspense } from "react";
import { useMe } from "../../../shared/access/me";
import type { Profile } from "../../../shared/api/types";
import { Contained } from "../../../shared/components/boundaries/Contained";
import { EmptyState } from "../../../shared/components/states/EmptyState";
import { Skeleton } from "../../../shared/components/states/Skeleton";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { Section } from "../parts";

interface SectionViewProps {
  profile: Profile;
  section: Section;
  /** The record of the section that is open. */
  recordId: string | undefined;
  /** Whether the record is being written; a new one has no id. */
  isForm: boolean;
}

export function SectionView({ profile, section, recordId, isForm }: SectionViewProps) {
  const { t } = useTranslation();
  const me = useMe();
  if (me && !me.permissions.includes(section.permission)) {
    const text = t("states.forbiddenText", { merchant: me.merchant.name });
    return <EmptyState icon={Lock} title={t("states.forbiddenTitle")} text={text} />;
  }
  return (
    <Suspense fallback={<Skeleton lines={6} height={22} />}>
      <Contained key={isForm ? `${section.id} form` : `${section.id} ${recordId}`} at={profile}>
        <Shown {...{ profile, section, recordId, isForm }} />
      </Contained>
    </Suspense>
  );
}

function Shown({ profile, section, recordId, isForm }: SectionViewProps) {
  const { Content, records } = section;
  if (records?.Form && isForm) return <records.Form profile={profile} recordId={recordId ?? null} />;
  if (records && recordId) return <records.Record profile={profile} recordId={recordId} />;
  return <Content profile={profile} />;
}
