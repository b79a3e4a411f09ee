// Spanish words that the activity log has for subscriptions.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  activity_log: {
    topics: {
      subscriptions: "Suscripciones",
    },
    fields: {
      subscription: {
        amount: "Importe",
        status: "Estado",
        next_on: "Próximo cobro",
        resumes_on: "En pausa hasta",
        cancels_on: "Termina el",
        cancel_reason: "Motivo",
        product: "Producto",
        name: "Nombre",
        prices_include_vat: "Precio con IVA",
        tax_class_id: "Clase de impuesto",
        times: "Número de cobros",
        ends_on: "Último cobro hasta el",
        interval: "Periodo",
      },
    },
    kinds: {
      subscriptions: {
        created: "Suscripción creada",
        edited: "Suscripción modificada",
        paused: "Suscripción pausada",
        resumed: "Suscripción reanudada",
        cancelled: "Suscripción cancelada",
        failed: "Suscripción fallida",
        completed: "Suscripción completada",
      },
    },
  },
};
