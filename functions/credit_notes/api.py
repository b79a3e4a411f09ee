"""GET /customers/{customer_id}/credit-notes, GET …/{credit_note_id}: list and read credit notes."""

from typing import Annotated

from shared.access import Member, Permission
from shared.domain.core.pages import Page
from shared.domain.customer.customers import CustomerId
from shared.domain.money.invoices.credit_notes import CreditNote, CreditNoteId, CreditNoteRow
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import Cursor, Limit, May
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine.retries import Contended
from shared.store.money.invoices import credit_notes
from shared.store.money.invoices.credit_notes import CREDIT_NOTES, CreditNoteNotFound

app = http_app()

Reader = Annotated[Member, May(Permission.INVOICES_READ)]


@app.get(
    "/customers/<customer_id>/credit-notes",
    summary="List the credit notes",
    **answers(CustomerNotFound, Contended),
    tags=["invoices"],
)
def list_credit_notes(
    customer_id: CustomerId, member: Reader, limit: Limit = 50, cursor: Cursor = None
) -> Page[CreditNoteRow]:
    return credit_notes.list_newest_first(member.customer(customer_id), limit=limit, cursor=cursor)


@app.get(
    "/customers/<customer_id>/credit-notes/<credit_note_id>",
    summary="Get a credit note",
    **answers(CreditNoteNotFound),
    tags=["invoices"],
)
def get_credit_note(customer_id: CustomerId, credit_note_id: CreditNoteId, member: Reader) -> CreditNote:
    return CREDIT_NOTES.find(member.customer(customer_id), credit_note_id)


handler = entrypoint(app)
