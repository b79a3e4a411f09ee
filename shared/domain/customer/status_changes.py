"""Archiving, suspending and their reverse: the allowed transitions and their effects."""

from enum import StrEnum

from shared.domain.core.activity_log import ActivityKind, changes_of, entry
from shared.domain.core.actors import Actor
from shared.domain.core.acts import Act
from shared.domain.core.clock import now
from shared.domain.core.effects import Effect, EffectCode
from shared.domain.core.models import Model, RequestModel
from shared.domain.core.text import OptionalLine
from shared.domain.customer.customer_errors import CustomerArchived
from shared.domain.customer.customers import (
    ArchiveReason,
    Archiving,
    Customer,
    CustomerCard,
    Status,
    Suspension,
    SuspensionReason,
)
from shared.errors import Conflict


class StatusEffect(EffectCode):
    HIDDEN_FROM_LIST = "hidden_from_list"
    LISTED_AS_ACTIVE = "listed_as_active"
    LISTED_AS_SUSPENDED = "listed_as_suspended"
    HISTORY_KEPT = "history_kept"
    INVOICES_LEFT_UNPAID = "invoices_left_unpaid"
    SUBSCRIPTIONS_PAUSED = "subscriptions_paused"
    SUBSCRIPTIONS_CANCELLED = "subscriptions_cancelled"
    SUBSCRIPTIONS_KEPT = "subscriptions_kept"
    SUBSCRIPTIONS_STAY_PAUSED = "subscriptions_stay_paused"


class StatusActivity(ActivityKind):
    ARCHIVED = "status.archived"
    REACTIVATED = "status.reactivated"
    SUSPENDED = "status.suspended"
    SUSPENSION_LIFTED = "status.suspension_lifted"


class AlreadyArchived(Conflict):
    """The customer is archived already."""

    code = "customer_already_archived"


class NotArchived(Conflict):
    """The customer is not archived, so it cannot be reactivated."""

    code = "customer_not_archived"


class AlreadySuspended(Conflict):
    """The customer is suspended already."""

    code = "customer_already_suspended"


class NotSuspended(Conflict):
    """The customer is not suspended, so there is no suspension to lift."""

    code = "customer_not_suspended"


class OnArchive(StrEnum):
    """The fate of running subscriptions (Q13)."""

    PAUSE = "pause"
    CANCEL = "cancel"
    KEEP = "keep"


class ArchiveRequest(RequestModel):
    """Why the customer is archived, and what becomes of their subscriptions. `note` is stored with the reason."""

    reason: ArchiveReason
    note: OptionalLine = None
    subscriptions: OnArchive = OnArchive.PAUSE


class SuspensionRequest(RequestModel):
    """Why the customer is suspended. `note` is stored with the reason."""

    reason: SuspensionReason
    note: OptionalLine = None


def archive(customer: CustomerCard, request: ArchiveRequest, *, by: Actor) -> Act[CustomerCard]:
    """Archive an active or suspended customer (Q14). Raise AlreadyArchived."""
    if customer.status is Status.ARCHIVED:
        raise AlreadyArchived("This customer is archived already.", current=customer.record)
    archiving = Archiving(reason=request.reason, note=request.note, at=now(), by=by)
    after = customer.next_version(status=Status.ARCHIVED, archived=archiving, suspended=None)
    reasons = {"archive_reason": request.reason, "archive_note": request.note}
    act = _act(StatusActivity.ARCHIVED, customer, after, by=by, reasons=reasons)
    if running := customer.running_subscriptions:
        act = act._replace(effects=[*act.effects, Effect(code=_ON_ARCHIVE[request.subscriptions], count=running)])
    return act


def reactivate(customer: CustomerCard, *, by: Actor) -> Act[CustomerCard]:
    """Make an archived customer active, also one that was suspended before (Q14). Raise NotArchived."""
    if customer.status is not Status.ARCHIVED:
        raise NotArchived("Only an archived customer can be reactivated.", current=customer.record)
    after = customer.next_version(status=Status.ACTIVE, archived=None, reactivated_at=now())
    act = _act(StatusActivity.REACTIVATED, customer, after, by=by)
    if paused := customer.subscription_counts.get("paused"):
        # Who reactivates chooses which of them go on (Q13).
        stay = Effect(code=StatusEffect.SUBSCRIPTIONS_STAY_PAUSED, count=paused)
        act = act._replace(effects=[*act.effects, stay])
    return act


def suspend(customer: CustomerCard, request: SuspensionRequest, *, by: Actor) -> Act[CustomerCard]:
    """Suspend an active customer (Q14). Raise CustomerArchived, AlreadySuspended."""
    if customer.status is Status.ARCHIVED:
        raise CustomerArchived("This customer is archived. Reactivate it first.", current=customer.record)
    if customer.status is Status.SUSPENDED:
        raise AlreadySuspended("This customer is suspended already.", current=customer.record)
    suspension = Suspension(reason=request.reason, note=request.note, at=now(), by=by)
    after = customer.next_version(status=Status.SUSPENDED, suspended=suspension)
    reasons = {"suspension_reason": request.reason, "suspension_note": request.note}
    return _act(StatusActivity.SUSPENDED, customer, after, by=by, reasons=reasons)


def lift_suspension(customer: CustomerCard, *, by: Actor) -> Act[CustomerCard]:
    """Make a suspended customer active. Raise NotSuspended."""
    if customer.status is not Status.SUSPENDED:
        raise NotSuspended("This customer is not suspended.", current=customer.record)
    after = customer.next_version(status=Status.ACTIVE, suspended=None)
    return _act(StatusActivity.SUSPENSION_LIFTED, customer, after, by=by)


_LISTING = {
    Status.ACTIVE: StatusEffect.LISTED_AS_ACTIVE,
    Status.ARCHIVED: StatusEffect.HIDDEN_FROM_LIST,
    Status.SUSPENDED: StatusEffect.LISTED_AS_SUSPENDED,
}


_ON_ARCHIVE = {
    OnArchive.PAUSE: StatusEffect.SUBSCRIPTIONS_PAUSED,
    OnArchive.CANCEL: StatusEffect.SUBSCRIPTIONS_CANCELLED,
    OnArchive.KEEP: StatusEffect.SUBSCRIPTIONS_KEPT,
}


class StatusChange(Model):
    """The result of a status change. For a dry run, `customer` is as it would be."""

    dry_run: bool
    customer: Customer
    effects: list[Effect]


def describe(act: Act[CustomerCard], *, dry_run: bool) -> StatusChange:
    assert act.after
    return StatusChange(dry_run=dry_run, customer=act.after.record, effects=list(act.effects))


def _act(
    kind: StatusActivity,
    before: CustomerCard,
    after: CustomerCard,
    *,
    by: Actor,
    reasons: dict[str, str | None] | None = None,
) -> Act[CustomerCard]:
    new = {"status": after.status, **(reasons or {})}
    changes = changes_of("customer", tuple(new), {"status": before.status}, new)
    effects = [
        Effect(code=_LISTING[after.status]),
        Effect(code=StatusEffect.HISTORY_KEPT, count=before.counts.notes + before.counts.activity),
    ]
    unpaid, amounts = before.unpaid_invoices
    if unpaid and after.status is Status.ARCHIVED:
        # They can still be paid (Q13).
        effects.append(Effect(code=StatusEffect.INVOICES_LEFT_UNPAID, count=unpaid, amounts=amounts))
    return Act(before, after, entry(kind, by=by, changes=changes), effects)
