// Spanish words of a customer’s tax class.

export const es = {
  tax_classes: {
    change: "Cambiar la clase de IVA",
    saved: "Clase de IVA cambiada",
    assigned: "Clase de este cliente",
    deleted: "Eliminada",
    supplies: {
      service: "IVA de los servicios",
      goods: "IVA de los bienes",
    },
    hints: {
      domestic_vat_applies: "El número de IVA es válido y de su propio país, así que se aplica su IVA.",
      not_checked: "El número de IVA de otro país de la UE aún no está confirmado. Hasta entonces se cobra IVA.",
      another_country: "El número de IVA no es del país del cliente. Compruebe la dirección y el número.",
      exempt_and_invalid: "El cliente está exento a mano, pero el número de IVA no es válido. Compruebe la exención.",
    },
    rates: "Tipos a {{day}}",
    next: "{{rate}} desde el {{day}}",
    theirs: "Este cliente",
    default: "Clientes nuevos",
    manage: "Gestionar las clases de IVA",
    explanation:
      "Los documentos nuevos empiezan con esto. Una línea puede tener su propia clase, y los documentos existentes conservan sus tipos.",
  },
};
