"""Reads and writes of mandates, and of the one that the customer's first screen shows."""

from collections.abc import Sequence

from shared.domain.core.pages import Page
from shared.domain.core.refs import CustomerRef
from shared.domain.customer.customers import CustomerCard
from shared.domain.money.payments.mandates import Mandate, shown_of, summary
from shared.errors import NotFound, StaleVersion
from shared.store.customer import customers
from shared.store.customer.records import Records
from shared.store.engine import keys, newest_first
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import CountIs
from shared.store.engine.newest_first import Source
from shared.store.engine.stored import read


class MandateNotFound(NotFound):
    """The customer has no such mandate."""

    code = "mandate_not_found"


class StaleMandate(StaleVersion):
    """The mandate has changed since the version that the caller read."""


MANDATES = Records(
    keys.MANDATE,
    Mandate,
    missing=lambda: MandateNotFound("This customer has no such mandate."),
    changed_since=lambda _: StaleMandate("This mandate has changed since you read it. Read it again and repeat."),
)


def list_newest_first(customer: CustomerRef, *, limit: int, cursor: str | None) -> Page[Mandate]:
    """Return a page of the mandates, revoked ones among them. Raise CustomerNotFound, InvalidCursor."""
    items, next_cursor = newest_first.page(customer, [Source(keys.MANDATE)], limit=limit, cursor=cursor)
    if not items:
        customers.require(customer)
    return Page(items=[read(Mandate, item) for item in items], next_cursor=next_cursor)


def change(
    changes: Changes,
    customer: CustomerRef,
    card: CustomerCard,
    mandates: Sequence[Mandate],
    written: Sequence[tuple[Mandate | None, Mandate]],
) -> None:
    """Write mandates as pairs of before and after, and the one that is shown.

    `card` and `mandates` are as they were read, in this order. Refuse the changes with Outdated if a mandate was
    written since.
    """
    current = {one.id: one for one in mandates}
    for before, after in written:
        MANDATES.change(changes, customer, before, after, refused=customers.outdated)
        current[after.id] = after
    shown = shown_of(current.values())
    changes.update(
        keys.customer(customer),
        assign={"mandate": summary(shown).model_dump(mode="json") if shown else None},
        add={"mandates_changed": 1},
        when=[CountIs("mandates_changed", card.mandates_changed, customers.outdated)],
    )
