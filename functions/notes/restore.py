"""POST /customers/{customer_id}/notes/{note_id}/restore: undo the deletion of a note."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.customer import notes
from shared.domain.customer.notes import Note
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import CustomerId, May, NoteId
from shared.store.customer.customers import CustomerNotFound
from shared.store.customer.notes import NoteNotFound

app = http_app()


@app.post(
    "/customers/<customer_id>/notes/<note_id>/restore",
    summary="Restore a deleted note",
    **answers(CustomerNotFound, NoteNotFound),
    tags=["notes"],
)
def restore_note(
    customer_id: CustomerId, note_id: NoteId, member: Annotated[Member, May(Permission.NOTES_WRITE)]
) -> Note:
    return notes.restore(member.customer(customer_id), note_id, by=member.actor)


handler = entrypoint(app)
