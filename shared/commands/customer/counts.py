"""The command that rebuilds the counts of a customer, its search entries, lists and sort keys from its rows."""

from shared.domain.core.models import Model
from shared.domain.core.refs import CustomerRef
from shared.domain.core.tallies import total
from shared.domain.customer.customer_counts import Counts
from shared.domain.customer.customers import FIGURES
from shared.store import refiled_documents, tallied_records
from shared.store.customer import contacts, customers
from shared.store.customer.contacts import CONTACTS
from shared.store.engine.changes import Changes
from shared.store.engine.commit import commit
from shared.store.engine.retries import retry_outdated


class Rebuilt(Model):
    """The counts before and after."""

    before: Counts
    after: Counts


@retry_outdated
def rebuild(customer: CustomerRef) -> Rebuilt:
    """Recount the rows, and file customer, contacts and documents again. Raise CustomerNotFound, Contended."""
    card = customers.get(customer)
    counted: dict[str, dict[str, int]] = {"counts": dict.fromkeys(card.counts.model_dump(), 0)}
    counted |= {name: {} for name in FIGURES}
    for path, number in total(tallied_records.read_all(customer)).items():
        name, _, key = path.partition(".")
        counted[name][key] = number
    counts = Counts.model_validate(counted.pop("counts"))
    rebuilt = Rebuilt(before=card.counts, after=counts)
    changes = Changes()
    for contact in CONTACTS.list_all(customer):
        CONTACTS.require_unchanged(changes, customer, contact)
        contacts.file(changes, customer, contact, contact)
    if len(changes):
        commit(changes, result=rebuilt)
    for part in refiled_documents.refile(customer):
        commit(part, result=rebuilt)
    # A transaction of its own: all contacts and all tags of a customer do not fit into one.
    changes = Changes()
    customers.rebuild(changes, customer, card, counts, counted)
    return commit(changes, result=rebuilt)
