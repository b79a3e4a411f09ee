"""The words of mails. `{0}` and `{1}` are filled in: a name, a number, a day or an amount, by the comment on each."""

from typing import TypedDict


class Words(TypedDict):
    check_subject: str  # {0} the merchant
    check_text: str  # {0} the merchant
    greeting: str  # {0} who is greeted
    regards: str
    invoice_subject: str  # {0} the number, {1} the merchant
    invoice_intro: str  # {0} the number, {1} the day of issue
    attached: str
    attached_pdf: str
    reference: str  # {0} the buyer's order number
    to_pay: str
    due: str  # {0} the day
    overdue: str  # {0} the day
    paid: str
    paid_text: str
    in_flight: str
    in_flight_text: str
    credited: str
    credited_text: str
    pay: str
    pay_all: str
    pay_in_parts: str  # {0} how many invoices one payment settles
    pay_link: str
    transfer: str
    transfer_only: str
    account_holder: str
    iban: str
    bic: str
    payment_reference: str
    questions: str  # {0} the address to write to
    reply: str
    copy: str
    copies: str
    invoice: str  # {0} the number
    total: str
    statement_subject: str  # {0} the last day, {1} the merchant
    statement_intro: str  # {0} the last day
    statement_intro_from: str  # {0} the first day, {1} the last
    statement_later: str
    statement_open: str  # {0} the last day
    statement_nothing: str
    statement_unsubscribe: str
    statement_unsubscribe_why: str  # {0} the merchant
    registration: str  # {0} the number of the business register
    belgian_registration: str  # {0} the same in Belgium
    vat: str  # {0} the VAT number
    phone: str  # {0} the number
    unsubscribe: str
    unsubscribe_why: str
