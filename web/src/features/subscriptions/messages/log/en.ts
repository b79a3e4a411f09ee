// English words that the activity log has for subscriptions.

export const en = {
  activity_log: {
    topics: {
      subscriptions: "Subscriptions",
    },
    fields: {
      subscription: {
        amount: "Amount",
        status: "Status",
        next_on: "Next billing",
        resumes_on: "Paused until",
        cancels_on: "Ends on",
        cancel_reason: "Reason",
        product: "Product",
        name: "Name",
        prices_include_vat: "Price includes VAT",
        tax_class_id: "Tax class",
        times: "Number of charges",
        ends_on: "Last charge by",
        interval: "Interval",
      },
    },
    kinds: {
      subscriptions: {
        created: "Subscription created",
        edited: "Subscription edited",
        paused: "Subscription paused",
        resumed: "Subscription resumed",
        cancelled: "Subscription canceled",
        failed: "Subscription failed",
        completed: "Subscription completed",
      },
    },
  },
} as const;

declare module "../../../../shared/i18n/catalogue" {
  interface Parts {
    "subscriptions/log": typeof en;
  }
}
