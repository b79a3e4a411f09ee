// Spanish words of addresses.
import type { Translation } from "../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  addresses: {
    add: "Añadir dirección",
    addTitle: "Añadir dirección",
    added: "Dirección añadida",
    edit: "Editar dirección",
    editNamed: "Editar {{title}}",
    viewNamed: "Ver {{title}}",
    saved: "Dirección guardada",
    label: "Nombre de la dirección",
    labelHelp: "La distingue de las demás, por ejemplo Almacén.",
    asText: "Para pegar en otro sitio",
    deleteNamed: "Eliminar {{title}}",
    deleted: "Dirección eliminada: {{title}}",
    restored: "Dirección recuperada: {{title}}",
    makePrimaryNamed: "Hacer de {{title}} la dirección principal",
    isPrimary: "Dirección principal ahora: {{title}}",
    noneTitle: "Todavía no hay direcciones",
    noneText: "Aquí estará dónde se encuentra este cliente; la primera dirección es la principal.",
  },
  errors: {
    primary_address: "Convierta antes otra dirección en la principal.",
    address_not_found: "Esta dirección ya no está.",
    too_many_addresses: "Un cliente tiene como máximo 50 direcciones. Elimine una primero.",
  },
};
