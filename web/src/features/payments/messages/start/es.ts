// Spanish words of payments that every profile shows.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  payments: {
    section: "Pagos",
    record: "Registrar pago",
  },
  paymentMeans: {
    banktransfer: "Transferencia",
    cash: "Efectivo",
    pointofsale: "Datáfono",
    creditcard: "Tarjeta de crédito",
    directdebit: "Domiciliación",
    ideal: "iDEAL",
    bancontact: "Bancontact",
    paypal: "PayPal",
    eps: "EPS",
    przelewy24: "Przelewy24",
    bizum: "Bizum",
    other: "Otra",
  },
  errors: {
    payment_not_found: "Este pago no existe. Puede que se haya deshecho.",
    credit_spent: "Una parte de este pago pasó a saldo a favor que ya se ha usado. Deshaga primero lo que lo usó.",
    payment_refunded: "Este pago ya está reembolsado.",
    payment_is_automatic: "Mollie ha notificado este pago. Reembólselo en su lugar.",
    refund_sent: "Mollie ya ha enviado este dinero, así que el reembolso se mantiene.",
    payment_has_refunds: "Una parte de este pago está reembolsada. Deshaga primero sus reembolsos.",
    refund_not_found: "Este reembolso no existe. Puede que se haya deshecho.",
    no_credit: "El cliente no tiene saldo a favor en esta moneda.",
  },
};
