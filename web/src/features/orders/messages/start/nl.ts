// Dutch words of orders that every profile shows.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  orders: {
    section: "Bestellingen",
    create: "Bestelling maken",
    total: "Bestellingen totaal",
  },
  orderStatuses: {
    pending: "In afwachting",
    processing: "In behandeling",
    completed: "Voltooid",
    cancelled: "Geannuleerd",
    refunded: "Terugbetaald",
    failed: "Mislukt",
  },
  orderPayments: {
    paid: "Betaald",
    pending: "Nog niet betaald",
    failed: "Mislukt",
    refunded: "Terugbetaald",
  },
  errors: {
    order_not_found: "Deze bestelling bestaat niet.",
    customer_suspended: "Deze klant is geblokkeerd. Hef de blokkade op voordat u een bestelling maakt.",
    order_closed: "De status van deze bestelling staat dit niet toe.",
    order_final: "Deze bestelling is betaald of gefactureerd: regels en bedragen liggen vast.",
    order_paid: "Deze bestelling is betaald. Betaal het bedrag terug.",
    order_invoiced: "Van deze bestelling is een factuur gemaakt. Annuleer of crediteer eerst die factuur.",
    nothing_to_refund: "Er valt niets terug te betalen: de bestelling is niet betaald of al geheel terugbetaald.",
  },
};
