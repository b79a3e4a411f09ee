// Spanish words of tags.
import type { Translation } from "../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  manage: "Gestionar etiquetas",
  search: "Busque etiquetas o escriba una nueva",
  found_one: "{{count}} etiqueta encontrada",
  found_many: "{{count}} de etiquetas encontradas",
  found_other: "{{count}} etiquetas encontradas",
  create: "Crear nueva etiqueta",
  color: "Color:",
  none: "Todavía no hay etiquetas",
  noneFound: "Todavía no hay ninguna etiqueta con ese nombre.",
  remove: "Quitar la etiqueta «{{name}}»",
  removed: "Etiqueta «{{name}}» quitada",
  saved: "Etiquetas guardadas",
};
