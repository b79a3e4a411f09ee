// Spanish words of the acts that change a customer.
import type { Translation } from "../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  profile: {
    saved: "Cliente guardado",
    addressRestored: "Dirección restaurada",
    restoreAddress: "Restaurar la dirección",
    archiveNamed: "Archivar {{name}}",
    archived: "{{name}}: archivado",
    reasonMissing: "Elija un motivo.",
    reactivateNamed: "Reactivar {{name}}",
    reactivated: "{{name}}: activo de nuevo",
    suspendNamed: "Suspender a {{name}}",
    suspended: "{{name}}: suspendido",
    liftNamed: "Levantar la suspensión de {{name}}",
    onArchive: {
      title: "Suscripciones en curso",
      pause: "Pausar",
      cancel: "Cancelar",
      keep: "Seguir cobrando",
    },
    effects: {
      subscriptions_paused_one: "Se pausa {{count}} suscripción; no se cobra nada de ella.",
      subscriptions_paused_many: "Se pausan {{count}} suscripciones; no se cobra nada de ellas.",
      subscriptions_paused_other: "Se pausan {{count}} suscripciones; no se cobra nada de ellas.",
      subscriptions_cancelled_one: "Se cancela {{count}} suscripción definitivamente.",
      subscriptions_cancelled_many: "Se cancelan {{count}} suscripciones definitivamente.",
      subscriptions_cancelled_other: "Se cancelan {{count}} suscripciones definitivamente.",
      subscriptions_kept_one: "Sigue {{count}} suscripción, con una factura por cada cobro.",
      subscriptions_kept_many: "Siguen {{count}} suscripciones, con una factura por cada cobro.",
      subscriptions_kept_other: "Siguen {{count}} suscripciones, con una factura por cada cobro.",
      subscriptions_stay_paused_one: "Sigue en pausa {{count}} suscripción. Reanúdela en la pestaña Suscripciones.",
      subscriptions_stay_paused_many:
        "Siguen en pausa {{count}} suscripciones. Reanúdelas en la pestaña Suscripciones.",
      subscriptions_stay_paused_other:
        "Siguen en pausa {{count}} suscripciones. Reanúdelas en la pestaña Suscripciones.",
      title: "Qué va a pasar",
      hidden_from_list: "El cliente sale de la lista habitual; sigue visible con el filtro Archivado.",
      listed_as_suspended: "El cliente aparece en Suspendido hasta que levante la suspensión.",
      listed_as_active: "El cliente vuelve a la lista como activo.",
      history_kept_one: "Se conserva {{count}} nota o entrada del registro.",
      history_kept_many: "Se conservan {{count}} de notas y entradas del registro.",
      history_kept_other: "Se conservan las {{count}} notas y entradas del registro.",
      invoices_left_unpaid_one: "Queda {{count}} factura por cobrar, de {{sums}}. Aún se puede pagar.",
      invoices_left_unpaid_many: "Quedan {{count}} de facturas por cobrar, de {{sums}}. Aún se pueden pagar.",
      invoices_left_unpaid_other: "Quedan {{count}} facturas por cobrar, de {{sums}}. Aún se pueden pagar.",
    },
  },
  errors: {
    issued_invoices: "Este cliente tiene facturas emitidas o pagos, que la ley le obliga a conservar. Archívelo.",
    customer_already_archived: "Este cliente ya está archivado.",
    customer_not_archived: "Este cliente no está archivado.",
    customer_already_suspended: "Este cliente ya está suspendido.",
    customer_not_suspended: "Este cliente no está suspendido.",
  },
};
