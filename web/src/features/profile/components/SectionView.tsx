// The content of one section, or the reason why the member may not see it.
import { Lock } from "lucide-react";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../../shared/access/me";
import type { Profile } from "../../../shared/api/types";
import { Contained } from "../../../shared/components/Contained";
import { EmptyState } from "../../../shared/components/EmptyState";
import { Skeleton } from "../../../shared/components/Skeleton";
import type { Section } from "../parts";

export function SectionView({ profile, section }: { profile: Profile; section: Section }) {
  const { t } = useTranslation();
  const me = useMe();
  if (me && !me.permissions.includes(section.permission)) {
    const text = t("states.forbiddenText", { merchant: me.merchant.name });
    return <EmptyState icon={Lock} title={t("states.forbiddenTitle")} text={text} />;
  }
  return (
    <Suspense fallback={<Skeleton lines={6} height={22} />}>
      <Contained key={section.id} at={profile}>
        <section.Content profile={profile} />
      </Contained>
    </Suspense>
  );
}
