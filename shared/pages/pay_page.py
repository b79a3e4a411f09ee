"""The page on which a customer pays invoices, without a script, in the language of the reader."""

from typing import Any

from shared.domain.core.formats import amount_text, day_text
from shared.domain.core.languages import Language
from shared.domain.money.online_payments.pay_pages import (
    Outcome,
    Owed,
    PayPage,
    PayState,
)
from shared.pages import frame
from shared.pages.pay_words import WORDS, Words


def pay_page(page: PayPage, address: str, *, nonce: str, outcome: Outcome | None = None, reloads: int = 0) -> str:
    """Return the page. `address` is its own, `reloads` how often it has asked for the outcome."""
    look = page.look
    words = WORDS[look.language]
    if page.state is not PayState.DUE:
        # Whoever has just paid all that was open comes back to a page without invoices.
        has_paid_all = page.state is PayState.NOTHING and outcome is Outcome.PAID
        state = PayState.PAID if has_paid_all else page.state
        headline = words[state.value]  # type: ignore[literal-required]
        text = words[f"{state.value}_text"]  # type: ignore[literal-required]
        about = _about(page, words) if page.owed else None
        return frame.message(look, address, headline, text, title=about or headline, about=about)
    if outcome is Outcome.WAITING:
        return frame.waiting_page(look, address, _about(page, words), view="", reloads=reloads)
    return frame.render(
        "pay.html",
        look.language,
        address,
        title=_about(page, words),
        notice=_notice(outcome, words),
        due=amount_text(page.due, look.language),
        owed=[_owed(one, look.language, words) for one in page.owed],
        form=frame.form(look, address, nonce=nonce, due=str(page.due.minor)),
        **frame.of_merchant(look, address),
    )


def _about(page: PayPage, words: Words) -> str:
    if len(page.owed) == 1:
        return words["invoice"].format(page.owed[0].number)
    return words["invoices"].format(len(page.owed))


def _notice(outcome: Outcome | None, words: Words) -> dict[str, str] | None:
    if outcome is None:
        return None
    if outcome is Outcome.PAID:
        return {"tone": "good", "text": words["received"]}
    return {"tone": "warning", "text": words["not_paid"]}


def _owed(one: Owed, language: Language, words: Words) -> dict[str, Any]:
    due = words["overdue" if one.is_overdue else "due"].format(day_text(one.due_on, language)) if one.due_on else None
    return {
        "name": words["invoice"].format(one.number),
        "amount": amount_text(one.amount, language),
        "due": due,
        "is_overdue": one.is_overdue,
    }
