// Dutch words that the activity log has for a customer’s tax class.

export const nl = {
  activity_log: {
    fields: {
      customer: {
        tax_class_id: "Btw-klasse",
      },
    },
  },
};
