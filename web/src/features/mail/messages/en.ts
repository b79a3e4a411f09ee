// English words of mail.

export const en = {
  mail: {
    subject: "Subject",
    state: "State",
    recipients: "To",
    at: "When",
    acts: "Actions",
    from: "From",
    replyTo: "Replies to",
    attachments: "Attachments",
    show: "Show",
    resend: "Send again",
    tryNow: "Try now",
    release: "Release",
    releaseAll: "Release held mails",
    check: "Send a test mail",
    checkText:
      "A short mail goes to {{email}}. Here you then see whether it arrived. The receiver need not do anything.",
    checkSend: "Send",
    clear: "Allow mail again",
    sentAgain: "Sent again as another mail.",
    queued: "The mail is on its way",
    notSent: "Not sent: {{reason}}",
    released_one: "{{count}} mail released",
    released_other: "{{count}} mails released",
    stillHeld: "The mails still wait",
    paused: "Invoices are paused for this customer. Resume them first.",
    noAddress: "This customer has no e-mail address.",
    cleared: "Mail goes to {{email}} again",
    atService: "The mail service has it on its own list as well.",
    html: "Mail as it was sent",
    asText: "Text of the mail",
    remindersDeclined: "On {{day}} this customer chose to get no more payment reminders and statements by mail.",
    allowReminders: "Allow reminders again",
    allowRemindersText:
      "On {{day}} the customer chose: no more payment reminders and statements by mail. Go on only if they have asked for them again since, for example by phone.",
    allowRemindersConfirm: "They asked for it",
    remindersAllowed: "Reminders are mailed again",
    noneTitle: "No mail yet",
    noneText: "What is mailed to this customer shows here, with what became of it.",
    complaints: {
      fraud: "Reported as fraud.",
      virus: "Reported as a virus.",
      "auth-failure": "Reported as not coming from you.",
    },
    health: {
      healthy: "mail arrives.",
      bounced: "mail came back, so nothing is sent there. Ask for another address, or allow mail again once it works.",
      complained:
        "the receiver, or another one at the same provider, reported a mail as spam, so nothing is sent there. Call before you allow mail again.",
      failed: "the last mail did not arrive, which may pass: a full mailbox, or somebody out of office.",
    },
  },
  mailKinds: {
    invoice: "Invoice",
    reminder: "Payment reminder",
    statement: "Statement",
    test: "Test mail",
  },
  mailStates: {
    queued: "Queued",
    held: "Held",
    sending: "Sending",
    sent: "Sent",
    delivered: "Delivered",
    bounced: "Bounced",
    complained: "Complained",
    failed: "Failed",
    suppressed: "Not sent",
  },
  mailReasons: {
    archived: "customer archived",
    paused: "invoices paused",
    portal: "delivered in the portal",
    no_address: "no e-mail address",
    bounced: "mail to the address came back",
    complained: "the receiver reported a mail as spam",
    declined: "the customer wants no reminders by mail",
    outdated: "no longer needed",
    late: "it waited for more than a day, which is too late",
    refused: "refused by the mail service",
    unknown: "no answer from the mail service; it may have been sent",
    transient: "not taken for now",
    documents: "waits for its documents",
    unavailable: "the mail service cannot be reached; it is tried again by itself",
  },
  mailHealths: {
    healthy: "Healthy",
    bounced: "Bounced",
    complained: "Complained",
    failed: "Failed",
  },
  mailRoles: {
    to: "To",
    cc: "Cc",
    bcc: "Bcc",
  },
  errors: {
    mail_not_found: "There is no such mail.",
    mail_not_final: "This mail is still on its way, or waits for a release.",
    reminder_was_sent:
      "This reminder was sent. Use Send Payment Reminder, which is possible 24 hours after the last one.",
  },
} as const;

declare module "../../../shared/i18n/catalogue" {
  interface Parts {
    mail: typeof en;
  }
}
