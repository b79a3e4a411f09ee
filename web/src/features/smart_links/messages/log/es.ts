// Spanish words that the activity log has for smart links.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  activity_log: {
    topics: {
      smart_links: "Enlaces de pago",
    },
    fields: {
      smart_link: {
        name: "Nombre",
        description: "Descripción",
        amount: "Importe",
        minimum: "Importe mínimo",
        maximum: "Importe máximo",
        tax_class_id: "Clase de impuesto",
        uses: "Se puede pagar",
        active: "Activo",
      },
    },
    kinds: {
      smart_links: {
        created: "Enlace de pago creado",
        edited: "Enlace de pago editado",
        activated: "Enlace de pago activado",
        deactivated: "Enlace de pago desactivado",
        paid: "Enlace de pago pagado",
      },
    },
  },
};
