// Spanish words that the activity log has for a customer’s data and status.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  activity_log: {
    topics: {
      customer: "Datos del cliente",
      status: "Estado",
    },
    fields: {
      customer: {
        archive_reason: "Motivo",
        archive_note: "Observación",
        suspension_reason: "Motivo",
        suspension_note: "Observación",
        external_refs: "Otros sistemas",
        avatar: "Avatar",
      },
    },
    kinds: {
      customer: {
        created: "Cliente añadido",
        edited: "Cliente editado",
        kvk_synced: "KVK trajo la empresa",
        kvk_accepted: "Valores de KVK adoptados",
        kvk_kept: "Conservado en lugar de los valores de KVK",
        avatar_chosen: "Avatar elegido",
        avatar_removed: "Avatar quitado",
      },
      status: {
        archived: "Cliente archivado",
        reactivated: "Cliente reactivado",
        suspended: "Cliente suspendido",
        suspension_lifted: "Suspensión levantada",
        deleted: "Cliente eliminado",
        restored: "Cliente recuperado",
      },
    },
    descriptions: {
      customer: {
        created: "Aquí empieza el historial del cliente.",
      },
      status: {
        archived: "El cliente salió de la lista habitual.",
        reactivated: "El cliente ha vuelto a la lista habitual.",
        suspended: "El cliente salió de la lista habitual.",
        suspension_lifted: "El cliente ha vuelto a la lista habitual.",
        deleted: "El cliente fue a la papelera.",
        restored: "El cliente volvió de la papelera.",
      },
    },
  },
};
