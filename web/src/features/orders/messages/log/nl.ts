// Dutch words that the activity log has for orders.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  activity_log: {
    topics: {
      orders: "Bestellingen",
    },
    fields: {
      order: {
        status: "Status",
        payment: "Betaling",
        cancel_reason: "Reden",
        currency: "Valuta",
        ordered_on: "Datum",
        reference: "Referentie",
        total: "Totaal",
        refunded: "Terugbetaald",
        lines: "Regels",
        discount: "Korting",
        note: "Opmerking",
        internal_note: "Interne notitie",
      },
    },
    kinds: {
      orders: {
        placed: "Bestelling geplaatst",
        edited: "Bestelling gewijzigd",
        status_changed: "Status van bestelling gewijzigd",
        cancelled: "Bestelling geannuleerd",
        refunded: "Bestelling terugbetaald",
        invoiced: "Factuur gemaakt van bestelling",
      },
    },
  },
};
