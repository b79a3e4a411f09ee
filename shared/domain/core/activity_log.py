"""The activity log: one entry for each command, with who, when, and old → new."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any

from pydantic import Field

from shared.domain.core.actors import Actor
from shared.domain.core.clock import now
from shared.domain.core.ids import new_id
from shared.domain.core.models import Model


class Topic(StrEnum):
    """What entries can be filtered by."""

    CUSTOMER = "customer"
    STATUS = "status"
    TAGS = "tags"
    NOTES = "notes"
    CONTACTS = "contacts"
    ADDRESSES = "addresses"


class ActivityKind(StrEnum):
    CUSTOMER_CREATED = "customer_created"
    CUSTOMER_EDITED = "customer_edited"
    CUSTOMER_ARCHIVED = "customer_archived"
    CUSTOMER_REACTIVATED = "customer_reactivated"
    CUSTOMER_SUSPENDED = "customer_suspended"
    SUSPENSION_LIFTED = "suspension_lifted"
    CUSTOMER_DELETED = "customer_deleted"
    CUSTOMER_RESTORED = "customer_restored"
    TAGS_CHANGED = "tags_changed"
    NOTE_ADDED = "note_added"
    NOTE_EDITED = "note_edited"
    NOTE_DELETED = "note_deleted"
    NOTE_RESTORED = "note_restored"
    NOTE_PINNED = "note_pinned"
    NOTE_UNPINNED = "note_unpinned"
    CONTACT_ADDED = "contact_added"
    CONTACT_EDITED = "contact_edited"
    CONTACT_DELETED = "contact_deleted"
    CONTACT_RESTORED = "contact_restored"
    CONTACT_MADE_PRIMARY = "contact_made_primary"
    ADDRESS_ADDED = "address_added"
    ADDRESS_EDITED = "address_edited"
    ADDRESS_DELETED = "address_deleted"
    ADDRESS_RESTORED = "address_restored"
    ADDRESS_MADE_PRIMARY = "address_made_primary"

    @property
    def topic(self) -> Topic:
        return _TOPIC_OF_FIRST_WORD.get(self.partition("_")[0]) or _TOPIC[self]


_TOPIC_OF_FIRST_WORD = {
    "tags": Topic.TAGS,
    "note": Topic.NOTES,
    "contact": Topic.CONTACTS,
    "address": Topic.ADDRESSES,
    "suspension": Topic.STATUS,
}
_TOPIC = {
    ActivityKind.CUSTOMER_CREATED: Topic.CUSTOMER,
    ActivityKind.CUSTOMER_EDITED: Topic.CUSTOMER,
    ActivityKind.CUSTOMER_ARCHIVED: Topic.STATUS,
    ActivityKind.CUSTOMER_REACTIVATED: Topic.STATUS,
    ActivityKind.CUSTOMER_SUSPENDED: Topic.STATUS,
    ActivityKind.CUSTOMER_DELETED: Topic.STATUS,
    ActivityKind.CUSTOMER_RESTORED: Topic.STATUS,
}


class Change(Model):
    """Both sides as text; both are absent for one too long to copy, such as a note's content."""

    field: str
    old: str | None = None
    new: str | None = None


class Subject(Model):
    """What the entry is about, where that is not the customer itself."""

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


def entry(
    kind: ActivityKind, *, by: Actor, subject: Subject | None = None, changes: list[Change] | None = None
) -> ActivityEntry:
    return ActivityEntry(id=new_id("act"), at=now(), kind=kind, actor=by, subject=subject, changes=changes or [])


def changes_of(
    fields: tuple[str, ...], old: Mapping[str, Any], new: Mapping[str, Any], *, within: str = ""
) -> list[Change]:
    """What differs between two states of a record; `within` is put before the names of its fields."""
    return [
        Change(field=within + field, old=_text(old.get(field)), new=_text(new.get(field)))
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
        case dict():
            # A reference to another system.
            return f"{value['source']} {value['external_id']}"
    return str(value)
