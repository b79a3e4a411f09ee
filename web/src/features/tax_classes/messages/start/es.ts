// Spanish words that lead to a customer’s tax class.

export const es = {
  tax_classes: {
    section: "Clase de IVA",
  },
};
