"""Reads and writes of notes.

Pins are the map `pinned_notes` on the customer, not a field of the note. Every command updates the customer anyway, so
a pin costs no extra item and does not change the version of the note.
"""

from datetime import datetime

from shared.domain.core.pages import Page
from shared.domain.core.refs import CustomerRef
from shared.domain.customer.notes import MAX_PINNED, DeletedNote, Note, PinnedNotes, TooManyPinnedNotes
from shared.errors import NotFound, StaleVersion
from shared.store.customer import customers
from shared.store.customer.customers import CustomerNotFound
from shared.store.customer.records import Records
from shared.store.engine import keys, newest_first, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Condition, Exists, FewerThan, Has, Lacks
from shared.store.engine.newest_first import Source
from shared.store.engine.stored import read


class NoteNotFound(NotFound):
    """There is no such note, or it was deleted."""

    code = "note_not_found"


class StaleNote(StaleVersion):
    """The note has changed since the version that the caller read."""


class NothingToDo(Exception):
    """Not a failure: the note is pinned or unpinned already, by a colleague or by a duplicate request."""


NOTES = Records(
    keys.NOTE,
    Note,
    missing=lambda: NoteNotFound("There is no such note. It may have been deleted."),
    changed_since=lambda current: StaleNote(
        "Someone changed this note since you read it. Read it again and repeat your change.", current=current
    ),
)


def get_deleted(customer: CustomerRef, note_id: str) -> DeletedNote:
    """Return the tombstone of a note. Raise NoteNotFound if there is none or it has expired."""
    item = table.get(keys.deleted(NOTES.key(customer, note_id)))
    if item is None:
        raise NOTES.missing()
    return read(DeletedNote, item)


def list_newest_first(customer: CustomerRef, *, limit: int, cursor: str | None) -> Page[Note]:
    """Return a page of notes. Raise CustomerNotFound, InvalidCursor."""
    items, next_cursor = newest_first.page(customer, [Source(keys.NOTE)], limit=limit, cursor=cursor)
    if not items:
        customers.require(customer)
    return Page(items=[read(Note, item) for item in items], next_cursor=next_cursor)


def list_pinned(customer: CustomerRef) -> PinnedNotes:
    """Return the pinned notes in two reads: the customer, then the notes. Raise CustomerNotFound."""
    pinned_at = customers.get(customer).pinned_notes
    found = table.get_many([NOTES.key(customer, note_id) for note_id in pinned_at])
    pinned = [read(Note, item) for item in found]
    return PinnedNotes(items=sorted(pinned, key=lambda note: pinned_at[note.id], reverse=True))


def require(changes: Changes, customer: CustomerRef, note_id: str) -> None:
    """Refuse the changes with NoteNotFound unless the note exists."""
    changes.check(NOTES.key(customer, note_id), when=[Exists(lambda _: NOTES.missing())])


def pin(changes: Changes, customer: CustomerRef, note_id: str, at: datetime) -> None:
    """Pin a note. Refuse the changes with NothingToDo if it is pinned, with TooManyPinnedNotes at the limit."""
    when: list[Condition] = [
        Exists(lambda _: CustomerNotFound()),
        Lacks(_pin(note_id), lambda _: NothingToDo()),
        FewerThan("pinned_notes", MAX_PINNED, lambda _: TooManyPinnedNotes()),
    ]
    changes.update(keys.customer(customer), assign={_pin(note_id): at.isoformat()}, when=when)


def unpin(changes: Changes, customer: CustomerRef, note_id: str, *, must_be_pinned: bool) -> None:
    """Unpin a note. With `must_be_pinned`, refuse the changes with NothingToDo if it is not pinned."""
    when: list[Condition] = [Exists(lambda _: CustomerNotFound())]
    if must_be_pinned:
        when.append(Has(_pin(note_id), lambda _: NothingToDo()))
    changes.update(keys.customer(customer), remove=[_pin(note_id)], when=when)


def _pin(note_id: str) -> str:
    return f"pinned_notes.{note_id}"
