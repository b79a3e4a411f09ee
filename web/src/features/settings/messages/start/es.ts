// Spanish words that lead to the settings.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  settings: {
    title: "Ajustes",
    company: {
      title: "Empresa",
    },
    invoices: {
      title: "Facturas",
    },
    tax_classes: {
      title: "Clases de IVA",
    },
    team: {
      title: "Equipo",
    },
    mail: {
      title: "Correo",
    },
    reminders: {
      title: "Recordatorios",
    },
    mollie: {
      title: "Mollie",
    },
    kvk: {
      title: "KVK",
    },
    tags: {
      title: "Etiquetas",
    },
  },
};
