// Dutch words that the activity log has for tags.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  activity_log: {
    topics: {
      tags: "Tags",
    },
    kinds: {
      tags: {
        changed: "Tags gewijzigd",
      },
    },
  },
};
