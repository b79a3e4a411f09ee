// Spanish words of the latest notes, and of the acts on a note.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  notes: {
    section: "Notas",
    cardTitle: "Notas del cliente",
    add: "Añadir nota",
    editNamed: "Editar la nota «{{title}}»",
    pinned: "Fijada",
    pinNamed: "Fijar la nota «{{title}}»",
    unpinNamed: "Dejar de fijar la nota «{{title}}»",
    edited: "editada",
    sending: "Enviando…",
    delete: "Eliminar",
    deleteNamed: "Eliminar la nota «{{title}}»",
    deleted: "Nota «{{title}}» eliminada",
    restored: "Nota «{{title}}» recuperada",
    noneTitle: "Todavía no hay notas",
    noneText: "Aquí estará lo que su equipo debe saber de este cliente.",
    showAll_one: "Ver {{count}} nota",
    showAll_many: "Ver los {{count}} de notas",
    showAll_other: "Ver las {{count}} notas",
  },
  errors: {
    note_not_found: "Esta nota ya no está.",
    too_many_pinned_notes: "Un cliente tiene como máximo 5 notas fijadas. Deje de fijar una primero.",
  },
};
