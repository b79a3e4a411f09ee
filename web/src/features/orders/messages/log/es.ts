// Spanish words that the activity log has for orders.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  activity_log: {
    topics: {
      orders: "Pedidos",
    },
    fields: {
      order: {
        status: "Estado",
        payment: "Pago",
        cancel_reason: "Motivo",
        currency: "Moneda",
        ordered_on: "Fecha",
        reference: "Referencia",
        total: "Total",
        refunded: "Reembolsado",
        lines: "Líneas",
        discount: "Descuento",
        note: "Nota",
        internal_note: "Nota interna",
      },
    },
    kinds: {
      orders: {
        placed: "Pedido realizado",
        edited: "Pedido modificado",
        status_changed: "Estado del pedido cambiado",
        cancelled: "Pedido cancelado",
        refunded: "Pedido reembolsado",
        invoiced: "Factura creada a partir del pedido",
      },
    },
  },
};
