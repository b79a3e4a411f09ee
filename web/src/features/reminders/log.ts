// Payment reminders in the activity log.
import { BellOff, BellRing, CirclePause, CirclePlay } from "lucide-react";
import type { LogPart } from "../../shared/activityLog";

export const log: LogPart = {
  icons: {
    "reminders.sent": BellRing,
    "reminders.held": BellOff,
    "reminders.released": BellRing,
    "reminders.paused": CirclePause,
    "reminders.resumed": CirclePlay,
  },
  firstSet: ["reminder.stage", "reminder.amount", "reminder.invoices", "reminder.fee", "reminder.interest"],
  values: { "reminder.hold": "reminderHold" },
};
