// Spanish words that the activity log has for payments and credit.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  activity_log: {
    topics: {
      payments: "Pagos",
      credit: "Saldo a favor",
    },
    fields: {
      payment: {
        amount: "Importe",
        received_on: "Recibido el",
        means: "Forma de pago",
        reference: "Referencia",
        invoice: "Factura",
        refunded: "Reembolsado",
        refund_reference: "Referencia del reembolso",
        kept_as_credit: "Guardado como saldo a favor",
        charged_back: "Devuelto por el banco",
        reason: "Motivo del banco",
      },
      credit: {
        applied: "Aplicado",
      },
    },
    kinds: {
      payments: {
        recorded: "Pago registrado",
        edited: "Pago editado",
        undone: "Pago deshecho",
        restored: "Pago registrado de nuevo",
        refunded: "Pago reembolsado",
        refund_undone: "Reembolso deshecho",
        received: "Pago recibido",
        refund_failed: "Reembolso fallido",
        charged_back: "Pago devuelto por el banco",
        chargeback_reversed: "Devolución bancaria anulada",
      },
      credit: {
        applied: "Saldo a favor aplicado",
      },
    },
  },
};
