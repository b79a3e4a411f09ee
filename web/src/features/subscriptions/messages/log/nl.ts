// Dutch words that the activity log has for subscriptions.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  activity_log: {
    topics: {
      subscriptions: "Abonnementen",
    },
    fields: {
      subscription: {
        amount: "Bedrag",
        status: "Status",
        next_on: "Volgende incasso",
        resumes_on: "Gepauzeerd tot",
        cancels_on: "Eindigt op",
        cancel_reason: "Reden",
        product: "Product",
        name: "Naam",
        prices_include_vat: "Prijs inclusief btw",
        tax_class_id: "Btw-tarief",
        times: "Aantal incasso's",
        ends_on: "Laatste incasso uiterlijk op",
        interval: "Periode",
      },
    },
    kinds: {
      subscriptions: {
        created: "Abonnement aangemaakt",
        edited: "Abonnement gewijzigd",
        paused: "Abonnement gepauzeerd",
        resumed: "Abonnement hervat",
        cancelled: "Abonnement opgezegd",
        failed: "Abonnement mislukt",
        completed: "Abonnement voltooid",
      },
    },
  },
};
