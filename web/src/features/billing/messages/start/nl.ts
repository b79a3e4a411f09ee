// Dutch words of billing that every profile shows.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const nl: Translation<typeof en> = {
  billing: {
    section: "Facturatie",
    strip: "Cijfers",
    billedAndCollected: "Gefactureerd en ontvangen",
    of: "van",
    outstanding: "Openstaand saldo",
    credit: "Tegoed van de klant",
    autoResolved: "Automatisch afgehandelde gesprekken",
    daysToCollect: "Gem. betaaltermijn",
    totalCollected: "Totaal ontvangen",
    days: "{{days}} dagen",
    explain: "Toelichting: {{figure}}",
    tier: "Klanttype",
    tierRule:
      "VIP: meer dan {{threshold}} aan betaalde facturen. Vast: minstens drie bestellingen die niet zijn geannuleerd of mislukt. Nieuw: alle anderen.",
    unpaidInvoices: "Openstaande facturen",
    revenue: "Totale omzet",
    subscriptions: "Abonnementen",
  },
  tiers: {
    vip: "VIP",
    regular: "Vast",
    new: "Nieuw",
  },
};
