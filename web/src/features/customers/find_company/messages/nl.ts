// Dutch words of finding a company for a new customer.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  findCompany: {
    label: "Bedrijf zoeken",
    help: "Hele woorden van de naam, of het KVK-nummer. Wat u kiest, vult het formulier in.",
    found: "Gevonden bedrijven",
    searching: "Zoeken bij de KVK…",
    nothing: "De KVK kent geen bedrijf met deze woorden. Voer het hieronder in.",
    filling: "Wordt ingevuld…",
    filled: "{{name}} ingevuld",
    filledPartly: "Naam en nummer van {{name}} ingevuld. De KVK brengt de rest na het opslaan.",
    deregistered: "uitgeschreven",
  },
  findProblems: {
    not_connected: "De KVK is niet gekoppeld. Voer het bedrijf hieronder in.",
    key_refused: "De KVK neemt de sleutel niet aan. Voer het bedrijf hieronder in.",
    busy: "De KVK neemt nu even geen vragen meer aan. Voer het bedrijf hieronder in.",
    no_answer: "De KVK antwoordt niet. Voer het bedrijf hieronder in; met het KVK-nummer komt de rest later.",
  },
};
