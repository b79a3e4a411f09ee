// Dutch words of what the register of companies has of a customer.
import type { Translation } from "../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  company: {
    title: "KVK-register",
    state: "Status",
    lastSynced: "Laatst bijgewerkt",
    neverSynced: "Nooit",
    outdated: "Verouderd",
    resync: "Opnieuw ophalen bij KVK",
    onItsWay: "De gegevens worden al opgehaald.",
    connectFirst:
      "De KVK is niet gekoppeld. Een eigenaar of beheerder voert een sleutel in bij de instellingen, onder KVK.",
    waitsSince: "Voor het eerst gevraagd {{since}}; vanzelf opnieuw {{next}}. U kunt gewoon verder werken.",
    notFound:
      "De KVK heeft geen bedrijf met dit nummer, of mag het niet tonen. Controleer het nummer; er is niets veranderd.",
    refused: "De KVK neemt dit niet aan als nummer. Controleer het; er is niets veranderd.",
    closed: "Dit bedrijf is uitgeschreven. De klant houdt hier zijn status.",
    closedOn: "Dit bedrijf is uitgeschreven sinds {{date}}. De klant houdt hier zijn status.",
    closesOn: "Dit bedrijf wordt op {{date}} uitgeschreven.",
    shielded: "Het bezoekadres is in het register afgeschermd; het adres hier blijft zoals het is.",
    nonMailing: "Dit bedrijf wil geen reclame per post of aan de deur op grond van zijn inschrijving.",
    rsin: "RSIN",
    branch: "Hoofdvestiging",
    noBranch: "Geen",
    founded: "Opgericht",
    unknownDate: "Onbekend",
    postalAddress: "Postadres",
    poBox: "Postbus {{number}}",
    differences: "De KVK wijkt af van wat hier is ingevoerd",
    empty: "leeg",
    accept: "Overnemen",
    acceptField: "{{field}} overnemen",
    acceptAll: "Alles overnemen",
    keep: "Behouden",
    keepField: "{{field}} behouden",
    keepAll: "Alles behouden",
    accepted: "Overgenomen van de KVK",
    kept: "Behouden zoals het hier is",
  },
  companyStatuses: {
    never: "Nog niet opgehaald",
    pending: "Wordt opgehaald",
    synced: "Bijgewerkt",
    not_found: "Niet gevonden",
    refused: "Nummer geweigerd",
    not_connected: "Niet gekoppeld",
  },
  companyWaits: {
    no_answer: "De KVK antwoordt niet.",
    untrusted: "Het certificaat van de KVK kan niet worden gecontroleerd.",
    busy: "De KVK neemt nu even geen vragen meer aan.",
    being_processed: "De KVK verwerkt deze inschrijving nog.",
    unreadable: "Het antwoord van de KVK is niet te lezen.",
    key_refused: "De KVK neemt de sleutel niet aan. Een eigenaar of beheerder kan hem vervangen bij de instellingen.",
  },
  errors: {
    kvk_not_connected: "De KVK is niet gekoppeld. Een eigenaar of beheerder kan dat doen bij de instellingen.",
    kvk_not_eligible: "Alleen een bedrijf in Nederland met een KVK-nummer kan worden opgezocht.",
    stale_company: "De KVK is intussen opnieuw gevraagd. Bekijk de verschillen nog eens.",
  },
};
