// Spanish words that the activity log has for mandates.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  activity_log: {
    topics: {
      mandates: "Mandatos",
    },
    fields: {
      mandate: {
        holder: "Titular de la cuenta",
        iban: "IBAN",
        bic: "BIC",
        card: "Tarjeta",
        signed_on: "Firmado el",
        reference: "Referencia del mandato",
        status: "Estado",
        problem: "Rechazado porque",
      },
    },
    kinds: {
      mandates: {
        signed: "Mandato firmado",
        received: "Mandato recibido de Mollie",
        status_changed: "Estado de un mandato cambiado",
        revoked: "Mandato revocado",
        revealed: "Número de cuenta mostrado",
        requested: "Mandato solicitado por enlace",
      },
    },
  },
};
