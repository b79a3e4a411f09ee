// English words of payment reminders.

export const en = {
  reminders: {
    send: "Send payment reminder",
    sendShort: "Send reminder",
    sent: "Reminder to {{to}} is on its way",
    nextAt: "The last reminder was sent less than 24 hours ago. The next can be sent from {{at}}.",
    currency: "Currency",
    to: "To",
    preview: "Preview: {{language}}",
    invoices: "Invoices",
    chooseOne: "Choose at least one invoice.",
    daysOverdue_one: "{{count}} day past due",
    daysOverdue_other: "{{count}} days past due",
    total: "Total",
    forecast: "Reminders of the next 90 days",
    off: "Reminders are switched off in the settings. This is what would be sent.",
    none: "Nothing is due for a reminder.",
    last: "Last reminder on {{day}}",
    stage: "Reminder {{stage}}",
    notSent: "Not sent: {{why}}",
    pause: "Pause reminders",
    resume: "Resume reminders",
    resumed: "Reminders are sent again",
    paused: "Reminders are paused.",
    pausedNow: "Reminders are paused",
    pausedUntil: "Reminders are paused through {{day}}.",
    until: "Through",
    untilHelp: "The last day without reminders. Empty: until somebody ends it.",
    note: "Note",
    hold: "Reminders of this invoice",
    why: "No reminders, because",
    held: "No reminders of this invoice are sent",
    released: "Reminders of this invoice are sent again",
    endHold: "Send reminders again",
    whyNot: {
      archived: "the customer is archived",
      invoices_paused: "invoices are paused",
      portal: "the customer gets everything in the portal",
      suppressed: "mail to this address bounced or was complained about",
      declined: "the customer has declined reminders",
      no_address: "there is no e-mail address",
      reminders_paused: "reminders are paused",
      switched_off: "reminders are switched off",
      nothing_outstanding: "nothing is open",
      all_left_out: "every open invoice is being paid or held back",
      covered_by_credit: "the customer's credit covers it",
      not_due: "nothing is due",
      all_stages_sent: "all reminders were sent",
      too_soon: "the last one was less than a day ago",
    },
    leftOut: {
      in_flight: "Payment on its way",
      excluded: "Never remind",
      paused: "Paused",
      promised: "Payment promised",
      disputed: "Disputed",
      not_chosen: "Not chosen",
    },
    fees: {
      no_rules_of_country: "No fee: no rules of this country are known here.",
      other_currency: "No fee: the rules are in euros.",
      first_letter_is_free: "No fee: the first letter is free by law.",
      days_after_first_letter: "No fee yet: the days after the first letter are not over.",
      ceiling: "The fee is lowered to what the law allows.",
    },
  },
  problems: {
    needs_a_day: "Name the day for which the payment is promised.",
    has_no_day: "Leave the day empty, or choose a pause.",
    day_passed: "Choose today or a later day.",
  },
  errors: {
    reminder_not_sent: "This reminder is not sent. Open it again to see why.",
  },
} as const;

declare module "../../../i18n/catalogue" {
  interface Parts {
    reminders: typeof en;
  }
}
