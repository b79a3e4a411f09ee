// Spanish words of the activity log.
import type { Translation } from "../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  section: "Registro de actividad",
  became: "pasó a",
  noneTitle: "Todavía no ha ocurrido nada",
  noneText: "Aquí aparecerá cada cambio de este cliente, con quién lo hizo y cuándo.",
  fields: { archive_reason: "Motivo" },
  kinds: {
    customer_created: "Cliente añadido",
    customer_edited: "Cliente editado",
    customer_archived: "Cliente archivado",
    customer_reactivated: "Cliente reactivado",
    note_added: "Nota añadida",
    note_edited: "Nota editada",
    note_deleted: "Nota eliminada",
    note_restored: "Nota recuperada",
  },
  descriptions: {
    customer_created: "Aquí empieza el historial del cliente.",
    customer_edited: "Ha cambiado: {{fields}}",
    customer_archived: "El cliente salió de la lista habitual.",
    customer_reactivated: "El cliente ha vuelto a la lista habitual.",
    note_added: "«{{title}}»",
    note_edited: "«{{title}}» · ha cambiado: {{fields}}",
    note_deleted: "«{{title}}»",
    note_restored: "«{{title}}»",
  },
};
