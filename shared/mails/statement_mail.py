"""The mail with which a statement of account reaches the customer."""

from shared.domain.core.formats import amount_text, day_text
from shared.domain.money.statements.statement_mails import StatedBalance
from shared.mails.content import Content, MailLook, Unsubscribing, isolated, render, transfer
from shared.mails.words import WORDS


def statement_mail(
    stated: StatedBalance,
    look: MailLook,
    *,
    greeted: str,
    pay_url: str | None,
    reference: str,
    unsubscribing: Unsubscribing | None = None,
) -> Content:
    """Return the mail of a statement. `pay_url` is that of all that is open, `reference` that of a bank transfer."""
    language, words = look.language, WORDS[look.language]
    last, is_owed = day_text(stated.last, language), stated.balance.minor > 0
    return render(
        "statement",
        look,
        subject=words["statement_subject"].format(last, look.sender),
        unsubscribing=unsubscribing,
        unsubscribe=words["statement_unsubscribe"],
        unsubscribe_why=words["statement_unsubscribe_why"].format(isolated(look.sender)),
        greeting=words["greeting"].format(isolated(greeted)),
        intro=_intro(stated, look),
        later=words["statement_later"],
        label=words["statement_open"].format(last),
        amount=amount_text(stated.balance, language),
        nothing=None if is_owed else words["statement_nothing"],
        pay_url=pay_url if is_owed else None,
        pay=words["pay_all"],
        transfer=transfer(look, reference) if is_owed else [],
    )


def _intro(stated: StatedBalance, look: MailLook) -> str:
    words, last = WORDS[look.language], day_text(stated.last, look.language)
    if stated.first is None:
        return words["statement_intro"].format(last)
    return words["statement_intro_from"].format(day_text(stated.first, look.language), last)
