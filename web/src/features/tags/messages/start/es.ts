// Spanish words of a customer’s tags.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  tags: {
    manage: "Gestionar etiquetas",
    none: "Todavía no hay etiquetas",
    remove: "Quitar la etiqueta «{{name}}»",
    removed: "Etiqueta «{{name}}» quitada",
  },
  errors: {
    tag_not_found: "Esta etiqueta no existe. Puede que se haya eliminado.",
  },
};
