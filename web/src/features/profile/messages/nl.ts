// Dutch words of the acts that change a customer.
import type { Translation } from "../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  profile: {
    saved: "Klant opgeslagen",
    held_one: "{{count}} mail wachtte terwijl facturen gepauzeerd waren",
    held_other: "{{count}} mails wachtten terwijl facturen gepauzeerd waren",
    release: "Nu verzenden",
    released_one: "{{count}} mail is onderweg",
    released_other: "{{count}} mails zijn onderweg",
    addressRestored: "Adres hersteld",
    restoreAddress: "Adres herstellen",
    archiveNamed: "{{name}} archiveren",
    archived: "{{name}} gearchiveerd",
    reasonMissing: "Kies een reden.",
    reactivateNamed: "{{name}} reactiveren",
    reactivated: "{{name}} is weer actief",
    suspendNamed: "{{name}} blokkeren",
    suspended: "{{name}} geblokkeerd",
    liftNamed: "Blokkade van {{name}} opheffen",
    onArchive: {
      title: "Lopende abonnementen",
      pause: "Pauzeren",
      cancel: "Opzeggen",
      keep: "Door laten lopen",
    },
    effects: {
      subscriptions_paused_one: "{{count}} abonnement wordt gepauzeerd; er wordt niets geïncasseerd.",
      subscriptions_paused_other: "{{count}} abonnementen worden gepauzeerd; er wordt niets geïncasseerd.",
      subscriptions_cancelled_one: "{{count}} abonnement wordt definitief opgezegd.",
      subscriptions_cancelled_other: "{{count}} abonnementen worden definitief opgezegd.",
      subscriptions_kept_one: "{{count}} abonnement loopt door, met een factuur bij elke incasso.",
      subscriptions_kept_other: "{{count}} abonnementen lopen door, met een factuur bij elke incasso.",
      subscriptions_stay_paused_one: "{{count}} abonnement blijft gepauzeerd. Hervat het op het tabblad Abonnementen.",
      subscriptions_stay_paused_other:
        "{{count}} abonnementen blijven gepauzeerd. Hervat ze op het tabblad Abonnementen.",
      title: "Wat er gebeurt",
      hidden_from_list: "De klant verdwijnt uit de gewone lijst; met het filter Gearchiveerd blijft hij te vinden.",
      listed_as_suspended: "De klant staat onder Geblokkeerd totdat u de blokkade opheft.",
      listed_as_active: "De klant staat weer als actief in de lijst.",
      history_kept_one: "{{count}} notitie of logregel blijft bewaard.",
      history_kept_other: "Alle {{count}} notities en logregels blijven bewaard.",
      invoices_left_unpaid_one: "{{count}} factuur van {{sums}} staat nog open. Die kan nog betaald worden.",
      invoices_left_unpaid_other:
        "{{count}} facturen van samen {{sums}} staan nog open. Die kunnen nog betaald worden.",
    },
  },
  errors: {
    issued_invoices:
      "Deze klant heeft uitgereikte facturen of betalingen, die u wettelijk moet bewaren. Archiveer de klant.",
    customer_already_archived: "Deze klant is al gearchiveerd.",
    customer_not_archived: "Deze klant is niet gearchiveerd.",
    customer_already_suspended: "Deze klant is al geblokkeerd.",
    customer_not_suspended: "Deze klant is niet geblokkeerd.",
  },
};
