// Spanish words of billing that every profile shows.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  billing: {
    section: "Facturación",
    strip: "Cifras",
    billedAndCollected: "Facturado y cobrado",
    of: "de",
    outstanding: "Saldo pendiente",
    credit: "Saldo a favor del cliente",
    autoResolved: "Conversaciones resueltas automáticamente",
    daysToCollect: "Días medios de cobro",
    totalCollected: "Total cobrado",
    days: "{{days}} días",
    explain: "Explicación: {{figure}}",
    tier: "Tipo de cliente",
    tierRule:
      "VIP: más de {{threshold}} en facturas pagadas. Habitual: al menos tres pedidos que no se cancelaron ni fallaron. Nuevo: los demás.",
    unpaidInvoices: "Facturas sin pagar",
    revenue: "Ingresos totales",
    subscriptions: "Suscripciones",
  },
  tiers: {
    vip: "VIP",
    regular: "Habitual",
    new: "Nuevo",
  },
};
