// English words of the acts that change a customer.

export const en = {
  profile: {
    saved: "Customer saved",
    held_one: "{{count}} mail was held while invoices were paused",
    held_other: "{{count}} mails were held while invoices were paused",
    release: "Send now",
    released_one: "{{count}} mail is on its way",
    released_other: "{{count}} mails are on their way",
    addressRestored: "Address restored",
    restoreAddress: "Restore the address",
    archiveNamed: "Archive {{name}}",
    archived: "{{name}} archived",
    reasonMissing: "Choose a reason.",
    reactivateNamed: "Reactivate {{name}}",
    reactivated: "{{name}} is active again",
    suspendNamed: "Suspend {{name}}",
    suspended: "{{name}} suspended",
    liftNamed: "Lift the suspension of {{name}}",
    onArchive: {
      title: "Running subscriptions",
      pause: "Pause",
      cancel: "Cancel",
      keep: "Keep charging",
    },
    effects: {
      subscriptions_paused_one: "{{count}} subscription is paused; nothing of it is charged.",
      subscriptions_paused_other: "{{count}} subscriptions are paused; nothing of them is charged.",
      subscriptions_cancelled_one: "{{count}} subscription is canceled for good.",
      subscriptions_cancelled_other: "{{count}} subscriptions are canceled for good.",
      subscriptions_kept_one: "{{count}} subscription goes on, with an invoice for each charge.",
      subscriptions_kept_other: "{{count}} subscriptions go on, with an invoice for each charge.",
      subscriptions_stay_paused_one: "{{count}} subscription stays paused. Resume it in the Subscriptions tab.",
      subscriptions_stay_paused_other: "{{count}} subscriptions stay paused. Resume them in the Subscriptions tab.",
      title: "What will happen",
      hidden_from_list: "The customer leaves the default list; the Archived filter still shows it.",
      listed_as_suspended: "The customer is listed under Suspended until you lift the suspension.",
      listed_as_active: "The customer is listed as active again.",
      history_kept_one: "{{count}} note or log entry is kept.",
      history_kept_other: "All {{count}} notes and log entries are kept.",
      invoices_left_unpaid_one: "{{count}} invoice of {{sums}} is left to pay. It can still be paid.",
      invoices_left_unpaid_other: "{{count}} invoices of {{sums}} are left to pay. They can still be paid.",
    },
  },
  errors: {
    issued_invoices:
      "This customer has issued invoices or payments, which the law has you keep. Archive the customer instead.",
    customer_already_archived: "This customer is already archived.",
    customer_not_archived: "This customer is not archived.",
    customer_already_suspended: "This customer is already suspended.",
    customer_not_suspended: "This customer is not suspended.",
  },
} as const;

declare module "../../../shared/i18n/catalogue" {
  interface Parts {
    profile: typeof en;
  }
}
