"""The mail with which an invoice reaches the customer."""

from datetime import date

from shared.domain.core.formats import amount_text, day_text
from shared.domain.core.languages import Language
from shared.domain.money.invoices.invoices import Invoice
from shared.mails.content import Content, MailLook, isolated, render, transfer
from shared.mails.words import WORDS, Words


def invoice_mail(
    invoice: Invoice, look: MailLook, *, greeted: str, pay_url: str | None, today: date, has_ubl: bool = True
) -> Content:
    """Return the mail of an issued invoice. `pay_url` is None where the merchant takes no payments online.

    `has_ubl`: the e-invoice is attached too.
    """
    assert invoice.number
    assert invoice.issued_on
    language, words = look.language, WORDS[look.language]
    is_to_pay = invoice.balance.minor > 0 and not invoice.in_flight
    state, explained = _state(invoice, words)
    return render(
        "invoice",
        look,
        subject=words["invoice_subject"].format(invoice.number, look.sender),
        greeting=words["greeting"].format(isolated(greeted)),
        intro=words["invoice_intro"].format(invoice.number, day_text(invoice.issued_on, language)),
        attached=words["attached" if has_ubl else "attached_pdf"],
        reference=words["reference"].format(isolated(invoice.reference)) if invoice.reference else None,
        label=words["to_pay"] if is_to_pay else state,
        amount=amount_text(invoice.balance if is_to_pay else invoice.totals.gross_total, language),
        due=due_text(invoice.due_on, language, today) if is_to_pay and invoice.due_on else None,
        is_overdue=bool(is_to_pay and invoice.due_on and invoice.due_on < today),
        explained=None if is_to_pay else explained,
        pay_url=pay_url if is_to_pay else None,
        pay=words["pay"],
        transfer=transfer(look, invoice.payment_reference) if is_to_pay else [],
    )


def due_text(day: date, language: Language, today: date) -> str:
    return WORDS[language]["overdue" if day < today else "due"].format(day_text(day, language))


def _state(invoice: Invoice, words: Words) -> tuple[str, str]:
    if invoice.in_flight:
        return words["in_flight"], words["in_flight_text"]
    if invoice.credited and invoice.payable.minor == 0:
        return words["credited"], words["credited_text"]
    return words["paid"], words["paid_text"]
