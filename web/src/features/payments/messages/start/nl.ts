// Dutch words of payments that every profile shows.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  payments: {
    section: "Betalingen",
    record: "Betaling boeken",
  },
  paymentMeans: {
    banktransfer: "Overboeking",
    cash: "Contant",
    pointofsale: "Pinautomaat",
    creditcard: "Creditcard",
    directdebit: "Incasso",
    ideal: "iDEAL",
    bancontact: "Bancontact",
    paypal: "PayPal",
    eps: "EPS",
    przelewy24: "Przelewy24",
    bizum: "Bizum",
    other: "Anders",
  },
  errors: {
    payment_not_found: "Deze betaling bestaat niet. Misschien is ze teruggedraaid.",
    credit_spent:
      "Een deel van deze betaling werd tegoed dat al gebruikt is. Draai eerst terug waarvoor het gebruikt is.",
    payment_refunded: "Deze betaling is al terugbetaald.",
    payment_is_automatic: "Mollie heeft deze betaling gemeld. Betaal haar terug in plaats daarvan.",
    refund_sent: "Mollie heeft dit geld verstuurd, dus de terugbetaling blijft.",
    payment_has_refunds: "Een deel van deze betaling is terugbetaald. Draai eerst de terugbetalingen terug.",
    refund_not_found: "Deze terugbetaling bestaat niet. Misschien is ze teruggedraaid.",
    no_credit: "De klant heeft geen tegoed in deze valuta.",
  },
};
