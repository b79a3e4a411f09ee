// Spanish words of notes.
import type { Translation } from "../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  section: "Notas",
  cardTitle: "Notas del cliente",
  add: "Añadir nota",
  added: "Nota añadida",
  edit: "Editar nota",
  editNamed: "Editar la nota «{{title}}»",
  saved: "Nota guardada",
  edited: "editada",
  newNote: "Nueva nota",
  send: "Enviar",
  private: "Solo su equipo ve las notas.",
  earlierSaved: "La versión anterior se guardó; está en la lista. Vuelva a enviar para añadir también esta.",
  titleMissing: "La nota necesita un título.",
  charactersLeft_one: "Queda {{left}} carácter",
  charactersLeft_other: "Quedan {{left}} caracteres",
  charactersLeft_many: "Quedan {{left}} de caracteres",
  delete: "Eliminar",
  deleteTitle: "¿Eliminar esta nota?",
  deleteText: "«{{title}}» desaparecerá de la página del cliente.",
  deleteNamed: "Eliminar la nota «{{title}}»",
  deleted: "Nota «{{title}}» eliminada",
  restored: "Nota «{{title}}» recuperada",
  noneTitle: "Todavía no hay notas",
  noneText: "Aquí estará lo que su equipo debe saber de este cliente.",
  showAll_one: "Ver {{count}} nota",
  showAll_many: "Ver los {{count}} de notas",
  showAll_other: "Ver las {{count}} notas",
};
