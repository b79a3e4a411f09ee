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
      },
      credit: {
        applied: "Saldo a favor aplicado",
      },
    },
  },
};
