"""Pages of all that an account at Mollie has of a kind, newest first.

Mollie, "Pagination": the row of `from` is the first one of its page.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from typing import Any, Generic, NamedTuple, TypeVar
from urllib.parse import parse_qs, urlsplit

from shared.domain.core import clock
from shared.domain.money.mollie.provider_codes import Mode
from shared.domain.money.mollie.provider_payments import ProviderPayment
from shared.domain.money.mollie.transactions import TransactionStatus
from shared.integrations import mollie_answers as answers
from shared.integrations.mollie_errors import MollieUnavailable, ObjectGone

Row = TypeVar("Row")


class Returned(NamedTuple):
    """A refund or chargeback of a payment, without its amount: read the payment before it is booked."""

    id: str
    payment_id: str
    status: TransactionStatus
    created_at: datetime


class Listed(NamedTuple, Generic[Row]):
    """A page. `following` is the id with which the next page begins, null on the last one."""

    rows: list[Row]
    following: str | None


def payments(page: Mapping[str, Any], mode: Mode) -> Listed[ProviderPayment]:
    return Listed(list(_readable(page, mode)), _following(page))


def _readable(page: Mapping[str, Any], mode: Mode) -> Iterator[ProviderPayment]:
    for row in answers.rows_of(page, "payments"):
        with suppress(answers.UnknownCurrency):
            yield answers.payment_of(row, mode)


def refunds(page: Mapping[str, Any]) -> Listed[Returned]:
    rows = [_returned(row, answers.refund_status(row)) for row in answers.rows_of(page, "refunds")]
    return Listed(rows, _following(page))


def chargebacks(page: Mapping[str, Any]) -> Listed[Returned]:
    rows = [_returned(row, _standing(row)) for row in answers.rows_of(page, "chargebacks")]
    return Listed(rows, _following(page))


def whole(name: str, list_from: Callable[[str | None], Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return the objects of all pages of a list. Raise ObjectGone where there is no list, MollieUnavailable where a
    later page is gone.
    """
    page = list_from(None)
    rows, seen = answers.rows_of(page, name), set[str]()
    while (start := _following(page)) and start not in seen:
        seen.add(start)
        try:
            page = list_from(start)
        except ObjectGone as gone:
            # Its first row has ended meanwhile, which is no sign that the list is another one.
            raise MollieUnavailable from gone
        rows += answers.rows_of(page, name)
    return rows


def _standing(row: Mapping[str, Any]) -> TransactionStatus:
    return TransactionStatus.REVERSED if row.get("reversedAt") else TransactionStatus.CHARGED_BACK


def _returned(row: Mapping[str, Any], status: TransactionStatus) -> Returned:
    return Returned(row["id"], row["paymentId"], status, answers.moment_of(row.get("createdAt")) or clock.now())


def _following(page: Mapping[str, Any]) -> str | None:
    links = page.get("_links")
    following = links.get("next") if isinstance(links, dict) else None
    if not following:
        return None
    return next(iter(parse_qs(urlsplit(following["href"]).query).get("from", [])), None)
