// English words of orders that every profile shows.

export const en = {
  orders: {
    section: "Orders",
    create: "Create order",
    total: "Total orders",
  },
  orderStatuses: {
    pending: "Pending",
    processing: "Processing",
    completed: "Completed",
    cancelled: "Cancelled",
    refunded: "Refunded",
    failed: "Failed",
  },
  orderPayments: {
    paid: "Paid",
    pending: "Pending",
    failed: "Failed",
    refunded: "Refunded",
  },
  errors: {
    order_not_found: "There is no such order.",
    customer_suspended: "This customer is suspended. Lift the suspension before you add an order.",
    order_closed: "The status of this order does not allow this.",
    order_final: "This order is paid or invoiced, so its lines and amounts are final.",
    order_paid: "This order is paid. Refund it instead.",
    order_invoiced: "An invoice was made from this order. Cancel or credit that invoice first.",
    nothing_to_refund: "There is nothing to refund: the order is not paid, or all of it was refunded.",
  },
} as const;

declare module "../../../../shared/i18n/catalogue" {
  interface Parts {
    "orders/start": typeof en;
  }
}
