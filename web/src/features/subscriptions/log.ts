// Subscriptions in the activity log.
import { Ban, CalendarCheck, CalendarSync, CirclePause, CirclePlay, Pencil, TriangleAlert } from "lucide-react";
import type { LogPart } from "../../shared/activityLog";

export const log: LogPart = {
  icons: {
    "subscriptions.created": CalendarSync,
    "subscriptions.edited": Pencil,
    "subscriptions.paused": CirclePause,
    "subscriptions.resumed": CirclePlay,
    "subscriptions.cancelled": Ban,
    "subscriptions.failed": TriangleAlert,
    "subscriptions.completed": CalendarCheck,
  },
  values: {
    "subscription.status": "subscriptionStatuses",
    "subscription.next_on": "day",
    "subscription.resumes_on": "day",
    "subscription.cancels_on": "day",
    "subscription.ends_on": "day",
  },
  firstSet: ["subscription.cancel_reason"],
};
