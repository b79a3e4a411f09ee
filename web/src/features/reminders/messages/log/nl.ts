// Dutch words that the activity log has for payment reminders.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  activity_log: {
    topics: {
      reminders: "Herinneringen",
    },
    fields: {
      reminder: {
        stage: "Stap",
        amount: "Bedrag",
        invoices: "Facturen",
        fee: "Kosten",
        interest: "Rente",
        hold: "Geen herinneringen, want",
        until: "Tot en met",
      },
    },
    kinds: {
      reminders: {
        sent: "Betalingsherinnering verstuurd",
        held: "Herinneringen van de factuur tegengehouden",
        released: "Herinneringen van de factuur weer verstuurd",
        paused: "Herinneringen gepauzeerd",
        resumed: "Herinneringen hervat",
      },
    },
  },
  reminderHold: {
    paused: "gepauzeerd",
    excluded: "uitgesloten",
    promised: "betaling beloofd",
    disputed: "betwist",
  },
};
