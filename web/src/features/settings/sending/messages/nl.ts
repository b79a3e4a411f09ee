// Dutch words of the settings of mail.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  settings: {
    mail: {
      send: "Facturen verzenden",
      sendInvoices: "Een factuur verzenden zodra deze is uitgereikt",
      sendInvoicesHelp:
        "Met pdf en e-factuur, naar de contactpersonen die facturen ontvangen. Per factuur kunt u anders kiezen.",
      sender: "Afzender",
      editSender: "Afzender bewerken",
      sender_name: "Naam van de afzender",
      senderNameHelp: "Leeg: de naam van uw bedrijf, {{name}}.",
      reply_to: "Antwoorden gaan naar",
      replyToHelp: "Leeg: het e-mailadres voor vragen uit de factuurinstellingen.",
      fromInvoices: "(uit de factuurinstellingen)",
      invoice_copy_to: "Kopie van elke factuur naar",
      copyHelp: "Een blinde kopie, bijvoorbeeld voor uw boekhouder.",
    },
  },
};
