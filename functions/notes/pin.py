"""PUT, DELETE /customers/{customer_id}/notes/{note_id}/pin: pin and unpin a note."""

from http import HTTPStatus
from typing import Annotated

from shared.access import Member, Permission
from shared.commands.customer import notes
from shared.domain.customer.notes import TooManyPinnedNotes
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import CustomerId, May, NoteId
from shared.store.customer.customers import CustomerNotFound
from shared.store.customer.notes import NoteNotFound

app = http_app()

Writer = Annotated[Member, May(Permission.NOTES_WRITE)]


@app.put(
    "/customers/<customer_id>/notes/<note_id>/pin",
    summary="Pin a note",
    **answers(CustomerNotFound, NoteNotFound, TooManyPinnedNotes, success=HTTPStatus.NO_CONTENT),
    tags=["notes"],
)
def pin_note(customer_id: CustomerId, note_id: NoteId, member: Writer) -> None:
    notes.pin(member.customer(customer_id), note_id, by=member.actor)


@app.delete(
    "/customers/<customer_id>/notes/<note_id>/pin",
    summary="Unpin a note",
    **answers(CustomerNotFound, NoteNotFound, success=HTTPStatus.NO_CONTENT),
    tags=["notes"],
)
def unpin_note(customer_id: CustomerId, note_id: NoteId, member: Writer) -> None:
    notes.unpin(member.customer(customer_id), note_id, by=member.actor)


handler = entrypoint(app)
