"""Archiving, suspending and their reverse: who may be, and what it does, said before it is done as well as after."""

from shared.domain.core.activity_log import ActivityEntry, ActivityKind, Change, entry
from shared.domain.core.actors import Actor
from shared.domain.core.clock import now
from shared.domain.core.effects import Effect, EffectCode
from shared.domain.core.models import Model, Sent
from shared.domain.core.text import OptionalLine
from shared.domain.customer.customers import ArchiveReason, Archiving, Customer, Status, Suspension, SuspensionReason
from shared.errors import Conflict


class AlreadyArchived(Conflict):
    code = "customer_already_archived"


class NotArchived(Conflict):
    code = "customer_not_archived"


class NotActive(Conflict):
    code = "customer_archived"


class AlreadySuspended(Conflict):
    code = "customer_already_suspended"


class NotSuspended(Conflict):
    code = "customer_not_suspended"


class ArchiveRequest(Sent):
    reason: ArchiveReason
    note: OptionalLine = None


class SuspensionRequest(Sent):
    reason: SuspensionReason
    note: OptionalLine = None


def archived(customer: Customer, request: ArchiveRequest, *, by: Actor) -> Customer:
    """Allowed from Active and Suspended (Q14)."""
    if customer.status is Status.ARCHIVED:
        raise AlreadyArchived("This customer is archived already.", current=customer)
    archiving = Archiving(reason=request.reason, note=request.note, at=now(), by=by)
    return customer.next(status=Status.ARCHIVED, archived=archiving, suspended=None)


def reactivated(customer: Customer) -> Customer:
    """Always to Active, whatever the status was before archiving (Q14)."""
    if customer.status is not Status.ARCHIVED:
        raise NotArchived("Only an archived customer can be reactivated.", current=customer)
    return customer.next(status=Status.ACTIVE, archived=None)


def suspended(customer: Customer, request: SuspensionRequest, *, by: Actor) -> Customer:
    """Allowed from Active (Q14)."""
    if customer.status is Status.ARCHIVED:
        raise NotActive("This customer is archived. Reactivate it first.", current=customer)
    if customer.status is Status.SUSPENDED:
        raise AlreadySuspended("This customer is suspended already.", current=customer)
    suspension = Suspension(reason=request.reason, note=request.note, at=now(), by=by)
    return customer.next(status=Status.SUSPENDED, suspended=suspension)


def suspension_lifted(customer: Customer) -> Customer:
    if customer.status is not Status.SUSPENDED:
        raise NotSuspended("This customer is not suspended.", current=customer)
    return customer.next(status=Status.ACTIVE, suspended=None)


_LISTING = {
    Status.ACTIVE: EffectCode.LISTED_AS_ACTIVE,
    Status.ARCHIVED: EffectCode.HIDDEN_FROM_LIST,
    Status.SUSPENDED: EffectCode.LISTED_AS_SUSPENDED,
}


class StatusChange(Model):
    """`customer` as it now is or, for a dry run, as it would be."""

    dry_run: bool
    customer: Customer
    effects: list[Effect]


def describe(before: Customer, after: Customer, *, dry_run: bool) -> StatusChange:
    if dry_run:
        # Nothing was written, so the entry that would be is counted here.
        after = after.logged()
    effects = [
        Effect(code=_LISTING[after.status]),
        Effect(code=EffectCode.HISTORY_KEPT, count=before.counts.notes + before.counts.activity),
    ]
    return StatusChange(dry_run=dry_run, customer=after, effects=effects)


def status_changed(kind: ActivityKind, before: Customer, after: Customer, *, by: Actor) -> ActivityEntry:
    changes = [Change(field="status", old=before.status, new=after.status)]
    if kind is ActivityKind.CUSTOMER_ARCHIVED and after.archived:
        changes.append(Change(field="archive_reason", new=after.archived.reason))
        changes.append(Change(field="archive_note", new=after.archived.note))
    if kind is ActivityKind.CUSTOMER_SUSPENDED and after.suspended:
        changes.append(Change(field="suspension_reason", new=after.suspended.reason))
        changes.append(Change(field="suspension_note", new=after.suspended.note))
    return entry(kind, by=by, changes=[change for change in changes if change.new])
