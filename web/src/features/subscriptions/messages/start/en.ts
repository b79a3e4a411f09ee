// English words of subscriptions that every profile shows.

export const en = {
  subscriptions: {
    section: "Subscriptions",
    create: "Create subscription",
    suspended: "This customer is suspended. Lift the suspension before you add a subscription.",
  },
  subscriptionStatuses: {
    active: "Active",
    paused: "Paused",
    pending: "Pending",
    cancelled: "Canceled",
    failed: "Failed",
    completed: "Completed",
  },
  errors: {
    subscription_not_found: "There is no such subscription.",
    subscription_ended: "This subscription has ended. Create another one instead.",
    subscription_not_paused: "This subscription is not paused.",
  },
} as const;

declare module "../../../../shared/i18n/catalogue" {
  interface Parts {
    "subscriptions/start": typeof en;
  }
}
