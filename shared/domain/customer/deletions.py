"""Deleting a customer: thirty days in the trash, with or without the linked records (Q12)."""

from datetime import UTC, datetime, timedelta
from enum import StrEnum

from shared.domain.core.activity_log import ActivityKind, entry
from shared.domain.core.actors import Actor
from shared.domain.core.acts import Act
from shared.domain.core.clock import now
from shared.domain.core.effects import Effect, EffectCode
from shared.domain.core.models import Model
from shared.domain.customer.customer_rows import CustomerRow, row
from shared.domain.customer.customers import CustomerCard
from shared.domain.customer.tags import Tags
from shared.errors import Conflict

RESTORABLE_FOR = timedelta(days=30)
# Retention of accounts after the end of their year (Algemene wet inzake rijksbelastingen, article 52).
RETENTION_YEARS = 7


class TrashActivity(ActivityKind):
    DELETED = "status.deleted"
    RESTORED = "status.restored"


class DeletionEffect(EffectCode):
    MOVED_TO_TRASH = "moved_to_trash"
    LINKED_DATA_KEPT = "linked_data_kept"
    LINKED_DATA_REMOVED = "linked_data_removed"


class Linked(StrEnum):
    """What happens to notes, contacts, addresses and activity log: `keep` stores them as long as books are kept by law,
    `remove` deletes them with the customer.
    """

    KEEP = "keep"
    REMOVE = "remove"


class Expiry(Model):
    """When the linked rows of a deleted customer expire. Hidden rows are in no answer until then."""

    at: datetime
    hidden: bool


class TrashedCustomer(Model):
    """A customer in the trash, which can be restored until `restorable_until`."""

    customer: CustomerRow
    linked: Linked
    deleted_at: datetime
    deleted_by: Actor
    restorable_until: datetime

    @property
    def restorable(self) -> bool:
        return self.restorable_until > now()

    @property
    def linked_expiry(self) -> Expiry:
        """Removed rows expire with the customer, kept ones after the retention of accounts."""
        if self.linked is Linked.REMOVE:
            return Expiry(at=self.restorable_until, hidden=True)
        return Expiry(at=datetime(self.deleted_at.year + 1 + RETENTION_YEARS, 1, 1, tzinfo=UTC), hidden=False)


class Deletion(Model):
    """The result of a deletion or, for a dry run, the result that it would have."""

    dry_run: bool
    trashed: TrashedCustomer
    effects: list[Effect]


class IssuedInvoices(Conflict):
    """The customer has an issued invoice, a credit note or a payment, which the law has the merchant keep. Archive it
    instead.
    """

    code = "issued_invoices"


def delete_customer(customer: CustomerCard, linked: Linked, *, by: Actor) -> tuple[TrashedCustomer, Act[CustomerCard]]:
    """Return the entry of the trash, and the act that deletes a customer. Raise IssuedInvoices."""
    if customer.has_books:
        raise IssuedInvoices(
            "This customer has issued invoices or payments, which the law has you keep. Archive the customer instead.",
            current=customer.record,
        )
    at = now()
    trashed = TrashedCustomer(
        customer=row(customer), linked=linked, deleted_at=at, deleted_by=by, restorable_until=at + RESTORABLE_FOR
    )
    return trashed, Act(customer, None, entry(TrashActivity.DELETED, by=by), effects_of(customer, linked))


def restore_customer(customer: CustomerCard, tags: Tags, *, by: Actor) -> Act[CustomerCard]:
    """Return the act that restores a customer with those of their tags that still exist."""
    known = {tag.id for tag in tags.items}
    restored = customer.model_copy(update={"tags": [tag_id for tag_id in customer.tags if tag_id in known]})
    return Act(None, restored, entry(TrashActivity.RESTORED, by=by))


def effects_of(customer: CustomerCard, linked: Linked) -> list[Effect]:
    of_linked = DeletionEffect.LINKED_DATA_KEPT if linked is Linked.KEEP else DeletionEffect.LINKED_DATA_REMOVED
    records = sum(number for kind, number in customer.counts if kind != "activity")
    return [Effect(code=DeletionEffect.MOVED_TO_TRASH), Effect(code=of_linked, count=records)]
