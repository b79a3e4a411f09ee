// Dutch words that lead to a customer’s tax class.

export const nl = {
  tax_classes: {
    section: "Btw-klasse",
  },
};
