// English words of the check of VAT numbers.

export const en = {
  vat: {
    validate: "Validate VAT",
    underWay: "This VAT number is being checked. The answer appears here.",
    pending: "Being checked in VIES since",
    notAnswered: "Could not be checked yet; tried since",
    northernIreland: "Northern Ireland",
    waits: {
      turn: "Another number of {{country}} is being checked first.",
      member_state_unavailable: "The VAT register of {{country}} does not answer.",
      vies_unavailable: "VIES, the register of the European Union, does not answer.",
      too_many_requests: "VIES answers too many questions at the moment.",
      blocked: "VIES refuses our questions at the moment. We are looking into it.",
    },
    nextTry: "Next try by itself: {{time}}.",
    answerStays: "The last answer keeps counting until then.",
    refusals: {
      no_vat_number: "Enter a VAT number first.",
      individual: "Only businesses have a VAT number.",
      not_in_vies: "Numbers of this country cannot be checked: VIES knows those of the EU and Northern Ireland.",
      wrong_check_digits: "The check digits of this number are wrong. Compare it with the letterhead.",
      malformed: "VIES answers that this is no VAT number of its country. Compare it with the letterhead.",
    },
    name: "Name in VIES",
    address: "Address in VIES",
    undisclosed: "Not disclosed",
    checked: "Checked in VIES",
    outdated: "Older than a month",
    consultation: "Consultation number",
    proofs: "All answers of VIES",
    proof: "Proof",
    proofOf: "Proof of {{time}}",
    nameDiffers: "VIES names another company. Make sure that this is the customer’s own VAT number.",
    requesterRefused:
      "VIES does not know your own VAT number, so its answers have no consultation number and prove nothing. Correct it under Settings, Company.",
    noRequester: "Enter your own VAT number under Settings, Company: then VIES gives a number that proves each check.",
  },
  errors: {
    vat_not_checkable: "This VAT number cannot be checked in VIES.",
  },
} as const;

declare module "../../../shared/i18n/catalogue" {
  interface Parts {
    vat: typeof en;
  }
}
