// Spanish words of orders that every profile shows.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  orders: {
    section: "Pedidos",
    create: "Crear pedido",
    total: "Total de pedidos",
  },
  orderStatuses: {
    pending: "Pendiente",
    processing: "En proceso",
    completed: "Completado",
    cancelled: "Cancelado",
    refunded: "Reembolsado",
    failed: "Fallido",
  },
  orderPayments: {
    paid: "Pagado",
    pending: "Pendiente",
    failed: "Fallido",
    refunded: "Reembolsado",
  },
  errors: {
    order_not_found: "Este pedido no existe.",
    customer_suspended: "Este cliente está suspendido. Levante la suspensión antes de añadir un pedido.",
    order_closed: "El estado de este pedido no lo permite.",
    order_final: "Este pedido está pagado o facturado: sus líneas e importes son definitivos.",
    order_paid: "Este pedido está pagado. Reembólselo.",
    order_invoiced: "Se hizo una factura de este pedido. Anule o rectifique antes esa factura.",
    nothing_to_refund: "No hay nada que reembolsar: el pedido no está pagado o ya se reembolsó entero.",
  },
};
