"""Every record of a customer that has a tally, for the recount of its numbers."""

from collections.abc import Iterator

from shared.domain.core.refs import CustomerRef
from shared.domain.core.tallies import Tallied
from shared.store import kinds
from shared.store.customer import older_activity
from shared.store.engine import keys, table


def read_all(customer: CustomerRef) -> Iterator[Tallied]:
    """Yield every record of the customer that has a tally, in one Query or more for each kind."""
    for records in kinds.KINDS:
        yield from records.list_all(customer)
    for item in table.query_all(keys.customer_partition(customer), prefix=keys.ACTIVITY):
        yield older_activity.entry_of(item)
