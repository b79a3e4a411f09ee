// Spanish words of what opens over the page: the palette and the list of keys.
import type { Translation } from "../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  shell: {
    signOutTitle: "¿Cerrar la sesión?",
    signOutText_one: "Se perderá lo que escribió en {{count}} lugar.",
    signOutText_many: "Se perderá lo que escribió en {{count}} de lugares.",
    signOutText_other: "Se perderá lo que escribió en {{count}} lugares.",
    stay: "Quedarse",
    palette: {
      placeholder: "Busque un cliente o una factura, o escriba qué hacer",
      customers: "Clientes",
      invoices: "Facturas",
      recent: "Clientes recientes",
      groups: {
        actions: "Acciones",
        sections: "Secciones",
        navigation: "Ir a",
        settings: "Ajustes",
        help: "Ayuda",
        appearance: "Apariencia",
        language: "Idioma",
      },
      nothing: "Nada coincide con «{{typed}}».",
      searching: "Buscando…",
      failed: "Ahora no se pueden buscar clientes.",
    },
    keys: {
      search: "Buscar o hacer algo",
      toasts: "Ir a los avisos",
      single: "Usar atajos de una sola tecla",
      singleHelp: "Nunca actúan mientras escribe. {{keys}} y F6 funcionan siempre.",
    },
  },
};
