// Dutch words that the activity log has for the check of VAT numbers.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  activity_log: {
    topics: {
      vat: "Btw-controle",
    },
    kinds: {
      vat: {
        checked: "Btw-nummer gecontroleerd",
      },
    },
  },
  vatStatuses: {
    not_validated: "Niet gecontroleerd",
    valid: "Geldig",
    invalid: "Ongeldig",
    not_checkable: "Kon niet worden gecontroleerd",
  },
};
