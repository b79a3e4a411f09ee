// Dutch words that the activity log has for payments and credit.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  activity_log: {
    topics: {
      payments: "Betalingen",
      credit: "Tegoed",
    },
    fields: {
      payment: {
        amount: "Bedrag",
        received_on: "Ontvangen op",
        means: "Betaald met",
        reference: "Kenmerk",
        invoice: "Factuur",
        refunded: "Terugbetaald",
        refund_reference: "Kenmerk van de terugbetaling",
        kept_as_credit: "Bewaard als tegoed",
        charged_back: "Teruggeboekt",
        reason: "Reden van de bank",
      },
      credit: {
        applied: "Verrekend",
      },
    },
    kinds: {
      payments: {
        recorded: "Betaling geboekt",
        edited: "Betaling bewerkt",
        undone: "Betaling teruggedraaid",
        restored: "Betaling opnieuw geboekt",
        refunded: "Betaling terugbetaald",
        refund_undone: "Terugbetaling teruggedraaid",
        received: "Betaling ontvangen",
        refund_failed: "Terugbetaling mislukt",
        charged_back: "Betaling teruggeboekt",
        chargeback_reversed: "Terugboeking ingetrokken",
      },
      credit: {
        applied: "Tegoed verrekend",
      },
    },
  },
};
