// Dutch words of subscriptions that every profile shows.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  subscriptions: {
    section: "Abonnementen",
    create: "Abonnement aanmaken",
    suspended: "Deze klant is geblokkeerd. Hef dat op voordat u een abonnement toevoegt.",
  },
  subscriptionStatuses: {
    active: "Actief",
    paused: "Gepauzeerd",
    pending: "In afwachting",
    cancelled: "Opgezegd",
    failed: "Mislukt",
    completed: "Voltooid",
  },
  errors: {
    subscription_not_found: "Dit abonnement bestaat niet.",
    subscription_ended: "Dit abonnement is beëindigd. Maak een nieuw aan.",
    subscription_not_paused: "Dit abonnement is niet gepauzeerd.",
  },
};
