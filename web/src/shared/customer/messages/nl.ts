// Dutch words of the forms around a customer.
import type { Translation } from "../../i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  tagColors: {
    slate: "Leigrijs",
    gray: "Grijs",
    stone: "Steen",
    red: "Rood",
    orange: "Oranje",
    amber: "Amber",
    yellow: "Geel",
    lime: "Limoen",
    green: "Groen",
    emerald: "Smaragd",
    teal: "Blauwgroen",
    cyan: "Cyaan",
    sky: "Hemelsblauw",
    blue: "Blauw",
    indigo: "Indigo",
    violet: "Violet",
    fuchsia: "Fuchsia",
    pink: "Roze",
  },
  forms: {
    phoneHelp:
      "Elke schrijfwijze mag; zonder landcode geldt die van het land van het adres, en anders van uw eigen land.",
    languageHelp: "De taal van mail en documenten aan deze klant.",
    suggestedAddresses: "Voorgestelde adressen",
    more: "Meer velden",
    groups: {
      company: "Registratie",
      moreCompany: "Over het bedrijf",
      work: "Werk",
      preferences: "Voorkeuren",
      invoicing: "Facturen en btw",
    },
    vatHelp: "Met de landcode; spaties, punten en streepjes maken niet uit.",
    noPreference: "Geen voorkeur",
    pausedHelp: "Deze klant krijgt geen facturen totdat u dit uitzet.",
    portalDelivery: "Facturen via het portaal",
    portalHelp: "Facturen staan klaar in het portaal in plaats van per e-mail te gaan.",
    exemptHelp: "Op nieuwe documenten staat geen btw.",
    tradeName: "Handelsnaam {{place}}",
    addTradeName: "Handelsnaam toevoegen",
    removeTradeName: "Handelsnaam {{place}} verwijderen",
  },
  avatar: {
    title: "Avatar van de klant",
    alt: "Logo van {{website}}",
    looking: "Logo zoeken …",
    outcomes: {
      found: "Dit is het logo van de website.",
      chosen: "Dit logo staat bij de klant.",
      none: "Er is geen logo gevonden. De initialen staan bij de klant.",
      refused: "Op dit adres kan niet worden gezocht: het staat niet op het openbare internet.",
      unavailable: "De website antwoordt op dit moment niet.",
      off: "Er is niet naar een logo gezocht.",
      limited: "U hebt in korte tijd veel logo’s gezocht. Probeer het over een uur opnieuw.",
    },
    choose: "Als avatar gebruiken",
    remove: "Verwijderen",
    removed: "De initialen worden getoond.",
    credit: "Logo’s via unavatar.io",
  },
  errors: {
    avatar_not_found: "Dit logo is er niet meer. Zoek het opnieuw.",
    too_many_looks: "U hebt in korte tijd veel logo’s gezocht. Probeer het over een uur opnieuw.",
    no_avatar_possible: "Alleen een bedrijf met een website kan een logo hebben.",
  },
  problems: {
    invalid_website: "Vul een webadres in zoals https://www.voorbeeld.nl.",
    invalid_vat_number: "Vul het nummer in met de landcode, zoals NL123456789B01.",
    invalid_kvk_number: "Een KVK-nummer heeft acht cijfers.",
    invalid_postal_code: "Vul een postcode in zoals dit land die kent.",
    invalid_industry_code: "Vul een code in zoals 4321 of 43.21.",
  },
  warnings: {
    wrong_check_digits:
      "De controlecijfers van dit btw-nummer kloppen niet. Het is opgeslagen; vergelijk het met het briefhoofd.",
  },
};
