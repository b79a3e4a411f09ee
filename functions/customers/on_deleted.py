"""Queue `deletions`: set or remove the expiry (TTL) of the rows that are linked to a deleted or restored customer, and
delete the files of one that cannot be restored any more.
"""

from shared.commands.customer import customer_ends, trash
from shared.messages import CustomerDeletion, CustomerEnd, OfCustomer
from shared.queue import worker
from shared.store.engine.outbox import Pending


def _finish(message: OfCustomer, pending: Pending) -> None:
    if isinstance(message, CustomerEnd):
        customer_ends.finish(message, pending)
    elif isinstance(message, CustomerDeletion):
        trash.finish(message, pending)


handler = worker(CustomerDeletion, CustomerEnd, work=_finish, outlasts_outages=True)
