"""Entries of the activity log on reminders, and the acts on the hold of an invoice."""

from typing import Any

from shared.domain.core.activity_log import ActivityEntry, ActivityKind, Change, Subject, entry, money_text
from shared.domain.core.actors import Actor
from shared.domain.core.acts import Act
from shared.domain.core.clock import now
from shared.domain.money.invoices.invoices import Invoice, NotIssued
from shared.domain.money.invoices.reminder_holds import Hold
from shared.domain.money.reminders.reminder_charges import Charges
from shared.domain.money.reminders.reminders import Plan

_MOST_NAMED = 20


class ReminderActivity(ActivityKind):
    SENT = "reminders.sent"
    HELD = "reminders.held"
    RELEASED = "reminders.released"
    PAUSED = "reminders.paused"
    RESUMED = "reminders.resumed"


def sent_entry(plan: Plan, mail_id: str, charges: Charges, *, by: Actor) -> ActivityEntry:
    """Return the entry of a reminder, which names its invoices."""
    assert plan.total is not None
    numbers = [one.number for one in plan.invoices]
    named = ", ".join(numbers[:_MOST_NAMED]) + (" …" if len(numbers) > _MOST_NAMED else "")
    changes = [
        Change(field="reminder.stage", new=str(plan.stage)),
        Change(field="reminder.amount", new=money_text(plan.total)),
        Change(field="reminder.invoices", new=named),
    ]
    asked = {"reminder.fee": charges.lawful_fee, "reminder.interest": charges.lawful_interest}
    changes += [Change(field=name, new=money_text(amount)) for name, amount in asked.items() if amount]
    subject = Subject(type="mail", id=mail_id, label=named)
    return entry(ReminderActivity.SENT, by=by, subject=subject, changes=changes)


def hold_invoice(before: Invoice, hold: Hold | None, *, by: Actor) -> Act[Invoice]:
    """Hold the reminders of an issued invoice back, or no longer. Raise NotIssued."""
    if not before.is_issued:
        raise NotIssued("Issue this invoice first: there are no reminders of it yet.", current=before)
    changed: dict[str, Any] = {"reminder_hold": hold, "version": before.version + 1, "updated_at": now()}
    same = _without_author(before.reminder_hold) == _without_author(hold)
    after = before if same else before.model_copy(update=changed)
    kind = ReminderActivity.HELD if hold else ReminderActivity.RELEASED
    subject = Subject(type="invoice", id=before.id, label=before.number or "")
    return Act(before, after, entry(kind, by=by, subject=subject, changes=_changes(before.reminder_hold, hold)))


def pause_entry(before: Hold | None, after: Hold | None, *, by: Actor) -> ActivityEntry:
    kind = ReminderActivity.PAUSED if after else ReminderActivity.RESUMED
    return entry(kind, by=by, changes=_changes(before, after))


def _changes(before: Hold | None, after: Hold | None) -> list[Change]:
    changes = [
        Change(field="reminder.hold", old=before.kind if before else None, new=after.kind if after else None),
        Change(field="reminder.until", old=_until(before), new=_until(after)),
    ]
    return [one for one in changes if one.old != one.new]


def _until(hold: Hold | None) -> str | None:
    return hold.until.isoformat() if hold and hold.until else None


def _without_author(hold: Hold | None) -> object:
    return hold and (hold.kind, hold.until, hold.note)
