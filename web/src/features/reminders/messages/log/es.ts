// Spanish words that the activity log has for payment reminders.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  activity_log: {
    topics: {
      reminders: "Recordatorios",
    },
    fields: {
      reminder: {
        stage: "Etapa",
        amount: "Importe",
        invoices: "Facturas",
        fee: "Gastos",
        interest: "Intereses",
        hold: "Sin recordatorios, porque",
        until: "Hasta el día (inclusive)",
      },
    },
    kinds: {
      reminders: {
        sent: "Recordatorio de pago enviado",
        held: "Recordatorios de la factura retenidos",
        released: "Recordatorios de la factura reanudados",
        paused: "Recordatorios en pausa",
        resumed: "Recordatorios reanudados",
      },
    },
  },
  reminderHold: {
    paused: "en pausa",
    excluded: "excluida",
    promised: "pago prometido",
    disputed: "en disputa",
  },
};
