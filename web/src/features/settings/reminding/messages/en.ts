// English words of the settings of reminders.

export const en = {
  settings: {
    reminders: {
      active: "Send reminders",
      activeHelp: "Each day at 09:00 in your time zone. What was overdue before today begins with the first reminder.",
      next: "Next: {{at}}",
      attach: "Attach a copy of each invoice",
      attachHelp: "As a PDF, for up to twenty invoices.",
      stages: "When they are sent",
      add: "Add a reminder",
      editStage: "Edit reminder {{stage}}",
      removeStage: "Remove this reminder",
      removeTitle: "Remove reminder {{stage}}?",
      removeText: "Its day, what it charges and its text are lost.",
      before_one: "{{count}} day before the due date",
      before_other: "{{count}} days before the due date",
      after_one: "{{count}} day after the due date",
      after_other: "{{count}} days after the due date",
      days: "Days after the due date",
      daysHelp: "A number below zero is before the due date: -3.",
      notWhole: "Write whole days, such as 14.",
      fee: "Collection costs:",
      feeIn: "Collection costs in {{currency}}",
      feeHelp:
        "Asked only where the law of the customer's country lets you, and lowered to what it allows. It is what the collection costs by then, not once more with each reminder, and is not booked: send an invoice for it, without VAT, because it is damages.",
      interest: "Ask for statutory interest",
      interestHelp:
        "On what is still open, at the rates of the Netherlands and Belgium: of businesses from the day after the due date, of consumers once the days after their free letter are over. In Belgium a consumer owes it, and collection costs, only if your terms have them. It is not booked: send an invoice for it, without VAT.",
      withInterest: "With statutory interest",
      ratesEnd:
        "Statutory interest is known until {{day}}. For later days reminders ask for none until the new rates are published and added here; you need not do anything.",
      language: "Language of the words",
      subject: "Subject",
      text: "Text",
      textHelp:
        "Leave empty to use our text. Placeholders: {customer} is the name of the customer, {company} your own, {amount} what is open, {invoices} the numbers of the invoices, {due_on} the first due date, {days} how many days ago that was.",
      preview: "Preview: {{language}}",
    },
  },
  problems: {
    unknown_placeholder: "Use only these placeholders: {customer}, {company}, {amount}, {invoices}, {due_on}, {days}.",
    not_ascending: "Each reminder comes after the one before it. Choose a later day.",
  },
} as const;

declare module "../../../../shared/i18n/catalogue" {
  interface Parts {
    reminding: typeof en;
  }
}
