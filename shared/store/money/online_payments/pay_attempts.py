"""Reads and writes of the payments that were begun on a pay page: the last one, and how many in an hour."""

import time

from shared.domain.core.models import Record
from shared.domain.money.online_payments.pay_pages import TooManyCheckouts
from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Below, Condition, Is, Lacks
from shared.store.engine.retries import outdated
from shared.store.engine.stored import read

_COUNTED_SECONDS = 2 * 60 * 60
# A bank transfer takes days, and its payer may come back to the page.
_KEPT_SECONDS = 14 * 24 * 60 * 60


class PayAttempt(Record):
    """The last payment at Mollie (tr_) of a page. `is_asked`: a message has a worker ask Mollie for it."""

    payment_id: str
    is_asked: bool = False


def find(token: str, view: str) -> PayAttempt | None:
    """`view` is that of a page on which several pay, and empty for others."""
    item = table.get(keys.last_attempt(token, view))
    return read(PayAttempt, item) if item else None


def keep(changes: Changes, token: str, view: str, payment_id: str) -> None:
    """Make this the last payment of a page or view."""
    item = {"payment_id": payment_id, "expires_at": int(time.time()) + _KEPT_SECONDS}
    changes.put(keys.last_attempt(token, view), item)


def set_asked(changes: Changes, token: str, view: str, payment_id: str) -> None:
    """Refuse the changes with Outdated if there was a message already, or if this is not the last payment any more."""
    when: list[Condition] = [Is("payment_id", payment_id, outdated), Lacks("is_asked", outdated)]
    changes.update(keys.last_attempt(token, view), assign={"is_asked": True}, when=when)


def count(changes: Changes, token: str, *, hour: str, limit: int) -> None:
    """Count a payment that is begun in an hour. Refuse the changes with TooManyCheckouts past the limit."""
    changes.update(
        keys.checkouts(token, hour),
        add={"begun": 1},
        assign={"expires_at": int(time.time()) + _COUNTED_SECONDS},
        when=[Below("begun", limit, lambda _: TooManyCheckouts(limit))],
        create=True,
    )
