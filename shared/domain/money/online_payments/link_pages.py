"""Contents of the page of a smart link, and the amounts that a payer may pay there."""

import re
from enum import StrEnum
from hashlib import sha256
from typing import NamedTuple

from shared.domain.core.languages import Language
from shared.domain.core.money import DECIMALS, Amount
from shared.domain.money.online_payments.pay_pages import AmountChanged, Choice, Look
from shared.domain.money.sales.smart_links import LinkState, SmartLink
from shared.errors import Conflict, FieldProblem, InvalidInput

# Several payers share the page of a link, such as that of a code on a counter.
MAX_CHECKOUTS_AN_HOUR = 200
_LONGEST_TYPED = 40
_VIEW = r"[0-9a-f]{32}"
_SIGNS = {"EUR": "€", "GBP": "£", "USD": "$"}


class LinkClosed(Conflict):
    """The link is switched off, or was paid as often as it can be."""

    code = "link_closed"

    def __init__(self) -> None:
        super().__init__("This cannot be paid any more.")


class AmountProblem(StrEnum):
    """The problem with the amount that a payer typed."""

    MISSING = "amount_missing"
    UNREADABLE = "amount_unreadable"
    OUT_OF_RANGE = "amount_out_of_range"


class LinkPage(NamedTuple):
    """The page of a link. `typed` and `problem` are the amount that the payer sent, and what is wrong with it."""

    look: Look
    link: SmartLink
    state: LinkState
    typed: str = ""
    problem: AmountProblem | None = None


class AmountRefused(InvalidInput):
    """`page` is the page as the payer sees it again, with what they typed and what is wrong with it."""

    def __init__(self, page: LinkPage, problem: AmountProblem) -> None:
        super().__init__(FieldProblem("amount", problem, "Write an amount within the ends of the link."))
        self.page = page._replace(problem=problem)


def link_page_of(link: SmartLink, state: LinkState, look: Look, *, is_archived: bool) -> LinkPage:
    """Return the page. Nothing is sold to an archived customer, as no invoice is made for one."""
    return LinkPage(look, link, LinkState.INACTIVE if is_archived else state)


def amount_to_pay(page: LinkPage, choice: Choice) -> Amount:
    """Return what the payer pays. Raise LinkClosed, AmountChanged, AmountRefused."""
    if page.state is not LinkState.OPEN:
        raise LinkClosed
    link = page.link
    if link.amount:
        if choice.due != str(link.amount.minor):
            raise AmountChanged("The amount to pay has changed. Check it and try again.")
        return link.amount
    assert link.minimum
    assert link.maximum
    again = page._replace(typed=choice.amount[:_LONGEST_TYPED])
    if not choice.amount.strip():
        raise AmountRefused(again, AmountProblem.MISSING)
    amount = read_amount(choice.amount, link.currency, page.look.language)
    if amount is None:
        raise AmountRefused(again, AmountProblem.UNREADABLE)
    if not link.minimum.minor <= amount.minor <= link.maximum.minor:
        raise AmountRefused(again, AmountProblem.OUT_OF_RANGE)
    return amount


def read_amount(text: str, currency: str, language: Language) -> Amount | None:
    """Read an amount as readers of a language write it, such as `1.234,50` or `€ 12`. None if it is none.

    The sign that parts thousands elsewhere is a decimal point too where no more than two digits follow it.
    """
    plain = re.sub(r"\s", "", text).strip(_SIGNS.get(currency, "")).removeprefix(currency).removesuffix(currency)
    point, thousand = (".", ",") if language is Language.EN else (",", ".")
    decimals = DECIMALS[currency]
    grouped = rf"(\d{{1,9}}|\d{{1,3}}(?:[{thousand}]\d{{3}}){{1,2}})(?:[{point}](\d{{1,{decimals or 1}}}))?"
    other = rf"(\d{{1,9}})[{thousand}](\d{{1,2}})"
    found = re.fullmatch(grouped, plain, re.ASCII) or re.fullmatch(other, plain, re.ASCII)
    if found is None or (found[2] and len(found[2]) > decimals):
        return None
    return Amount(int(found[1].replace(thousand, "") + (found[2] or "").ljust(decimals, "0")), currency)


def view_of(nonce: str) -> str:
    """Return the name of one view of a page, in the address to which its payer returns."""
    return sha256(nonce.encode()).hexdigest()[:32]


def known_view(sent: str) -> str:
    """Return a name of a view as it was sent, empty if no view has such a name."""
    return sent if re.fullmatch(_VIEW, sent) else ""
