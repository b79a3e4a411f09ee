"""Notes of a customer. A deleted note is kept thirty days, so that deleting can be undone."""

import time
from typing import Any

from shared.domain.activity_log import ActivityKind, about_note
from shared.domain.actors import Actor
from shared.domain.notes import Note
from shared.domain.pages import Page
from shared.errors import Conflict, NotFound
from shared.store import commands, customers, keys, pages, table, writes
from shared.store.idempotency import Once
from shared.store.keys import Item

KEPT_SECONDS = 30 * 24 * 60 * 60


class NoteNotFound(NotFound):
    code = "note_not_found"


class StaleNote(Conflict):
    code = "stale_version"


def get(merchant_id: str, customer_id: str, note_id: str, *, seen: int) -> Note:
    """Raises NoteNotFound and, for a version `seen` that is not the current one, StaleNote."""
    item = table.get(keys.note(merchant_id, customer_id, note_id))
    if item is None or item["version"] != seen:
        raise stale(item)
    return Note.model_validate(item)


def list_newest_first(merchant_id: str, customer_id: str, *, limit: int, cursor: str | None) -> Page[Note]:
    """Raises CustomerNotFound, InvalidCursor."""
    return pages.of_customer(merchant_id, customer_id, keys.NOTE, Note, limit=limit, cursor=cursor)


def add(merchant_id: str, customer_id: str, note: Note, *, once: Once | None) -> Note:
    """Raises CustomerNotFound; for a repeated request gives the note added the first time."""
    parts = [
        writes.put(keys.note(merchant_id, customer_id, note.id), note.model_dump(mode="json"), refused=_not_found),
        customers.move_counts(merchant_id, customer_id, notes=1),
    ]
    entry = about_note(ActivityKind.NOTE_ADDED, note, by=note.author)
    return commands.commit(merchant_id, customer_id, parts, entry=entry, result=note, once=once)


def save(merchant_id: str, customer_id: str, before: Note, after: Note, *, by: Actor) -> Note:
    """Raises StaleNote when someone else changed or deleted the note since `before`."""
    if after == before:
        return before
    parts = [
        writes.update(
            keys.note(merchant_id, customer_id, before.id),
            assign=after.model_dump(mode="json", include={"title", "content", "updated_at", "version"}),
            version=before.version,
            refused=stale,
        ),
        customers.move_counts(merchant_id, customer_id),
    ]
    entry = about_note(ActivityKind.NOTE_EDITED, after, by=by, before=before)
    return commands.commit(merchant_id, customer_id, parts, entry=entry, result=after)


def delete(merchant_id: str, customer_id: str, note: Note, *, by: Actor) -> None:
    """Raises StaleNote."""
    trashed: dict[str, Any] = note.model_dump(mode="json") | {"expires_at": int(time.time()) + KEPT_SECONDS}
    parts = [
        writes.delete(keys.note(merchant_id, customer_id, note.id), version=note.version, refused=stale),
        writes.put(keys.deleted_note(merchant_id, customer_id, note.id), trashed, refused=stale),
        customers.move_counts(merchant_id, customer_id, notes=-1),
    ]
    entry = about_note(ActivityKind.NOTE_DELETED, note, by=by)
    commands.commit(merchant_id, customer_id, parts, entry=entry, result=note)


def restore(merchant_id: str, customer_id: str, note_id: str, *, by: Actor) -> Note:
    """Undo a deletion; raises NoteNotFound when there is none, or not any more."""
    trashed = table.get(keys.deleted_note(merchant_id, customer_id, note_id))
    # DynamoDB deletes what has expired when it comes to it, within days.
    if trashed is None or trashed["expires_at"] < time.time():
        raise _not_found(None)
    note = Note.model_validate(trashed)
    parts = [
        writes.delete(keys.deleted_note(merchant_id, customer_id, note_id), refused=_not_found),
        writes.put(keys.note(merchant_id, customer_id, note_id), note.model_dump(mode="json"), refused=stale),
        customers.move_counts(merchant_id, customer_id, notes=1),
    ]
    entry = about_note(ActivityKind.NOTE_RESTORED, note, by=by)
    return commands.commit(merchant_id, customer_id, parts, entry=entry, result=note)


def stale(item: Item | None) -> Exception:
    if item is None:
        return _not_found(None)
    return StaleNote(
        "Someone changed this note since you read it. Read it again and repeat your change.",
        current=Note.model_validate(item),
    )


def _not_found(item: Item | None) -> NoteNotFound:
    return NoteNotFound("There is no such note. It may have been deleted.")
