"""A private note about a customer: for the merchant's team only, never shown in the portal."""

from datetime import datetime
from typing import Annotated

from pydantic import Field, StringConstraints

from shared.domain.core.activity_log import ActivityEntry, ActivityKind, Change, Subject, entry
from shared.domain.core.actors import Actor
from shared.domain.core.clock import now
from shared.domain.core.edits import left_out
from shared.domain.core.ids import new_id
from shared.domain.core.models import Model, Sent
from shared.domain.core.records import Belonging
from shared.domain.core.text import Line, Prose
from shared.errors import Conflict

MOST_PINNED = 5

Title = Annotated[Line, StringConstraints(min_length=1)]


class TooManyPinnedNotes(Conflict):
    code = "too_many_pinned_notes"

    def __init__(self) -> None:
        super().__init__(f"A customer has at most {MOST_PINNED} pinned notes. Unpin one first.")


class NoteDraft(Sent):
    title: Title
    content: Prose = ""


class NoteEdit(Sent):
    """A field left out stays as it is."""

    title: Title = Field(default_factory=left_out)
    content: Prose = Field(default_factory=left_out)


class Note(Belonging):
    """`updated_at` is absent until the note is edited."""

    title: str
    content: str
    author: Actor
    created_at: datetime
    updated_at: datetime | None = None

    def edited(self, edit: NoteEdit) -> "Note":
        sent = edit.model_dump(exclude_unset=True)
        changes = {field: value for field, value in sent.items() if value != getattr(self, field)}
        if not changes:
            return self
        return self.model_copy(update={**changes, "updated_at": now(), "version": self.version + 1})


class DeletedNote(Note):
    """`pinned_at` is absent unless it was pinned when it was deleted."""

    pinned_at: datetime | None = None


class PinnedNotes(Model):
    """The one pinned last comes first."""

    items: list[Note]


def new_note(draft: NoteDraft, *, author: Actor) -> Note:
    return Note(id=new_id("note"), title=draft.title, content=draft.content, author=author, created_at=now())


def about_note(kind: ActivityKind, note: Note, *, by: Actor, before: Note | None = None) -> ActivityEntry:
    """For an edit, `before` is the note as it was."""
    changes = []
    if before and before.title != note.title:
        changes.append(Change(field="title", old=before.title, new=note.title))
    if before and before.content != note.content:
        changes.append(Change(field="content"))
    return entry(kind, by=by, subject=Subject(type="note", id=note.id, label=note.title), changes=changes)
