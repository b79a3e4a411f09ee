"""Notes of a customer, newest first."""

from shared.domain.activity_log import ActivityKind
from shared.domain.actors import Actor
from shared.domain.notes import Note, about_note
from shared.domain.pages import Page
from shared.errors import Conflict, NotFound
from shared.store import keys, pages
from shared.store.belongings import Belongings
from shared.store.idempotency import Once


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


def delete(merchant_id: str, customer_id: str, note: Note, *, by: Actor) -> None:
    """Raises as `save` does."""
    _notes.delete(merchant_id, customer_id, note, entry=about_note(ActivityKind.NOTE_DELETED, note, by=by))


def restore(merchant_id: str, customer_id: str, note_id: str, *, by: Actor) -> Note:
    """Undo a deletion; raises NoteNotFound when there is none, or not any more."""
    note = _notes.get_deleted(merchant_id, customer_id, note_id)
    return _notes.restore(merchant_id, customer_id, note, entry=about_note(ActivityKind.NOTE_RESTORED, note, by=by))
