"""PUT, DELETE /customers/{customer_id}/notes/{note_id}/pin: keep a note in sight, and let it go again."""

from http import HTTPStatus
from typing import Annotated

from shared.access import Member, Permission
from shared.commands.customer import notes
from shared.errors import Conflict, NotFound
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import CustomerId, May, NoteId

app = http_app()

Writer = Annotated[Member, May(Permission.NOTES_WRITE)]


@app.put(
    "/customers/<customer_id>/notes/<note_id>/pin",
    summary="Pin a note",
    **answers(NotFound, Conflict, success=HTTPStatus.NO_CONTENT),
    tags=["notes"],
)
def pin_note(customer_id: CustomerId, note_id: NoteId, member: Writer) -> None:
    notes.pin(member.customer(customer_id), note_id, by=member.actor)


@app.delete(
    "/customers/<customer_id>/notes/<note_id>/pin",
    summary="Unpin a note",
    **answers(NotFound, Conflict, success=HTTPStatus.NO_CONTENT),
    tags=["notes"],
)
def unpin_note(customer_id: CustomerId, note_id: NoteId, member: Writer) -> None:
    notes.unpin(member.customer(customer_id), note_id, by=member.actor)


handler = entrypoint(app)
