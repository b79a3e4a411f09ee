"""The mail that reminds a customer of everything that is open in one currency."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from shared.domain.core.formats import amount_text
from shared.domain.core.money import Amount
from shared.mails.content import Content, MailLook, Unsubscribing, isolated, render, transfer
from shared.mails.invoice_mail import due_text
from shared.mails.words import WORDS


class OpenInvoice(NamedTuple):
    """An invoice with what is left of it to pay."""

    number: str
    balance: Amount
    due_on: date | None
    payment_reference: str | None = None


class ReminderTexts(NamedTuple):
    """Subject and text as the merchant wrote them, None for those of the product. Blank lines part paragraphs."""

    subject: str | None = None
    text: str | None = None


def reminder_mail(
    invoices: Sequence[OpenInvoice],
    look: MailLook,
    *,
    greeted: str,
    pay_url: str | None,
    today: date,
    texts: ReminderTexts | None = None,
    has_copies: bool = True,
    unsubscribing: Unsubscribing | None = None,
) -> Content:
    """Return the mail about these invoices, of which there is at least one and all are in one currency."""
    texts, language, words = texts or ReminderTexts(), look.language, WORDS[look.language]
    is_one = len(invoices) == 1
    what = invoices[0].number if is_one else str(len(invoices))
    subject = texts.subject or words["reminder_subject" if is_one else "reminders_subject"].format(what, look.sender)
    intro = texts.text or words["reminder_intro" if is_one else "reminders_intro"]
    total = sum((one.balance for one in invoices[1:]), invoices[0].balance)
    reference = invoices[0].payment_reference if is_one else ", ".join(one.number for one in invoices)
    return render(
        "reminder",
        look,
        subject=subject,
        unsubscribing=unsubscribing,
        greeting=words["greeting"].format(isolated(greeted)),
        paragraphs=[isolated(part.strip()) for part in intro.split("\n\n") if part.strip()],
        crossed=None if texts.text else words["crossed"],
        copies=words["copy" if is_one else "copies"] if has_copies else None,
        rows=[
            {
                "name": words["invoice"].format(one.number),
                "due": due_text(one.due_on, language, today) if one.due_on else None,
                "is_overdue": bool(one.due_on and one.due_on < today),
                "amount": amount_text(one.balance, language),
            }
            for one in invoices
        ],
        label=words["to_pay"] if is_one else words["total"],
        amount=amount_text(total, language),
        pay_url=pay_url,
        pay=words["pay"] if is_one else words["pay_all"],
        transfer=transfer(look, reference),
    )
