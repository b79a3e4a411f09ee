// Dutch words that the activity log has for invoices.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  activity_log: {
    topics: {
      invoices: "Facturen",
    },
    fields: {
      invoice: {
        number: "Factuur",
        status: "Status",
        currency: "Valuta",
        issue_on: "Factuurdatum",
        due_on: "Vervaldatum",
        payment_term_days: "Betaaltermijn in dagen",
        reference: "Referentie",
        payment_method: "Betaalwijze",
        note: "Opmerking op de factuur",
        internal_note: "Interne notitie",
        lines: "Regels",
        total: "Totaal",
        cancel_reason: "Reden",
        total_issued: "Totaal",
        credited: "Gecrediteerd",
        credit_note: "Creditnota",
        credit_reason: "Reden",
        sent_via: "Ontvangen via",
      },
    },
    kinds: {
      invoices: {
        created: "Factuur aangemaakt",
        edited: "Factuur bewerkt",
        deleted: "Conceptfactuur verwijderd",
        restored: "Factuur teruggezet",
        issued: "Factuur uitgereikt",
        sent: "Factuur verzonden",
        credited: "Factuur gecrediteerd",
        cancelled: "Factuur geannuleerd",
      },
    },
  },
  sentVia: {
    email: "e-mail",
    portal: "het portaal",
  },
};
