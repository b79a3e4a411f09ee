"""Deleting a customer: to the trash for thirty days, alone or with all that is linked to it (Q12)."""

from datetime import UTC, datetime, timedelta
from enum import StrEnum

from shared.domain.core.actors import Actor
from shared.domain.core.effects import Effect, EffectCode
from shared.domain.core.models import Model
from shared.domain.customer.customers import Customer, CustomerRow, row

KEPT = timedelta(days=30)
# How long books are kept after the year that they are of (Algemene wet inzake rijksbelastingen, article 52).
YEARS_ON_RECORD = 7


class Linked(StrEnum):
    """What becomes of notes, contacts, addresses and the activity log when the customer is gone for good."""

    KEEP = "keep"
    REMOVE = "remove"


class TrashedCustomer(Model):
    """A customer in the trash, as the list of it shows them."""

    customer: CustomerRow
    linked: Linked
    deleted_at: datetime
    deleted_by: Actor
    restorable_until: datetime

    @property
    def linked_until(self) -> datetime:
        """When what is linked to the customer goes: with them, or when nobody needs it for the books any more."""
        if self.linked is Linked.REMOVE:
            return self.restorable_until
        return datetime(self.deleted_at.year + 1 + YEARS_ON_RECORD, 1, 1, tzinfo=UTC)


class Deletion(Model):
    dry_run: bool
    trashed: TrashedCustomer
    effects: list[Effect]


def trashed(customer: Customer, linked: Linked, *, at: datetime, by: Actor) -> TrashedCustomer:
    return TrashedCustomer(
        customer=row(customer), linked=linked, deleted_at=at, deleted_by=by, restorable_until=at + KEPT
    )


def describe(customer: Customer, gone: TrashedCustomer, *, dry_run: bool) -> Deletion:
    counts = customer.counts
    of_linked = EffectCode.LINKED_DATA_KEPT if gone.linked is Linked.KEEP else EffectCode.LINKED_DATA_REMOVED
    effects = [
        Effect(code=EffectCode.MOVED_TO_TRASH),
        Effect(code=of_linked, count=counts.notes + counts.contacts + counts.addresses),
    ]
    return Deletion(dry_run=dry_run, trashed=gone, effects=effects)
