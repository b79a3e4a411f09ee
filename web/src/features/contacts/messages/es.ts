// Spanish words of contacts.
import type { Translation } from "../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  contacts: {
    create: "+ Crear nuevo contacto",
    createTitle: "Crear nuevo contacto",
    role: "Función",
    roleHelp: "A qué se dedica allí, por ejemplo contable.",
    receives: "Recibe",
    mail: {
      invoices: "Facturas",
      reminders: "Recordatorios",
    },
    receivesMail: {
      invoices: "Recibe facturas",
      reminders: "Recibe recordatorios",
    },
    receivesHelp: {
      invoices: "Mientras nadie las reciba, van al contacto principal.",
      reminders: "Mientras nadie los reciba, van al contacto principal.",
    },
    added: "Contacto {{name}} añadido",
    edit: "Editar contacto",
    editNamed: "Editar {{name}}",
    saved: "Contacto guardado",
    deleteNamed: "Eliminar {{name}}",
    deleted: "Contacto {{name}} eliminado",
    restored: "Contacto {{name}} recuperado",
    makePrimary: "Hacer principal",
    makePrimaryNamed: "Hacer de {{name}} el contacto principal",
    isPrimary: "{{name}} es ahora el contacto principal",
    primaryFollows: "Desde entonces encabeza la página {{email}} y el correo a este cliente se envía allí.",
    primaryFollowsNoEmail: "{{name}} no tiene correo electrónico: desde entonces no se podrá escribir a este cliente.",
    formerStays: "{{name}} sigue en la lista como otro contacto.",
    noneTitle: "Todavía no hay contactos",
    noneText: "Aquí estará a quién escribir o llamar en relación con este cliente.",
  },
  errors: {
    contact_not_found: "Este contacto ya no está.",
    too_many_contacts: "Un cliente tiene como máximo 50 contactos. Elimine uno primero.",
    primary_contact: "Haga principal a otro contacto primero.",
    own_contact: "Un particular es su propio contacto principal.",
  },
};
