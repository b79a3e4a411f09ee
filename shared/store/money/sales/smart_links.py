"""Reads and writes of smart links, their counts, and the visitors of a day."""

import time

from shared.domain.core.refs import CustomerRef
from shared.domain.money.sales.smart_links import LinkCounts, SmartLink
from shared.errors import NotFound, StaleVersion
from shared.store.customer.records import Records
from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Absent, CountIs, Exists, Refusal
from shared.store.engine.keys import Item
from shared.store.engine.retries import outdated
from shared.store.engine.stored import read

_KEPT_SECONDS = 24 * 60 * 60


class SmartLinkNotFound(NotFound):
    """The customer has no such link."""

    code = "smart_link_not_found"


class StaleSmartLink(StaleVersion):
    """The link has changed since the version that the caller read."""


SMART_LINKS = Records(
    keys.SMART_LINK,
    SmartLink,
    missing=lambda: SmartLinkNotFound("This customer has no such link."),
    changed_since=lambda current: StaleSmartLink(
        "Someone changed this link since you read it. Read it again and repeat your change.", current=current
    ),
)


def list_all(customer: CustomerRef) -> list[tuple[SmartLink, LinkCounts]]:
    """Return all links of a customer with their counts, newest first."""
    items = table.query_all(keys.customer_partition(customer), prefix=keys.SMART_LINK)
    return [(SMART_LINKS.require(item), counts_of(item)) for item in reversed(items)]


def find(customer: CustomerRef, link_id: str) -> tuple[SmartLink, LinkCounts]:
    """Raise SmartLinkNotFound."""
    item = table.get(SMART_LINKS.key(customer, link_id))
    return SMART_LINKS.require(item), counts_of(item or {})


def counts_of(item: Item) -> LinkCounts:
    return read(LinkCounts, item)


def add_payment(changes: Changes, customer: CustomerRef, link_id: str, minor: int, *, seen: int) -> None:
    """Count a payment and what it comes to. Refuse the changes with Outdated unless `seen` were counted before, so that
    of two payments at the same moment each knows whether it is one too many.
    """
    when = [CountIs("payments", seen, outdated)]
    changes.update(SMART_LINKS.key(customer, link_id), add={"payments": 1, "revenue_minor": minor}, when=when)


def salt_of(token: str, day: str, fresh: str) -> str:
    """Return the salt of a day, `fresh` for the first visitor. Nobody can recognize a visitor once it has expired."""
    key = keys.link_salt(token, day)
    if item := table.get(key):
        return str(item["salt"])
    return fresh


def add_view(
    changes: Changes,
    customer: CustomerRef,
    link_id: str,
    *,
    token: str,
    day: str,
    salt: str,
    visitor: str,
    seen: Refusal,
) -> None:
    """Count a visitor of a day. Refuse the changes with `seen` for one who was counted."""
    expires = {"expires_at": int(time.time()) + _KEPT_SECONDS}
    changes.put(keys.link_salt(token, day), {"salt": salt, **expires})
    changes.put(keys.link_visitor(token, day, visitor), expires, when=[Absent(seen)])
    changes.update(SMART_LINKS.key(customer, link_id), add={"views": 1}, when=[Exists(seen)])
