"""Every record of a customer that has a tally, for the recount of its numbers."""

from collections.abc import Iterator
from typing import Any

from shared.domain.core.refs import CustomerRef
from shared.domain.core.tallies import Tallied
from shared.store.customer import older_activity
from shared.store.customer.addresses import ADDRESSES
from shared.store.customer.contacts import CONTACTS
from shared.store.customer.mails import MAILS
from shared.store.customer.notes import NOTES
from shared.store.customer.records import Records
from shared.store.engine import keys, table
from shared.store.money.credit_entries import CREDIT_ENTRIES
from shared.store.money.credit_notes import CREDIT_NOTES
from shared.store.money.invoices import INVOICES
from shared.store.money.mandates import MANDATES
from shared.store.money.orders import ORDERS
from shared.store.money.payments import PAYMENTS
from shared.store.money.smart_links import SMART_LINKS
from shared.store.money.subscriptions import SUBSCRIPTIONS
from shared.store.money.transactions import TRANSACTIONS

# A recount that lacked a kind would erase its number, so a test compares these with all that the modules of the store
# declare (tests/store/test_tallied_records.py).
KINDS: tuple[Records[Any], ...] = (
    NOTES,
    CONTACTS,
    ADDRESSES,
    INVOICES,
    CREDIT_NOTES,
    ORDERS,
    PAYMENTS,
    CREDIT_ENTRIES,
    TRANSACTIONS,
    SUBSCRIPTIONS,
    MANDATES,
    SMART_LINKS,
    MAILS,
)


def read_all(customer: CustomerRef) -> Iterator[Tallied]:
    """Yield every record of the customer that has a tally, in one Query or more for each kind."""
    for records in KINDS:
        yield from records.list_all(customer)
    for item in table.query_all(keys.customer_partition(customer), prefix=keys.ACTIVITY):
        yield older_activity.entry_of(item)
