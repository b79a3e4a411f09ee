"""GET, POST /customers/{customer_id}/notes, GET …/pinned, PATCH, DELETE …/{note_id}: list, add, edit, delete notes."""

from http import HTTPStatus
from typing import Annotated

from shared.access import Member, Permission
from shared.commands.customer import notes
from shared.domain.core.pages import Page
from shared.domain.customer.notes import Note, NoteDraft, NoteEdit, PinnedNotes
from shared.errors import StaleVersion
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import Cursor, CustomerId, IdempotencyKey, Limit, May, NoteId, SeenVersion
from shared.store.customer import notes as note_store
from shared.store.customer.customers import CustomerNotFound
from shared.store.customer.notes import NoteNotFound
from shared.store.engine.retries import Contended

app = http_app()

Reader = Annotated[Member, May(Permission.NOTES_READ)]
Writer = Annotated[Member, May(Permission.NOTES_WRITE)]


@app.get(
    "/customers/<customer_id>/notes", summary="List the notes", **answers(CustomerNotFound, Contended), tags=["notes"]
)
def list_notes(customer_id: CustomerId, member: Reader, limit: Limit = 50, cursor: Cursor = None) -> Page[Note]:
    return note_store.list_newest_first(member.customer(customer_id), limit=limit, cursor=cursor)


@app.get(
    "/customers/<customer_id>/notes/pinned",
    summary="List the pinned notes",
    **answers(CustomerNotFound, Contended),
    tags=["notes"],
)
def list_pinned_notes(customer_id: CustomerId, member: Reader) -> PinnedNotes:
    return note_store.list_pinned(member.customer(customer_id))


@app.post(
    "/customers/<customer_id>/notes",
    summary="Add a note",
    **answers(CustomerNotFound, success=HTTPStatus.CREATED),
    tags=["notes"],
)
def add_note(customer_id: CustomerId, draft: NoteDraft, once: IdempotencyKey, member: Writer) -> Note:
    return notes.add(member.customer(customer_id), draft, by=member.actor, once=once)


@app.patch(
    "/customers/<customer_id>/notes/<note_id>",
    summary="Edit a note",
    **answers(CustomerNotFound, NoteNotFound, StaleVersion),
    tags=["notes"],
)
def edit_note(customer_id: CustomerId, note_id: NoteId, edit: NoteEdit, seen: SeenVersion, member: Writer) -> Note:
    return notes.edit(member.customer(customer_id), note_id, edit, seen=seen, by=member.actor)


@app.delete(
    "/customers/<customer_id>/notes/<note_id>",
    summary="Delete a note, which can be restored for thirty days",
    **answers(CustomerNotFound, NoteNotFound, StaleVersion, success=HTTPStatus.NO_CONTENT),
    tags=["notes"],
)
def delete_note(customer_id: CustomerId, note_id: NoteId, seen: SeenVersion, member: Writer) -> None:
    notes.delete(member.customer(customer_id), note_id, seen=seen, by=member.actor)


handler = entrypoint(app)
