// Dutch words that the activity log has for mail.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  activity_log: {
    topics: {
      mails: "Mail",
    },
    fields: {
      mail: {
        state: "Status",
        reason: "Reden",
        recipients: "Aan",
        health: "Bereikbaarheid",
        reminders_declined_at: "Herinneringen afgewezen op",
      },
    },
    kinds: {
      mails: {
        sent: "Mail verstuurd",
        held: "Mail vastgehouden",
        not_sent: "Mail niet verstuurd",
        failed: "Mail mislukt",
        bounced: "Mail teruggekomen",
        complained: "Mail als spam gemeld",
        released: "Mail vrijgegeven",
        sent_again: "Mail opnieuw gestuurd",
        suppression_cleared: "Mail naar een adres weer toegestaan",
        reminders_declined: "Herinneringen per mail afgewezen",
        reminders_allowed: "Herinneringen per mail weer toegestaan",
      },
    },
  },
};
