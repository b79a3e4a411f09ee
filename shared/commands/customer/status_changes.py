"""Commands that suspend and reactivate customers, and lift suspensions. A dry run writes nothing."""

from collections.abc import Callable

from shared.commands.acts import perform_on_customer
from shared.domain.core.actors import Actor
from shared.domain.core.acts import Act
from shared.domain.core.refs import CustomerRef
from shared.domain.customer import status_changes
from shared.domain.customer.customers import CustomerCard
from shared.domain.customer.status_changes import StatusChange, SuspensionRequest, describe
from shared.store.customer import customers


def reactivate(customer: CustomerRef, *, seen: int, by: Actor, dry_run: bool) -> StatusChange:
    """Reactivate an archived customer. Raise NotArchived, CustomerNotFound, StaleCustomer."""
    return _change(customer, lambda card: status_changes.reactivate(card, by=by), seen=seen, dry_run=dry_run)


def suspend(customer: CustomerRef, request: SuspensionRequest, *, seen: int, by: Actor, dry_run: bool) -> StatusChange:
    """Suspend a customer. Raise CustomerArchived, AlreadySuspended, CustomerNotFound, StaleCustomer."""
    return _change(customer, lambda card: status_changes.suspend(card, request, by=by), seen=seen, dry_run=dry_run)


def lift_suspension(customer: CustomerRef, *, seen: int, by: Actor, dry_run: bool) -> StatusChange:
    """Make a suspended customer active. Raise NotSuspended, CustomerNotFound, StaleCustomer."""
    return _change(customer, lambda card: status_changes.lift_suspension(card, by=by), seen=seen, dry_run=dry_run)


def _change(
    customer: CustomerRef, decide: Callable[[CustomerCard], Act[CustomerCard]], *, seen: int, dry_run: bool
) -> StatusChange:
    act = decide(customers.get(customer, seen=seen))
    if not dry_run:
        perform_on_customer(customer, act)
    return describe(act, dry_run=dry_run)
