// Spanish words of choosing and making tags.
import type { Translation } from "../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  tags: {
    search: "Busque etiquetas o escriba una nueva",
    found_one: "{{count}} etiqueta encontrada",
    found_many: "{{count}} de etiquetas encontradas",
    found_other: "{{count}} etiquetas encontradas",
    create: "Crear nueva etiqueta",
    color: "Color:",
    noneFound: "Todavía no hay ninguna etiqueta con ese nombre.",
    saved: "Etiquetas guardadas",
  },
  errors: {
    tag_exists: "Ya hay una etiqueta con este nombre.",
    too_many_tags: "Hay demasiadas etiquetas. Elimine una que no se use.",
    tag_in_use: "Todavía hay clientes con esta etiqueta. Quítesela primero.",
  },
};
