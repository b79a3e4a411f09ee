"""The activity log: one entry for each command, with who, when, and old → new."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any

from pydantic import Field

from shared.domain.actors import Actor
from shared.domain.addresses import PARTS, Address
from shared.domain.clock import now
from shared.domain.contacts import Contact, ContactDraft
from shared.domain.customer_fields import EDITABLE
from shared.domain.customers import Customer
from shared.domain.ids import new_id
from shared.domain.models import Model
from shared.domain.notes import Note
from shared.domain.tags import Tags


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


def customer_edited(before: Customer, after: Customer, *, by: Actor) -> ActivityEntry:
    old, new = before.model_dump(mode="json"), after.model_dump(mode="json")
    changes = _changes(EDITABLE, old, new)
    changes += _changes(PARTS, old["address"] or {}, new["address"] or {}, within="address.")
    return entry(ActivityKind.CUSTOMER_EDITED, by=by, changes=changes)


def status_changed(kind: ActivityKind, before: Customer, after: Customer, *, by: Actor) -> ActivityEntry:
    changes = [Change(field="status", old=before.status, new=after.status)]
    if kind is ActivityKind.CUSTOMER_ARCHIVED and after.archived:
        changes.append(Change(field="archive_reason", new=after.archived.reason))
        changes.append(Change(field="archive_note", new=after.archived.note))
    if kind is ActivityKind.CUSTOMER_SUSPENDED and after.suspended:
        changes.append(Change(field="suspension_reason", new=after.suspended.reason))
        changes.append(Change(field="suspension_note", new=after.suspended.note))
    return entry(kind, by=by, changes=[change for change in changes if change.new])


def tags_changed(before: Customer, after: Customer, tags: Tags, *, by: Actor) -> ActivityEntry:
    change = Change(field="tags", old=tags.names(before.tags) or None, new=tags.names(after.tags) or None)
    return entry(ActivityKind.TAGS_CHANGED, by=by, changes=[change])


def about_note(kind: ActivityKind, note: Note, *, by: Actor, before: Note | None = None) -> ActivityEntry:
    """For an edit, `before` is the note as it was."""
    changes = []
    if before and before.title != note.title:
        changes.append(Change(field="title", old=before.title, new=note.title))
    if before and before.content != note.content:
        changes.append(Change(field="content"))
    return entry(kind, by=by, subject=Subject(type="note", id=note.id, label=note.title), changes=changes)


def about_contact(kind: ActivityKind, contact: Contact, *, by: Actor, before: Contact | None = None) -> ActivityEntry:
    """For an edit, `before` is the contact as it was."""
    subject = Subject(type="contact", id=contact.id, label=contact.title)
    fields = tuple(ContactDraft.model_fields)
    changes = _changes(fields, before.model_dump(), contact.model_dump()) if before else []
    return entry(kind, by=by, subject=subject, changes=changes)


def about_address(kind: ActivityKind, address: Address, *, by: Actor, before: Address | None = None) -> ActivityEntry:
    """For an edit, `before` is the address as it was."""
    subject = Subject(type="address", id=address.id, label=address.title)
    changes = _changes(PARTS, before.model_dump(), address.model_dump(), within="address.") if before else []
    return entry(kind, by=by, subject=subject, changes=changes)


def _changes(
    fields: tuple[str, ...], old: Mapping[str, Any], new: Mapping[str, Any], *, within: str = ""
) -> list[Change]:
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
