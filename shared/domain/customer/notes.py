"""Private notes about a customer, for the merchant's team only: the portal never shows them."""

from datetime import datetime
from typing import Annotated

from pydantic import Field, StringConstraints

from shared.domain.core.activity_log import ActivityEntry, ActivityKind, Change, Subject, entry
from shared.domain.core.actors import Actor
from shared.domain.core.acts import Act
from shared.domain.core.clock import now
from shared.domain.core.edits import unset
from shared.domain.core.ids import id_pattern, new_id
from shared.domain.core.models import Model, RequestModel
from shared.domain.core.records import CustomerRecord
from shared.domain.core.tallies import Tally
from shared.domain.core.text import Line, MultilineText
from shared.errors import Conflict

MAX_PINNED = 5

NoteId = Annotated[str, StringConstraints(pattern=id_pattern("note"))]
Title = Annotated[Line, StringConstraints(min_length=1)]


class NoteActivity(ActivityKind):
    ADDED = "notes.added"
    EDITED = "notes.edited"
    DELETED = "notes.deleted"
    RESTORED = "notes.restored"
    PINNED = "notes.pinned"
    UNPINNED = "notes.unpinned"


class TooManyPinnedNotes(Conflict):
    """The customer has as many pinned notes as it may have."""

    code = "too_many_pinned_notes"

    def __init__(self) -> None:
        super().__init__(f"A customer has at most {MAX_PINNED} pinned notes. Unpin one first.")


class NoteDraft(RequestModel):
    """A new note. Line breaks in `content` are kept."""

    title: Title
    content: MultilineText = ""


class NoteEdit(RequestModel):
    """An edit of a note. An omitted field keeps its value."""

    title: Title = Field(default_factory=unset)
    content: MultilineText = Field(default_factory=unset)


class Note(CustomerRecord):
    """A note. `updated_at` is null until the first edit. `version` rises with each edit, but not with a pin."""

    title: str
    content: str
    author: Actor
    created_at: datetime
    updated_at: datetime | None = None

    def tally(self) -> Tally:
        return {"counts.notes": 1}

    def edited(self, edit: NoteEdit) -> "Note":
        sent = edit.model_dump(exclude_unset=True)
        changes = {field: value for field, value in sent.items() if value != getattr(self, field)}
        if not changes:
            return self
        return self.model_copy(update={**changes, "updated_at": now(), "version": self.version + 1})


class DeletedNote(Note):
    """`pinned_at` is None unless the note was pinned when it was deleted."""

    pinned_at: datetime | None = None

    @property
    def note(self) -> Note:
        return Note(**self.model_dump(exclude={"pinned_at"}))


class PinnedNotes(Model):
    """The pinned notes; the one that was pinned last comes first."""

    items: list[Note]


def add_note(draft: NoteDraft, *, by: Actor) -> Act[Note]:
    note = Note(id=new_id("note"), title=draft.title, content=draft.content, author=by, created_at=now())
    return Act(None, note, note_entry(NoteActivity.ADDED, note, by=by))


def edit_note(before: Note, edit: NoteEdit, *, by: Actor) -> Act[Note]:
    after = before.edited(edit)
    changes = []
    if before.title != after.title:
        changes.append(Change(field="note.title", old=before.title, new=after.title))
    if before.content != after.content:
        changes.append(Change(field="note.content"))
    return Act(before, after, note_entry(NoteActivity.EDITED, after, by=by, changes=changes))


def delete_note(note: Note, *, by: Actor) -> Act[Note]:
    return Act(note, None, note_entry(NoteActivity.DELETED, note, by=by))


def restore_note(note: Note, *, by: Actor) -> Act[Note]:
    return Act(None, note, note_entry(NoteActivity.RESTORED, note, by=by))


def note_entry(kind: NoteActivity, note: Note, *, by: Actor, changes: list[Change] | None = None) -> ActivityEntry:
    subject = Subject(type="note", id=note.id, label=note.title)
    return entry(kind, by=by, subject=subject, changes=changes)
