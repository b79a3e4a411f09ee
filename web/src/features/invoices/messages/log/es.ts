// Spanish words that the activity log has for invoices.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  activity_log: {
    topics: {
      invoices: "Facturas",
    },
    fields: {
      invoice: {
        number: "Factura",
        status: "Estado",
        currency: "Moneda",
        issue_on: "Fecha de emisión",
        due_on: "Fecha de vencimiento",
        payment_term_days: "Plazo de pago en días",
        reference: "Referencia",
        payment_method: "Forma de pago",
        note: "Nota en la factura",
        internal_note: "Nota interna",
        lines: "Líneas",
        total: "Total",
        cancel_reason: "Motivo",
        total_issued: "Total",
        credited: "Rectificado",
        credit_note: "Factura rectificativa",
        credit_reason: "Motivo",
        sent_via: "Recibida por",
      },
    },
    kinds: {
      invoices: {
        created: "Factura creada",
        edited: "Factura editada",
        deleted: "Borrador de factura eliminado",
        restored: "Factura restaurada",
        issued: "Factura emitida",
        sent: "Factura enviada",
        credited: "Factura rectificada",
        cancelled: "Factura anulada",
      },
    },
  },
  sentVia: {
    email: "correo electrónico",
    portal: "el portal",
  },
};
