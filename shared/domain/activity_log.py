"""The activity log: one entry for each command, with who, when, and old → new."""

from datetime import datetime
from enum import StrEnum

from pydantic import BaseModel

from shared.domain.actors import Actor
from shared.domain.clock import now
from shared.domain.customers import EDITABLE, Customer
from shared.domain.ids import new_id
from shared.domain.notes import Note


class ActivityKind(StrEnum):
    CUSTOMER_CREATED = "customer_created"
    CUSTOMER_EDITED = "customer_edited"
    CUSTOMER_ARCHIVED = "customer_archived"
    CUSTOMER_REACTIVATED = "customer_reactivated"
    NOTE_ADDED = "note_added"
    NOTE_EDITED = "note_edited"
    NOTE_DELETED = "note_deleted"
    NOTE_RESTORED = "note_restored"


class Change(BaseModel):
    """Both sides are absent for a text too long to copy, such as a note's content."""

    field: str
    old: str | None = None
    new: str | None = None


class Subject(BaseModel):
    """What the entry is about, where that is not the customer itself."""

    type: str
    id: str
    label: str


class ActivityEntry(BaseModel):
    id: str
    at: datetime
    kind: ActivityKind
    actor: Actor
    subject: Subject | None = None
    changes: list[Change] = []


def entry(
    kind: ActivityKind, *, by: Actor, subject: Subject | None = None, changes: list[Change] | None = None
) -> ActivityEntry:
    return ActivityEntry(id=new_id("act"), at=now(), kind=kind, actor=by, subject=subject, changes=changes or [])


def customer_created(*, by: Actor) -> ActivityEntry:
    return entry(ActivityKind.CUSTOMER_CREATED, by=by)


def customer_edited(before: Customer, after: Customer, *, by: Actor) -> ActivityEntry:
    old, new = before.model_dump(mode="json"), after.model_dump(mode="json")
    changes = [Change(field=f, old=old[f], new=new[f]) for f in EDITABLE if old[f] != new[f]]
    return entry(ActivityKind.CUSTOMER_EDITED, by=by, changes=changes)


def customer_archived(before: Customer, after: Customer, *, by: Actor) -> ActivityEntry:
    changes = [Change(field="status", old=before.status, new=after.status)]
    if after.archived:
        changes.append(Change(field="archive_reason", new=after.archived.reason))
        changes.append(Change(field="archive_note", new=after.archived.note))
    return entry(ActivityKind.CUSTOMER_ARCHIVED, by=by, changes=[change for change in changes if change.new])


def customer_reactivated(before: Customer, after: Customer, *, by: Actor) -> ActivityEntry:
    changes = [Change(field="status", old=before.status, new=after.status)]
    return entry(ActivityKind.CUSTOMER_REACTIVATED, by=by, changes=changes)


def about_note(kind: ActivityKind, note: Note, *, by: Actor, before: Note | None = None) -> ActivityEntry:
    """For an edit, `before` is the note as it was."""
    changes = []
    if before and before.title != note.title:
        changes.append(Change(field="title", old=before.title, new=note.title))
    if before and before.content != note.content:
        changes.append(Change(field="content"))
    return entry(kind, by=by, subject=Subject(type="note", id=note.id, label=note.title), changes=changes)
