"""Notes of a customer, newest first.

Which ones are pinned is said on the customer, which every command writes anyway: so there is no copy to keep right,
and pinning makes nobody's edit stale.
"""

from contextlib import suppress
from datetime import datetime
from functools import partial
from typing import Any

from shared.domain.core.activity_log import ActivityKind
from shared.domain.core.actors import Actor
from shared.domain.core.pages import Page
from shared.domain.customer.notes import MOST_PINNED, DeletedNote, Note, PinnedNotes, TooManyPinnedNotes, about_note
from shared.errors import Conflict, NotFound
from shared.store.customer import customer_counts, customers
from shared.store.customer.records import Belongings
from shared.store.engine import commands, keys, pages, table, writes
from shared.store.engine.idempotency import Once
from shared.store.engine.keys import Item


class NoteNotFound(NotFound):
    code = "note_not_found"


class StaleNote(Conflict):
    code = "stale_version"


_notes = Belongings(
    keys.NOTE,
    Note,
    counted="notes",
    missing=lambda: NoteNotFound("There is no such note. It may have been deleted."),
    changed_since=lambda current: StaleNote(
        "Someone changed this note since you read it. Read it again and repeat your change.", current=current
    ),
)
get = _notes.get


def list_newest_first(merchant_id: str, customer_id: str, *, limit: int, cursor: str | None) -> Page[Note]:
    """Raises CustomerNotFound, InvalidCursor."""
    return pages.of_customer(merchant_id, customer_id, keys.NOTE, Note, limit=limit, cursor=cursor)


def add(merchant_id: str, customer_id: str, note: Note, *, once: Once | None) -> Note:
    """Raises CustomerNotFound; for a repeated request gives the note added the first time."""
    entry = about_note(ActivityKind.NOTE_ADDED, note, by=note.author)
    return _notes.add(merchant_id, customer_id, note, entry=entry, once=once)


def save(merchant_id: str, customer_id: str, before: Note, after: Note, *, by: Actor) -> Note:
    """Raises StaleNote when someone else changed the note since `before`, NoteNotFound when it was deleted."""
    entry = about_note(ActivityKind.NOTE_EDITED, after, by=by, before=before)
    return _notes.save(merchant_id, customer_id, before, after, entry=entry)


def delete(merchant_id: str, customer_id: str, note_id: str, *, seen: int, by: Actor) -> None:
    """Raises CustomerNotFound, NoteNotFound, StaleNote."""
    key = _notes.key(merchant_id, customer_id, note_id)
    read = customers.get_with_merchant(merchant_id, customer_id, and_item=key)
    note = _notes.as_seen(read.item, seen)
    deleted = DeletedNote(**note.model_dump(), pinned_at=read.customer.pinned_notes.get(note_id))
    entry = about_note(ActivityKind.NOTE_DELETED, note, by=by)
    _notes.delete(merchant_id, customer_id, deleted, entry=entry, remove=[_pin(note_id)])


def restore(merchant_id: str, customer_id: str, note_id: str, *, by: Actor) -> Note:
    """Undo a deletion, with its pin as long as there is room for it; raises NoteNotFound when there is none, or not
    any more."""
    item = table.get(keys.deleted(_notes.key(merchant_id, customer_id, note_id)))
    note = _notes.found(item)
    entry = about_note(ActivityKind.NOTE_RESTORED, note, by=by)
    put_back = partial(_notes.restore, merchant_id, customer_id, note, entry=entry)
    pinned_at = DeletedNote.model_validate(item).pinned_at
    if pinned_at is None:
        return put_back()
    try:
        return put_back(**_with_pin(note_id, pinned_at))
    except TooManyPinnedNotes:
        return put_back()


def list_pinned(merchant_id: str, customer_id: str) -> PinnedNotes:
    """Two reads: which ones, and these. Raises CustomerNotFound."""
    pinned_at = customers.get(merchant_id, customer_id).pinned_notes
    found = table.get_many([_notes.key(merchant_id, customer_id, note_id) for note_id in pinned_at])
    pinned = [Note.model_validate(item) for item in found]
    return PinnedNotes(items=sorted(pinned, key=lambda note: pinned_at[note.id], reverse=True))


def pin(merchant_id: str, customer_id: str, note_id: str, *, by: Actor) -> None:
    """What is pinned already stays as it is. Raises NoteNotFound, TooManyPinnedNotes."""
    key = _notes.key(merchant_id, customer_id, note_id)
    note = _notes.found(table.get(key))
    entry = about_note(ActivityKind.NOTE_PINNED, note, by=by)
    parts = [
        writes.check(key, "id", note_id, refused=lambda _: _notes.missing()),
        customer_counts.move_count(merchant_id, customer_id, "notes", 0, **_with_pin(note_id, entry.at)),
    ]
    with suppress(_AsItWas):
        commands.commit(merchant_id, customer_id, parts, entry=entry, result=note)


def unpin(merchant_id: str, customer_id: str, note_id: str, *, by: Actor) -> None:
    """What is not pinned stays as it is. Raises NoteNotFound."""
    note = _notes.found(table.get(_notes.key(merchant_id, customer_id, note_id)))
    entry = about_note(ActivityKind.NOTE_UNPINNED, note, by=by)
    said = [_pin(note_id)]
    part = customer_counts.move_count(
        merchant_id, customer_id, "notes", 0, remove=said, having=said, refused=lambda _: _AsItWas()
    )
    with suppress(_AsItWas):
        commands.commit(merchant_id, customer_id, [part], entry=entry, result=note)


class _AsItWas(Exception):
    """Not a failure: somebody was first, or asks a second time."""


def _with_pin(note_id: str, at: datetime) -> dict[str, Any]:
    """How the customer says that a note is pinned, if there is room for it and it is not said yet."""

    def refused(item: Item) -> Exception:
        return _AsItWas() if note_id in item["pinned_notes"] else TooManyPinnedNotes()

    return {
        "assign": {_pin(note_id): at.isoformat()},
        "fewer": {"pinned_notes": MOST_PINNED},
        "lacking": [_pin(note_id)],
        "refused": refused,
    }


def _pin(note_id: str) -> str:
    return f"pinned_notes.{note_id}"
