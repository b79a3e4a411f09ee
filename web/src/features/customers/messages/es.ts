// Spanish words of the customer list.
import type { Translation } from "../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  title: "Clientes",
  add: "Añadir cliente",
  addFirst: "Añada su primer cliente",
  added: "{{name}}: añadido",
  search: "Buscar clientes",
  searchHint: "Nombre, correo, teléfono o número",
  clearSearch: "Borrar búsqueda",
  shown_one: "{{count}} cliente en esta página",
  shown_many: "{{count}} de clientes en esta página",
  shown_other: "{{count}} clientes en esta página",
  pages: "Páginas",
  previous: "Anterior",
  next: "Siguiente",
  noneTitle: "Todavía no hay clientes",
  noneText: "Aquí aparecerán todos a quienes vende, cada uno con su propia página.",
  noMatchTitle: "Sin resultados",
  noMatchText: "No hay ningún cliente en estado «{{status}}» para «{{search}}».",
  noneWithStatus: "No hay clientes en este estado.",
};
