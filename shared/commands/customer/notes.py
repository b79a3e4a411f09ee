"""Commands on notes and pins."""

from contextlib import suppress
from datetime import datetime

from shared.commands.acts import perform
from shared.domain.core.activity_log import ActivityEntry
from shared.domain.core.actors import Actor
from shared.domain.core.once import Once
from shared.domain.core.refs import CustomerRef
from shared.domain.customer.notes import (
    DeletedNote,
    Note,
    NoteActivity,
    NoteDraft,
    NoteEdit,
    TooManyPinnedNotes,
    add_note,
    delete_note,
    edit_note,
    note_entry,
    restore_note,
)
from shared.store.customer import activity_log, notes
from shared.store.customer.notes import NOTES, NothingToDo
from shared.store.engine.changes import Changes
from shared.store.engine.commit import commit


def add(customer: CustomerRef, draft: NoteDraft, *, by: Actor, once: Once | None) -> Note:
    """Add a note. A retry returns the stored answer. Raise CustomerNotFound."""
    return perform(customer, add_note(draft, by=by), NOTES, once=once)


def edit(customer: CustomerRef, note_id: str, edit: NoteEdit, *, seen: int, by: Actor) -> Note:
    """Edit a note. `seen` is its version. Raise CustomerNotFound, NoteNotFound, StaleNote."""
    return perform(customer, edit_note(NOTES.get(customer, note_id, seen=seen), edit, by=by), NOTES)


def delete(customer: CustomerRef, note_id: str, *, seen: int, by: Actor) -> None:
    """Delete a note, and its pin. `seen` is its version. Raise CustomerNotFound, NoteNotFound, StaleNote."""
    read = NOTES.get_with_customer(customer, note_id)
    note = NOTES.require_version(read.item, seen)
    changes = Changes()
    deleted = DeletedNote(**note.model_dump(), pinned_at=read.customer.pinned_notes.get(note_id))
    NOTES.put_in_trash(changes, customer, deleted)
    notes.unpin(changes, customer, note_id, must_be_pinned=False)
    perform(customer, delete_note(note, by=by), NOTES, changes=changes)


def restore(customer: CustomerRef, note_id: str, *, by: Actor) -> Note:
    """Undo a deletion, and restore the pin unless MAX_PINNED notes are pinned. Raise NoteNotFound, Contended."""
    deleted = notes.get_deleted(customer, note_id)
    with suppress(TooManyPinnedNotes):
        return _put_back(customer, deleted.note, deleted.pinned_at, by=by)
    return _put_back(customer, deleted.note, None, by=by)


def pin(customer: CustomerRef, note_id: str, *, by: Actor) -> None:
    """Pin a note. Do nothing if it is pinned. Raise NoteNotFound, TooManyPinnedNotes."""
    note = NOTES.find(customer, note_id)
    entry = note_entry(NoteActivity.PINNED, note, by=by)
    changes = Changes()
    notes.require(changes, customer, note_id)
    notes.pin(changes, customer, note_id, entry.at)
    _write(changes, customer, note, entry)


def unpin(customer: CustomerRef, note_id: str, *, by: Actor) -> None:
    """Unpin a note. Do nothing if it is not pinned. Raise NoteNotFound."""
    note = NOTES.find(customer, note_id)
    changes = Changes()
    notes.unpin(changes, customer, note_id, must_be_pinned=True)
    _write(changes, customer, note, note_entry(NoteActivity.UNPINNED, note, by=by))


def _put_back(customer: CustomerRef, note: Note, pinned_at: datetime | None, *, by: Actor) -> Note:
    changes = Changes()
    # First, because a note that a colleague has restored meanwhile is missing in the trash, and pinned already.
    NOTES.remove_from_trash(changes, customer, note)
    if pinned_at:
        notes.pin(changes, customer, note.id, pinned_at)
    return perform(customer, restore_note(note, by=by), NOTES, changes=changes)


def _write(changes: Changes, customer: CustomerRef, note: Note, entry: ActivityEntry) -> None:
    activity_log.write(changes, customer, entry)
    with suppress(NothingToDo):
        commit(changes, result=note)
