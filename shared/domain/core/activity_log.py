"""The activity log: each command adds one entry with its actor, its time, and the old and new values."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any

from pydantic import Field

from shared.domain.core.actors import Actor, ActorKind
from shared.domain.core.clock import now
from shared.domain.core.ids import new_id
from shared.domain.core.models import Model
from shared.domain.core.tallies import Tally


class Topic(StrEnum):
    """The topics to filter entries by."""

    CUSTOMER = "customer"
    STATUS = "status"
    TAGS = "tags"
    NOTES = "notes"
    CONTACTS = "contacts"
    ADDRESSES = "addresses"


class ActivityKind(StrEnum):
    """The event that the entry records, as `<topic>.<verb>`."""

    CUSTOMER_CREATED = "customer.created"
    CUSTOMER_EDITED = "customer.edited"
    STATUS_ARCHIVED = "status.archived"
    STATUS_REACTIVATED = "status.reactivated"
    STATUS_SUSPENDED = "status.suspended"
    STATUS_SUSPENSION_LIFTED = "status.suspension_lifted"
    STATUS_DELETED = "status.deleted"
    STATUS_RESTORED = "status.restored"
    TAGS_CHANGED = "tags.changed"
    NOTES_ADDED = "notes.added"
    NOTES_EDITED = "notes.edited"
    NOTES_DELETED = "notes.deleted"
    NOTES_RESTORED = "notes.restored"
    NOTES_PINNED = "notes.pinned"
    NOTES_UNPINNED = "notes.unpinned"
    CONTACTS_ADDED = "contacts.added"
    CONTACTS_EDITED = "contacts.edited"
    CONTACTS_DELETED = "contacts.deleted"
    CONTACTS_RESTORED = "contacts.restored"
    CONTACTS_MADE_PRIMARY = "contacts.made_primary"
    ADDRESSES_ADDED = "addresses.added"
    ADDRESSES_EDITED = "addresses.edited"
    ADDRESSES_DELETED = "addresses.deleted"
    ADDRESSES_RESTORED = "addresses.restored"
    ADDRESSES_MADE_PRIMARY = "addresses.made_primary"

    @property
    def topic(self) -> Topic:
        return Topic(self.partition(".")[0])


class Change(Model):
    """One changed field, named with its record: `customer.phone`.

    `old` and `new` are text. Both are absent where the value is too long to copy, such as a note's content.
    """

    field: str
    old: str | None = None
    new: str | None = None


class Subject(Model):
    """The record that changed, unless that is the customer itself. `label` is its title at that time."""

    type: str
    id: str
    label: str


class ActivityEntry(Model):
    id: str
    at: datetime
    kind: ActivityKind
    actor: Actor
    subject: Subject | None = None
    changes: list[Change] = Field(default=[])

    @property
    def actor_key(self) -> str:
        """The value of the log's `actor` filter: a member's id, `system` or `customer`."""
        return str(self.actor.id) if self.actor.kind is ActorKind.MEMBER else str(self.actor.kind)

    def tally(self) -> Tally:
        return {"counts.activity": 1}


def entry(
    kind: ActivityKind, *, by: Actor, subject: Subject | None = None, changes: list[Change] | None = None
) -> ActivityEntry:
    """Return a new entry with the current time."""
    return ActivityEntry(id=new_id("act"), at=now(), kind=kind, actor=by, subject=subject, changes=changes or [])


def changes_of(subject: str, fields: tuple[str, ...], old: Mapping[str, Any], new: Mapping[str, Any]) -> list[Change]:
    """Return the fields that differ between two states of a record, named `<subject>.<field>`."""
    return [
        Change(field=f"{subject}.{field}", old=_text(old.get(field)), new=_text(new.get(field)))
        for field in fields
        if old.get(field) != new.get(field)
    ]


def _text(value: Any) -> str | None:
    match value:
        case None | "" | []:
            return None
        case bool():
            return "true" if value else "false"
        case list():
            return ", ".join(_text(one) or "" for one in value)
        case {"source": source, "external_id": external_id}:
            return f"{source} {external_id}"
        case dict():
            raise TypeError(f"a map of {', '.join(value)} has no text for the activity log")
    return str(value)
