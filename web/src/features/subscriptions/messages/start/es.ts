// Spanish words of subscriptions that every profile shows.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  subscriptions: {
    section: "Suscripciones",
    create: "Crear suscripción",
    suspended: "Este cliente está suspendido. Levante la suspensión antes de añadir una suscripción.",
  },
  subscriptionStatuses: {
    active: "Activa",
    paused: "Pausada",
    pending: "Pendiente",
    cancelled: "Cancelada",
    failed: "Fallida",
    completed: "Completada",
  },
  errors: {
    subscription_not_found: "No existe esa suscripción.",
    subscription_ended: "Esta suscripción ha terminado. Cree otra.",
    subscription_not_paused: "Esta suscripción no está en pausa.",
  },
};
