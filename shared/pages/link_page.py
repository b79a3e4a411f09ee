"""The page of a smart link, on which anybody who has its address pays, without a script."""

from typing import Any

from shared.domain.core.formats import amount_text
from shared.domain.money.online_payments.link_pages import LinkPage
from shared.domain.money.online_payments.pay_pages import Outcome
from shared.domain.money.sales.smart_links import LinkState, Pricing
from shared.pages import frame
from shared.pages.pay_words import WORDS


def link_page(
    page: LinkPage, address: str, *, nonce: str, view: str = "", outcome: Outcome | None = None, reloads: int = 0
) -> str:
    """Return the page. `address` is its own, `view` that of which it shows the `outcome`, asked for `reloads` times."""
    look, link = page.look, page.link
    words = WORDS[look.language]
    if outcome is Outcome.WAITING:
        return frame.waiting_page(look, address, link.name, view=view, reloads=reloads)
    if outcome is Outcome.PAID:
        return _thanks(page, address)
    if page.state is not LinkState.OPEN:
        return _closed(page, address)
    return frame.render(
        "link.html",
        look.language,
        address,
        title=link.name,
        description=link.description,
        notice={"tone": "warning", "text": words["not_paid"]} if outcome else None,
        due=amount_text(link.amount, look.language) if link.amount else None,
        chosen=_chosen(page),
        is_deposit=link.pricing is Pricing.DEPOSIT,
        form=frame.form(look, address, nonce=nonce, due=str(link.amount.minor) if link.amount else ""),
        **frame.of_merchant(look, address),
    )


def _thanks(page: LinkPage, address: str) -> str:
    words = WORDS[page.look.language]
    again = {"url": f"{address}?lang={page.look.language}", "text": words["pay_again"]}
    shown = {"about": page.link.name, "again": again if page.state is LinkState.OPEN else None}
    return frame.message(page.look, address, words["link_paid"], words["link_paid_text"], **shown)


def _closed(page: LinkPage, address: str) -> str:
    words, name = WORDS[page.look.language], page.link.name
    state = "used_once" if page.state is LinkState.USED_UP and page.link.uses == 1 else page.state.value
    headline, text = words[state], words[f"{state}_text"]  # type: ignore[literal-required]
    return frame.message(page.look, address, headline, text, title=name, about=name)


def _chosen(page: LinkPage) -> dict[str, Any] | None:
    """Return the field of an amount that the payer chooses."""
    minimum, maximum, language = page.link.minimum, page.link.maximum, page.look.language
    if minimum is None or maximum is None:
        return None
    words = WORDS[language]
    ends = (amount_text(minimum, language), amount_text(maximum, language))
    return {
        "typed": page.typed,
        "currency": page.link.currency,
        "ends": words["amount_ends"].format(*ends),
        "problem": words[page.problem.value].format(*ends) if page.problem else None,
    }
