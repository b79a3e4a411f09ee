// English words that the activity log has for mandates.

export const en = {
  activity_log: {
    topics: {
      mandates: "Mandates",
    },
    fields: {
      mandate: {
        holder: "Account holder",
        iban: "IBAN",
        bic: "BIC",
        card: "Card",
        signed_on: "Signed on",
        reference: "Mandate reference",
        status: "Status",
        problem: "Refused because",
      },
    },
    kinds: {
      mandates: {
        signed: "Mandate signed",
        received: "Mandate received from Mollie",
        status_changed: "Status of a mandate changed",
        revoked: "Mandate revoked",
        revealed: "Account number revealed",
        requested: "Mandate requested by link",
      },
    },
  },
} as const;

declare module "../../../../shared/i18n/catalogue" {
  interface Parts {
    "mandates/log": typeof en;
  }
}
