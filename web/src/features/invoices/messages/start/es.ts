// Spanish words of invoices on the profile.
import type { Translation } from "../../../../shared/i18n/translation";
import type { en } from "./en";

export const es: Translation<typeof en> = {
  invoices: {
    section: "Facturas",
    creditNotes: "Facturas rectificativas",
    total: "Total de facturas",
    create: "Crear factura",
  },
};
