"""The end of a deleted customer: what it has outside the table goes once it cannot be restored any more.

Its rows in the table have an expiry of their own.
"""

from contextlib import suppress

from shared.domain.core.clock import now
from shared.domain.customer.shown_avatars import avatar_folder
from shared.integrations import document_store
from shared.messages.deletions import CustomerEnd
from shared.store.customer import customers, trash
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine import outbox
from shared.store.engine.outbox import Postponed, Superseded


def finish(message: CustomerEnd) -> None:
    """Delete the pictures of a customer, unless it was restored.

    Raise DocumentsUnavailable; Postponed while it can be restored.
    """
    if now() < message.restorable_until or trash.find(message.customer):
        raise Postponed
    try:
        customers.require(message.customer)
    except CustomerNotFound:
        document_store.delete_below(avatar_folder(message.customer))
    with suppress(Superseded):
        outbox.finish_alone(message)
