"""The mail that reminds a customer of everything that is open in one currency."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from shared.domain.core.formats import amount_text
from shared.domain.core.languages import Language
from shared.domain.core.money import Amount
from shared.mails.content import Content, MailLook, Unsubscribing, isolated, render, transfer
from shared.mails.invoice_mail import due_text
from shared.mails.words import WORDS


class OpenInvoice(NamedTuple):
    """An invoice with what is left of it to pay. `of_what` describes what it is of, where the law wants that."""

    number: str
    balance: Amount
    due_on: date | None
    payment_reference: str | None = None
    of_what: str | None = None


def reminder_mail(
    invoices: Sequence[OpenInvoice],
    look: MailLook,
    *,
    subject: str,
    text: str,
    greeted: str,
    pay_url: str | None,
    today: date,
    paid_at_once: int | None = None,
    has_copies: bool = True,
    unsubscribing: Unsubscribing | None = None,
) -> Content:
    """Return the mail about these invoices, of which there is at least one and all are in one currency.

    Blank lines part the paragraphs of the text. `paid_at_once` is how many the page takes where it does not take all.
    """
    language, words = look.language, WORDS[look.language]
    is_one = len(invoices) == 1
    total = sum((one.balance for one in invoices[1:]), invoices[0].balance)
    reference = invoices[0].payment_reference if is_one else ", ".join(one.number for one in invoices)
    return render(
        "reminder",
        look,
        subject=subject,
        unsubscribing=unsubscribing,
        greeting=words["greeting"].format(isolated(greeted)),
        paragraphs=[isolated(part.strip()) for part in text.split("\n\n") if part.strip()],
        copies=words["copy" if is_one else "copies"] if has_copies else None,
        rows=[_row(one, language, today) for one in invoices],
        label=words["to_pay"] if is_one else words["total"],
        amount=amount_text(total, language),
        pay_url=pay_url,
        pay=words["pay"] if is_one or paid_at_once else words["pay_all"],
        in_parts=words["pay_in_parts"].format(paid_at_once) if pay_url and paid_at_once else None,
        transfer=transfer(look, reference),
    )


def _row(invoice: OpenInvoice, language: Language, today: date) -> dict[str, object]:
    return {
        "name": WORDS[language]["invoice"].format(invoice.number),
        "due": due_text(invoice.due_on, language, today) if invoice.due_on else None,
        "is_overdue": bool(invoice.due_on and invoice.due_on < today),
        "of_what": isolated(invoice.of_what) if invoice.of_what else None,
        "amount": amount_text(invoice.balance, language),
    }
