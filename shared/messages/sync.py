"""Messages about what Mollie has and no report came of."""

from shared.messages.base import Message, OfCustomer


class SyncTask(Message):
    """The base of the messages below: to find what Mollie has and sent no report of."""

    queue = "sync"


class ProviderSync(SyncTask):
    """A merchant's account at Mollie. `id` is that of a part of its sync."""


class CustomerSync(SyncTask, OfCustomer):
    """A customer who has a mandate at Mollie that is not known here, was deleted and is still charged there, or was
    restored with subscriptions.
    """
