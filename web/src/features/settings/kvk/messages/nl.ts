// Dutch words of the connection to KVK.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  kvkKey: {
    explanation:
      "Met een sleutel van de Kamer van Koophandel (KVK) vult een KVK-nummer het bedrijf vanzelf in, en is een nieuwe klant op naam te vinden. Zonder sleutel voert u alles met de hand in.",
    state: "Status",
    key: "API-sleutel",
    endsIn: "eindigt op {{end}}",
    test: "(openbare testsleutel van de KVK: alleen testbedrijven)",
    since: "Sinds",
    connect: "KVK koppelen",
    replace: "Sleutel vervangen",
    remove: "Sleutel verwijderen",
    check: "Controleren en bewaren",
    apiKey: "API-sleutel van de KVK",
    apiKeyHelp:
      "Van developers.kvk.nl, bij uw abonnement. De sleutel wordt bij de KVK gecontroleerd en daarna aan niemand getoond. De KVK rekent per opgezocht bedrijf. Klanten van wie het KVK-nummer al was ingevuld, worden dan opgezocht.",
    connected: "De sleutel van de KVK is bewaard",
    removed: "De sleutel van de KVK is verwijderd",
    removeTitle: "Sleutel van de KVK verwijderen?",
    removeText:
      "KVK-nummers vullen dan niets meer in, en nieuwe klanten zijn niet op naam te vinden. Wat is ingevuld, blijft.",
    refused:
      "De KVK neemt deze sleutel niet meer aan, dus er kan geen bedrijf worden opgezocht. Kopieer een nieuwe sleutel van developers.kvk.nl en vervang deze.",
    unchecked:
      "De KVK antwoordde niet toen de sleutel werd ingevoerd. Hij wordt gecontroleerd bij het eerste bedrijf dat wordt opgezocht.",
  },
  kvkKeyStates: {
    not_connected: "Niet gekoppeld",
    unchecked: "Nog niet gecontroleerd",
    connected: "Gekoppeld",
    refused: "Geweigerd",
  },
  problems: {
    malformed_kvk_key: "Dit is geen API-sleutel van de KVK. Kopieer de hele sleutel van developers.kvk.nl.",
    refused_kvk_key: "De KVK neemt deze sleutel niet aan. Kopieer hem opnieuw van developers.kvk.nl.",
  },
};
