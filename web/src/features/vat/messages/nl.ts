// Dutch words of the check of VAT numbers.
import type { Translation } from "../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  vat: {
    validate: "Btw-nummer controleren",
    underWay: "Dit btw-nummer wordt gecontroleerd. Het antwoord verschijnt hier.",
    pending: "Wordt gecontroleerd in VIES sinds",
    notAnswered: "Kon nog niet worden gecontroleerd; geprobeerd sinds",
    northernIreland: "Noord-Ierland",
    waits: {
      turn: "Een ander nummer van {{country}} wordt eerst gecontroleerd.",
      member_state_unavailable: "Het btw-register van {{country}} antwoordt niet.",
      vies_unavailable: "VIES, het register van de Europese Unie, antwoordt niet.",
      too_many_requests: "VIES krijgt op dit moment te veel vragen.",
      blocked: "VIES weigert op dit moment onze vragen. We zoeken het uit.",
    },
    nextTry: "Volgende poging vanzelf: {{time}}.",
    answerStays: "Tot dan blijft het laatste antwoord gelden.",
    refusals: {
      no_vat_number: "Vul eerst een btw-nummer in.",
      individual: "Alleen bedrijven hebben een btw-nummer.",
      not_in_vies: "Nummers van dit land zijn niet te controleren: VIES kent die van de EU en Noord-Ierland.",
      wrong_check_digits: "De controlecijfers van dit nummer kloppen niet. Vergelijk het met het briefpapier.",
      malformed: "VIES antwoordt dat dit geen btw-nummer van zijn land is. Vergelijk het met het briefpapier.",
    },
    name: "Naam in VIES",
    address: "Adres in VIES",
    undisclosed: "Niet bekendgemaakt",
    checked: "Gecontroleerd in VIES",
    outdated: "Ouder dan een maand",
    consultation: "Raadplegingsnummer",
    proofs: "Alle antwoorden van VIES",
    proof: "Bewijs",
    proofOf: "Bewijs van {{time}}",
    nameDiffers: "VIES noemt een ander bedrijf. Ga na of dit het eigen btw-nummer van de klant is.",
    requesterRefused:
      "VIES kent uw eigen btw-nummer niet, dus de antwoorden hebben geen raadplegingsnummer en bewijzen niets. Verbeter het bij Instellingen, Bedrijf.",
    noRequester:
      "Vul bij Instellingen, Bedrijf uw eigen btw-nummer in: dan geeft VIES bij elke controle een bewijsnummer.",
  },
  errors: {
    vat_not_checkable: "Dit btw-nummer is niet te controleren in VIES.",
  },
};
