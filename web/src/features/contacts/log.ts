// Contacts in the activity log.
import { BookUser, Star, UserRoundCheck, UserRoundMinus, UserRoundPlus } from "lucide-react";
import type { LogPart } from "../../shared/activityLog";

export const log: LogPart = {
  icons: {
    "contacts.added": UserRoundPlus,
    "contacts.edited": BookUser,
    "contacts.deleted": UserRoundMinus,
    "contacts.restored": UserRoundCheck,
    "contacts.made_primary": Star,
  },
  values: { "contact.receives_invoices": "answers", "contact.receives_reminders": "answers" },
};
