"""Changes of a customer's status: written or, for a dry run, only told."""

from shared.domain.core.activity_log import ActivityKind
from shared.domain.core.actors import Actor
from shared.domain.customer.customers import Customer
from shared.domain.customer.status_changes import StatusChange, describe, status_changed
from shared.store.customer import customers


def change_status(
    merchant_id: str, before: Customer, after: Customer, kind: ActivityKind, *, by: Actor, dry_run: bool
) -> StatusChange:
    """Raises StaleCustomer; a dry run writes nothing."""
    if dry_run:
        return describe(before, after, dry_run=True)
    saved = customers.save(merchant_id, before, after, entry=status_changed(kind, before, after, by=by))
    return describe(before, saved, dry_run=False)
