"""Messages about customers who were deleted."""

from datetime import datetime

from shared.messages.base import OfCustomer


class DeletionTask(OfCustomer):
    """Work on a customer who was deleted. The base of those below."""

    queue = "deletions"


class CustomerDeletion(DeletionTask):
    """A customer was deleted, or is being restored, and its linked rows still have to be changed."""


class CustomerEnd(DeletionTask):
    """A deleted customer, whose files have to be deleted once it cannot be restored any more."""

    restorable_until: datetime

    @property
    def about(self) -> str:
        return "end"
