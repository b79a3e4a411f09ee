// The activity log, with what each section knows of its own entries.
import { ActivityLogSection } from "../../features/activity_log/ActivityLogSection";
import { joined, type LogPart } from "../../shared/activityLog";
import type { Profile } from "../../shared/api/types";

// Found by their place, as words are, so that a new section is not listed here.
const parts = import.meta.glob<LogPart>("../../features/*/log.ts", { eager: true, import: "log" });
const log = joined(Object.values(parts));

export default function ActivityLog({ profile }: { profile: Profile }) {
  return <ActivityLogSection profile={profile} log={log} />;
}
