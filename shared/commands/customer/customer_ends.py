"""The end of a deleted customer: what it has outside the table goes once it cannot be restored any more.

Its rows in the table have an expiry of their own.
"""

from contextlib import suppress

from shared.domain.core.clock import now
from shared.domain.core.refs import CustomerRef
from shared.domain.customer.shown_avatars import avatar_folder
from shared.integrations import document_store
from shared.messages.deletions import CustomerEnd
from shared.store.customer import customers, mails, trash
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine import outbox
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.engine.outbox import Postponed, Superseded


def finish(message: CustomerEnd) -> None:
    """Delete the pictures of a customer and the copies of mails that are removed with it, unless it was restored.

    Mails that were kept end with their rows in the table, and their copies ten years after each.

    Raise DocumentsUnavailable; Postponed while it can be restored.
    """
    if now() < message.restorable_until or trash.find(message.customer):
        raise Postponed
    try:
        customers.require(message.customer)
    except CustomerNotFound:
        document_store.delete_below(avatar_folder(message.customer))
        _end_mails(message.customer)
    with suppress(Superseded):
        outbox.finish_alone(message)


def _end_mails(customer: CustomerRef) -> None:
    """Delete each copy before its row, by which whoever goes on after a stop finds it. Raise DocumentsUnavailable."""
    for removed in mails.removed(customer):
        changes = Changes()
        for mail in removed:
            document_store.delete(mail.content_key)
            mails.forget(changes, customer, mail)
        write(changes)
