// One entry: its title, old and new values, actor and time.
import { ArrowRight, History } from "lucide-react";
import { memo } from "react";
import { Link } from "wouter";
import type { ActivityLog } from "../../../shared/activityLog";
import type { ActivityEntry } from "../../../shared/api/types";
import { ActorName } from "../../../shared/components/values/ActorName";
import { RelativeTime } from "../../../shared/components/values/RelativeTime";
import styles from "./EntryItem.module.css";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { type ChangeWords, useEntryWords } from "../useEntryWords";

interface EntryItemProps {
  customerId: string;
  entry: ActivityEntry;
  log: ActivityLog;
}

// Memoised, because there may be thousands of entries.
export const EntryItem = memo(function EntryItem({ customerId, entry, log }: EntryItemProps) {
  const { title, description, page, changes } = useEntryWords(entry, log);
  const { subject } = entry;
  const Icon = log.icons[entry.kind] ?? History;
  return (
    <li className={styles.entry}>
      <span className={styles.icon} aria-hidden>
        <Icon size={16} strokeWidth={1.7} />
      </span>
      <div>
        <h3>{title}</h3>
        {page && subject && (
          <Link href={`/customers/${customerId}/${page}/${subject.id}`} className={styles.subject}>
            {subject.label}
          </Link>
        )}
        {description && <p className={styles.description}>{description}</p>}
        <Changes changes={changes} />
        <p className={styles.meta}>
          <ActorName actor={entry.actor} />
          <span aria-hidden>·</span>
          <RelativeTime at={entry.at} />
        </p>
      </div>
    </li>
  );
});

function Changes({ changes }: { changes: ChangeWords[] }) {
  const { t } = useTranslation();
  const visible = changes.filter((change) => change.now !== undefined || change.added);
  if (visible.length === 0) return null;
  return (
    <dl className={styles.changes}>
      {visible.map(({ label, before, now, added, removed }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {added?.map((name) => (
              <ins key={name}>+ {name}</ins>
            ))}
            {removed?.map((name) => (
              <del key={name}>− {name}</del>
            ))}
            {before !== undefined && (
              <>
                <del>{before}</del>
                <ArrowRight size={13} role="img" aria-label={t("activity_log.became")} />
              </>
            )}
            {now !== undefined && <ins>{now}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
