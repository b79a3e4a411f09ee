"""The words of mails in English."""

from typing import Final

from shared.mails.words.words import Words

WORDS: Final[Words] = {
    "greeting": "Dear {0},",
    "regards": "Kind regards,",
    "invoice_subject": "Invoice {0} from {1}",
    "invoice_intro": "This is our invoice {0} of {1}.",
    "attached": "It is attached as a PDF, and as an e-invoice (UBL) for your bookkeeping program.",
    "reference": "Your reference: {0}",
    "to_pay": "To pay",
    "due": "Due on {0}",
    "overdue": "Was due on {0}",
    "paid": "Paid",
    "paid_text": "There is nothing left to pay. This invoice is for your records.",
    "in_flight": "Your payment is on its way",
    "in_flight_text": "You do not need to do anything. This invoice is for your records.",
    "credited": "Credited",
    "credited_text": "This invoice was credited. There is nothing left to pay.",
    "pay": "Pay online",
    "pay_all": "Pay everything online",
    "pay_in_parts": "The page takes {0} invoices at a time, first those that were due first.",
    "pay_link": "Pay online:",
    "transfer": "Or by bank transfer",
    "account_holder": "Name",
    "iban": "IBAN",
    "bic": "BIC",
    "payment_reference": "Reference",
    "questions": "Questions about this? Write to {0}.",
    "reply": "Questions about this? Reply to this mail.",
    "copies": "A copy of each invoice is attached.",
    "invoice": "Invoice {0}",
    "total": "Total to pay",
    "registration": "Registration number {0}",
    "belgian_registration": "Enterprise number {0}",
    "vat": "VAT {0}",
    "phone": "Phone {0}",
    "unsubscribe": "Stop these reminders",
    "unsubscribe_why": "You receive this mail because an invoice is open.",
}
