"""The command that rebuilds the counts of a customer from its rows."""

from shared.domain.core.models import Model
from shared.domain.core.refs import CustomerRef
from shared.domain.core.tallies import total
from shared.domain.customer.customers import Counts
from shared.store.customer import customers, tallied_records
from shared.store.engine.changes import Changes
from shared.store.engine.commit import commit
from shared.store.engine.retries import retry_outdated


class Rebuilt(Model):
    """The counts before and after."""

    before: Counts
    after: Counts


@retry_outdated
def rebuild(customer: CustomerRef) -> Rebuilt:
    """Recount the rows and save the counts. Raise CustomerNotFound, Contended."""
    card = customers.get(customer)
    counted = total(tallied_records.read_all(customer))
    none = {f"counts.{name}": 0 for name in card.counts.model_dump()}
    counts = Counts.model_validate({path.removeprefix("counts."): n for path, n in (none | counted).items()})
    rebuilt = Rebuilt(before=card.counts, after=counts)
    if counts == card.counts:
        return rebuilt
    changes = Changes()
    customers.set_counts(changes, customer, card, counts)
    return commit(changes, result=rebuilt)
