// Dutch words that the activity log has for smart links.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  activity_log: {
    topics: {
      smart_links: "Betaallinks",
    },
    fields: {
      smart_link: {
        name: "Naam",
        description: "Omschrijving",
        amount: "Bedrag",
        minimum: "Laagste bedrag",
        maximum: "Hoogste bedrag",
        tax_class_id: "Belastingklasse",
        uses: "Te betalen",
        active: "Actief",
      },
    },
    kinds: {
      smart_links: {
        created: "Betaallink gemaakt",
        edited: "Betaallink bewerkt",
        activated: "Betaallink ingeschakeld",
        deactivated: "Betaallink uitgeschakeld",
        paid: "Betaallink betaald",
      },
    },
  },
};
