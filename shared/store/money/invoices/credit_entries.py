"""Reads and writes of the ledger of a customer's credit, whose entries never change."""

from shared.domain.core.pages import Page
from shared.domain.core.refs import CustomerRef
from shared.domain.money.invoices.credit_entries import CreditEntry
from shared.errors import NotFound, StaleVersion
from shared.store.customer import customers
from shared.store.customer.records import Records
from shared.store.engine import keys, newest_first
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import CountIs
from shared.store.engine.newest_first import Source
from shared.store.engine.stored import read


class CreditEntryNotFound(NotFound):
    """There is no such entry of the customer's credit."""

    code = "credit_entry_not_found"


CREDIT_ENTRIES = Records(
    keys.CREDIT,
    CreditEntry,
    missing=lambda: CreditEntryNotFound("There is no such entry."),
    changed_since=lambda current: StaleVersion("An entry of the ledger never changes.", current=current),
)


def list_newest_first(
    customer: CustomerRef, *, currency: str | None, limit: int, cursor: str | None
) -> Page[CreditEntry]:
    """Return a page of the ledger. Raise CustomerNotFound, InvalidCursor."""
    only_if = ("#amount.#currency = :currency", {":currency": currency}) if currency else None
    items, next_cursor = newest_first.page(customer, [Source(keys.CREDIT, only_if)], limit=limit, cursor=cursor)
    if not items:
        customers.require(customer)
    return Page(items=[read(CreditEntry, item) for item in items], next_cursor=next_cursor)


def add(changes: Changes, customer: CustomerRef, entry: CreditEntry) -> None:
    """Write an entry of the ledger. Refuse the changes with Outdated unless the credit before it is as it was read."""
    before = entry.balance - entry.amount
    unchanged = CountIs(f"credit_sums.balance_{before.currency}", before.minor, customers.outdated)
    changes.check(keys.customer(customer), when=[unchanged])
    CREDIT_ENTRIES.change(changes, customer, None, entry)
