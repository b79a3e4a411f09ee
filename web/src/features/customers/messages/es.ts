// Spanish words of adding, deleting and restoring customers.
import type { Translation } from "../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  customers: {
    added: "{{name}}: añadido",
    earlierSaved:
      "Un intento anterior sí llegó: ese cliente ya está añadido. Mire en la lista antes de guardar también este.",
    deleteTitle_one: "¿Eliminar a {{name}}?",
    deleteTitle_many: "¿Eliminar {{count}} de clientes?",
    deleteTitle_other: "¿Eliminar {{count}} clientes?",
    dismiss: "No eliminar",
    removeAll: "Eliminar todo",
    removeCustomers: "Eliminar cliente(s)",
    effects: {
      moved_to_trash: "A la papelera, de donde se puede recuperar hasta el {{until}}.",
      nothing_linked: "No hay además notas, contactos ni direcciones.",
      linked_data_kept_one: "{{count}} nota, contacto o dirección se conserva, en la papelera y después.",
      linked_data_kept_many: "{{count}} de notas, contactos y direcciones se conservan, en la papelera y después.",
      linked_data_kept_other: "Las {{count}} notas, contactos y direcciones se conservan, en la papelera y después.",
      linked_data_removed_one:
        "{{count}} nota, contacto o dirección también se va: tras ese día desaparece para siempre.",
      linked_data_removed_many:
        "{{count}} de notas, contactos y direcciones también se van: tras ese día desaparecen para siempre.",
      linked_data_removed_other:
        "Las {{count}} notas, contactos y direcciones también se van: tras ese día desaparecen para siempre.",
    },
    andOthers_one: "y {{count}} más",
    andOthers_many: "y {{count}} más",
    andOthers_other: "y {{count}} más",
    deleted_one: "{{name}}: en la papelera",
    deleted_many: "{{count}} de clientes en la papelera",
    deleted_other: "{{count}} clientes en la papelera",
    notDeleted: "Sin eliminar:",
    trashed: "Clientes eliminados",
    trashText: "Los clientes eliminados permanecen aquí 30 días.",
    trashEmpty: "La papelera está vacía",
    trashEmptyText: "Los clientes que elimine esperarán aquí 30 días, por si quiere recuperarlos.",
    toList: "Volver a clientes",
    deletedBy: "Eliminado por",
    restorableUntil: "Se puede recuperar hasta el {{date}}",
    linked: {
      keep: "los datos vinculados se conservan",
      remove: "los datos vinculados también se van",
    },
    restore: "Recuperar",
    restoreNamed: "Recuperar a {{name}}",
    restored: "{{name}}: recuperado",
    open: "Abrir",
  },
};
