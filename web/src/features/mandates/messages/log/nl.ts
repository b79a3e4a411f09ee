// Dutch words that the activity log has for mandates.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  activity_log: {
    topics: {
      mandates: "Machtigingen",
    },
    fields: {
      mandate: {
        holder: "Rekeninghouder",
        iban: "IBAN",
        bic: "BIC",
        card: "Kaart",
        signed_on: "Getekend op",
        reference: "Kenmerk van de machtiging",
        status: "Status",
        problem: "Geweigerd omdat",
      },
    },
    kinds: {
      mandates: {
        signed: "Machtiging vastgelegd",
        received: "Machtiging ontvangen van Mollie",
        status_changed: "Status van een machtiging gewijzigd",
        revoked: "Machtiging ingetrokken",
        revealed: "Rekeningnummer getoond",
        requested: "Machtiging gevraagd met een link",
      },
    },
  },
};
