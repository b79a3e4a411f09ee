"""Reads and writes of credit notes, which never change."""

from shared.domain.core.pages import Page
from shared.domain.core.refs import CustomerRef
from shared.domain.money.invoices.credit_notes import CreditNote, CreditNoteRow
from shared.errors import NotFound, StaleVersion
from shared.store.customer import customers
from shared.store.customer.records import Records
from shared.store.engine import keys, list_keys, newest_first, orders
from shared.store.engine.keys import Item
from shared.store.engine.newest_first import Source
from shared.store.engine.stored import read


class CreditNoteNotFound(NotFound):
    """There is no such credit note."""

    code = "credit_note_not_found"


def _listed(customer: CustomerRef, note: CreditNote) -> Item:
    """Return the attributes that put a credit note into the list by date."""
    sort_key = orders.sort_key(note.issued_on.isoformat(), note.id)
    return {"L": list_keys.credit_notes_list(customer), "S2": sort_key, "row": {"id": note.id}}


CREDIT_NOTES = Records(
    keys.CREDIT_NOTE,
    CreditNote,
    missing=lambda: CreditNoteNotFound("There is no such credit note. The address may be wrong."),
    changed_since=lambda current: StaleVersion("A credit note never changes.", current=current),
    listed=_listed,
)


def list_newest_first(customer: CustomerRef, *, limit: int, cursor: str | None) -> Page[CreditNoteRow]:
    """Return a page of credit notes. Raise CustomerNotFound, InvalidCursor."""
    items, next_cursor = newest_first.page(customer, [Source(keys.CREDIT_NOTE)], limit=limit, cursor=cursor)
    if not items:
        customers.require(customer)
    return Page(items=[CreditNoteRow.of(read(CreditNote, item)) for item in items], next_cursor=next_cursor)
