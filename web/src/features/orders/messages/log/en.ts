// English words that the activity log has for orders.

export const en = {
  activity_log: {
    topics: {
      orders: "Orders",
    },
    fields: {
      order: {
        status: "Status",
        payment: "Payment",
        cancel_reason: "Reason",
        currency: "Currency",
        ordered_on: "Date",
        reference: "Reference",
        total: "Total",
        refunded: "Refunded",
        lines: "Lines",
        discount: "Discount",
        note: "Note",
        internal_note: "Internal note",
      },
    },
    kinds: {
      orders: {
        placed: "Order placed",
        edited: "Order edited",
        status_changed: "Order status changed",
        cancelled: "Order cancelled",
        refunded: "Order refunded",
        invoiced: "Invoice made from order",
      },
    },
  },
} as const;

declare module "../../../../shared/i18n/catalogue" {
  interface Parts {
    "orders/log": typeof en;
  }
}
