// Dutch words of the settings of reminders.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  settings: {
    reminders: {
      active: "Herinneringen versturen",
      activeHelp:
        "Elke dag om 09:00 in uw tijdzone. Wat voor vandaag al te laat was, begint met de eerste herinnering.",
      next: "Eerstvolgende: {{at}}",
      attach: "Een kopie van elke factuur bijvoegen",
      attachHelp: "Als pdf, tot twintig facturen.",
      stages: "Wanneer ze worden verstuurd",
      add: "Herinnering toevoegen",
      editStage: "Herinnering {{stage}} bewerken",
      removeStage: "Deze herinnering verwijderen",
      removeTitle: "Herinnering {{stage}} verwijderen?",
      removeText: "De dag, de kosten en rente en de tekst ervan gaan verloren.",
      before_one: "{{count}} dag voor de vervaldag",
      before_other: "{{count}} dagen voor de vervaldag",
      after_one: "{{count}} dag na de vervaldag",
      after_other: "{{count}} dagen na de vervaldag",
      days: "Dagen na de vervaldag",
      daysHelp: "Een getal onder nul is voor de vervaldag: -3.",
      notWhole: "Vul hele dagen in, zoals 14.",
      fee: "Incassokosten:",
      feeIn: "Incassokosten in {{currency}}",
      feeHelp:
        "Alleen gevraagd waar de wet van het land van de klant het toestaat, en verlaagd tot wat die toestaat. Het is wat het incasseren tot dan kost, niet nog eens per herinnering, en wordt niet geboekt: stuur er een factuur zonder btw voor, want het is schadevergoeding.",
      interest: "Wettelijke rente vragen",
      interestHelp:
        "Over wat nog openstaat, tegen de tarieven van Nederland en België: van bedrijven vanaf de dag na de vervaldag, van consumenten zodra de dagen na hun gratis brief voorbij zijn. In België is een consument die, net als incassokosten, alleen verschuldigd als uw voorwaarden ze noemen. Ze wordt niet geboekt: stuur er een factuur zonder btw voor.",
      withInterest: "Met wettelijke rente",
      ratesEnd:
        "De wettelijke rente is bekend tot en met {{day}}. Over latere dagen vragen herinneringen geen rente, tot de nieuwe percentages bekend zijn en hier zijn toegevoegd. U hoeft daarvoor niets te doen.",
      language: "Taal van de tekst",
      subject: "Onderwerp",
      text: "Tekst",
      textHelp:
        "Laat leeg om onze tekst te gebruiken. Invulvelden: {customer} is de naam van de klant, {company} die van uw bedrijf, {amount} wat er openstaat, {invoices} de factuurnummers, {due_on} de eerste vervaldag, {days} hoeveel dagen geleden die was.",
      preview: "Voorbeeld: {{language}}",
    },
  },
  problems: {
    unknown_placeholder:
      "Gebruik alleen deze invulvelden: {customer}, {company}, {amount}, {invoices}, {due_on}, {days}.",
    not_ascending: "Elke herinnering komt na de vorige. Kies een latere dag.",
  },
};
