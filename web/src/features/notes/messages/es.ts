// Spanish words of writing and editing notes.
import type { Translation } from "../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  notes: {
    added: "Nota añadida",
    edit: "Editar nota",
    saved: "Nota guardada",
    newNote: "Nueva nota",
    send: "Añadir",
    private: "Solo su equipo ve las notas.",
    earlierSaved: "La versión anterior se guardó; está en la lista. Vuelva a enviar para añadir también esta.",
    titleMissing: "La nota necesita un título.",
    charactersLeft_one: "Queda {{left}} carácter",
    charactersLeft_other: "Quedan {{left}} caracteres",
    charactersLeft_many: "Quedan {{left}} de caracteres",
    deleteTitle: "¿Eliminar esta nota?",
    deleteText: "«{{title}}» desaparecerá de la página del cliente.",
  },
};
