// Spanish words that the activity log has for a customer’s tax class.

export const es = {
  activity_log: {
    fields: {
      customer: {
        tax_class_id: "Clase de IVA",
      },
    },
  },
};
