// What happened with this customer, newest first.
import { useInfiniteQuery } from "@tanstack/react-query";
import { History } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Profile } from "../../shared/api/types";
import { EmptyState } from "../../shared/components/EmptyState";
import { PagedPanel } from "../../shared/components/PagedPanel";
import { activityQuery } from "./api";
import { EntryItem } from "./EntryItem";

export default function ActivityLogSection({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const activity = useInfiniteQuery(activityQuery(profile.id));
  return (
    <PagedPanel
      title={t("activity_log.section")}
      query={activity}
      empty={<EmptyState icon={History} title={t("activity_log.noneTitle")} text={t("activity_log.noneText")} />}
    >
      {(entries) => (
        <ol>
          {entries.map((entry) => (
            <EntryItem key={entry.id} entry={entry} />
          ))}
        </ol>
      )}
    </PagedPanel>
  );
}
