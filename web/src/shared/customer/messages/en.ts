// English words of the forms around a customer.

export const en = {
  tagColors: {
    slate: "Slate",
    gray: "Gray",
    stone: "Stone",
    red: "Red",
    orange: "Orange",
    amber: "Amber",
    yellow: "Yellow",
    lime: "Lime",
    green: "Green",
    emerald: "Emerald",
    teal: "Teal",
    cyan: "Cyan",
    sky: "Sky",
    blue: "Blue",
    indigo: "Indigo",
    violet: "Violet",
    fuchsia: "Fuchsia",
    pink: "Pink",
  },
  forms: {
    phoneHelp: "Without a country code, the country of the address counts, or else your own.",
    languageHelp: "The language of mail and documents to this customer.",
    suggestedAddresses: "Suggested addresses",
    more: "More fields",
    groups: {
      company: "Registration",
      moreCompany: "About the company",
      work: "Work",
      preferences: "Preferences",
      invoicing: "Invoices and tax",
    },
    vatHelp: "With its country code; blanks, dots and dashes do not matter.",
    noPreference: "No preference",
    pausedHelp: "No invoice is sent to this customer until you switch this off.",
    portalDelivery: "Portal delivery",
    portalHelp: "Invoices wait in the portal instead of going out by e-mail.",
    exemptHelp: "New documents carry no VAT.",
    tradeName: "Trade name {{place}}",
    addTradeName: "Add trade name",
    removeTradeName: "Remove trade name {{place}}",
  },
  avatar: {
    title: "Customer avatar",
    alt: "Logo of {{website}}",
    looking: "Looking for the logo …",
    outcomes: {
      found: "This is the logo of the website.",
      chosen: "This logo stands for the customer.",
      none: "No logo was found. The initials stand for the customer.",
      refused: "This address cannot be looked at: it is not on the public internet.",
      unavailable: "The website does not answer at the moment.",
      off: "No logo was looked for.",
      limited: "You have looked for many logos in a short time. Try again in an hour.",
    },
    choose: "Use as avatar",
    remove: "Remove",
    removed: "The initials are shown.",
    credit: "Logos by unavatar.io",
  },
  errors: {
    avatar_not_found: "There is no such logo any more. Look for it again.",
    too_many_looks: "You have looked for many logos in a short time. Try again in an hour.",
    no_avatar_possible: "Only a business with a website can have a logo.",
  },
  problems: {
    invalid_website: "Write a web address such as https://www.example.com.",
    invalid_vat_number: "Write the number with its country code, such as NL123456789B01.",
    invalid_kvk_number: "A KVK number has eight digits.",
    invalid_postal_code: "Write a postal code as this country has them.",
    invalid_industry_code: "Write a code such as 4321 or 43.21.",
  },
  warnings: {
    wrong_check_digits: "The check digits of this VAT number are wrong. It is saved; compare it with the letterhead.",
  },
} as const;

declare module "../../../shared/i18n/catalogue" {
  interface Parts {
    customer: typeof en;
  }
}
