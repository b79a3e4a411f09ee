// Spanish words that the activity log has for the check of VAT numbers.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  activity_log: {
    topics: {
      vat: "Validación del IVA",
    },
    kinds: {
      vat: {
        checked: "NIF-IVA comprobado",
      },
    },
  },
  vatStatuses: {
    not_validated: "Sin validar",
    valid: "Válido",
    invalid: "No válido",
    not_checkable: "No se pudo comprobar",
  },
};
