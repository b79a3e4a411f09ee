// The history of a customer, newest first, with filters.
import { type InfiniteData, useInfiniteQuery, type UseInfiniteQueryResult } from "@tanstack/react-query";
import { History, SearchX } from "lucide-react";
import type { ActivityLog } from "../../shared/activityLog";
import type { Profile } from "../../shared/api/types";
import { Button } from "../../shared/components/buttons/Button";
import { EmptyState } from "../../shared/components/states/EmptyState";
import { PagedPanel } from "../../shared/components/lists/PagedPanel";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { activityQuery } from "./api/activity";
import { EntryItem } from "./components/EntryItem";
import { type Filter, noFilter, useFilter } from "./filter";
import { Filters } from "./components/Filters";

export function ActivityLogSection({ profile, log }: { profile: Profile; log: ActivityLog }) {
  const { t } = useTranslation();
  const [filter, setFilter] = useFilter();
  const activity = useInfiniteQuery(activityQuery(profile.id, filter));
  const narrowed = filter.topic !== "" || filter.actor !== "";
  return (
    <PagedPanel
      title={t("activity_log.section")}
      query={activity}
      above={
        <>
          <Filters filter={filter} onChange={setFilter} />
          <Found query={activity} />
        </>
      }
      empty={narrowed ? <NoMatch filter={filter} onClear={() => setFilter(noFilter)} /> : <NothingYet />}
    >
      {(entries) => (
        <ol>
          {entries.map((entry) => (
            <EntryItem key={entry.id} customerId={profile.id} entry={entry} log={log} />
          ))}
        </ol>
      )}
    </PagedPanel>
  );
}

/** Announced by screen readers, whose users do not see the list change. */
function Found({
  query: { data, hasNextPage },
}: {
  query: UseInfiniteQueryResult<InfiniteData<{ items: unknown[] }>>;
}) {
  const { t } = useTranslation();
  const count = data?.pages.reduce((total, page) => total + page.items.length, 0);
  return (
    <p className="visually-hidden" role="status">
      {count !== undefined && t(hasNextPage ? "activity_log.foundMore" : "activity_log.found", { count })}
    </p>
  );
}

function NothingYet() {
  const { t } = useTranslation();
  return <EmptyState icon={History} title={t("activity_log.noneTitle")} text={t("activity_log.noneText")} />;
}

function NoMatch({ filter: { topic, actor }, onClear }: { filter: Filter; onClear: () => void }) {
  const { t } = useTranslation();
  const text = !actor ? "noMatchTopic" : !topic ? "noMatchActor" : "noMatchText";
  return (
    <EmptyState icon={SearchX} title={t("activity_log.noMatchTitle")} text={t(`activity_log.${text}`)}>
      <Button onClick={onClear}>{t("actions.clearFilters")}</Button>
    </EmptyState>
  );
}
