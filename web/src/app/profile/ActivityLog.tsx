// The activity log, with each section's icons and formats for its own entries.
import { ActivityLogSection } from "../../features/activity_log/ActivityLogSection";
import { joined, type LogPart } from "../../shared/activityLog";
import type { Profile } from "../../shared/api/types";

// Found by file name, as messages are, so that a new section edits no list here.
const parts = import.meta.glob<LogPart>("../../features/*/log.ts", { eager: true, import: "log" });
const log = joined(Object.values(parts));

export default function ActivityLog({ profile }: { profile: Profile }) {
  return <ActivityLogSection profile={profile} log={log} />;
}
