// Mails in the activity log.
import { Ban, MailCheck, MailWarning, MailX, Pause, Redo2, Send, ShieldCheck } from "lucide-react";
import type { LogPart } from "../../shared/activityLog";

export const log: LogPart = {
  icons: {
    "mails.sent": Send,
    "mails.held": Pause,
    "mails.not_sent": Ban,
    "mails.failed": MailWarning,
    "mails.bounced": MailX,
    "mails.complained": MailX,
    "mails.released": MailCheck,
    "mails.sent_again": Redo2,
    "mails.suppression_cleared": ShieldCheck,
    "mails.reminders_declined": Ban,
    "mails.reminders_allowed": MailCheck,
  },
  values: {
    "mail.state": "mailStates",
    "mail.reason": "mailReasons",
    "mail.health": "mailHealths",
    "mail.reminders_declined_at": "day",
  },
  firstSet: ["mail.state", "mail.reason", "mail.recipients"],
};
