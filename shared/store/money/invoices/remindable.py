"""The index of what is due for a reminder: an entry for each invoice with something left to pay, by day.

An entry is a hint, and the invoice and the customer decide: it is written with the invoice, and moved by the run that
looked at it. Its place is `new` with the due date, until a run has looked at it; `next` with the day of the next look;
or `done`. So a run reads what is due by two ranges, whatever the stages are, and nothing else.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date, timedelta
from typing import NamedTuple

from shared.domain.core.refs import CustomerRef, MerchantId
from shared.domain.money.invoices.invoices import Invoice, InvoiceStatus
from shared.store.engine import keys, list_keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Is
from shared.store.engine.keys import Item, Key
from shared.store.engine.retries import Contended, outdated
from shared.store.engine.table import LIST_1, Range

_NEW, _NEXT, _DONE = "new", "next", "done"
# Fewer than are read of a customer, so that a run has read the invoice of each entry.
_AT_ONCE = 100


class Entry(NamedTuple):
    """An invoice that a run is to look at."""

    customer: CustomerRef
    invoice_id: str
    due_on: str
    place: str

    @property
    def key(self) -> Key:
        return keys.record(self.customer, keys.REMINDABLE, self.invoice_id)


def file(changes: Changes, customer: CustomerRef, before: Invoice | None, after: Invoice | None) -> None:
    """Move the entry of an invoice with its change: into the index when something is to be paid, and out again."""
    old, new = before and place_of(before), after and place_of(after)
    if old == new:
        return
    if new and after:
        add(changes, customer, after.id, after.due_on, new)
    elif before:
        changes.delete(keys.record(customer, keys.REMINDABLE, before.id))


def place_of(invoice: Invoice) -> str | None:
    """Return the place of an invoice that has changed. None for one of which no reminder is to be sent."""
    hold = invoice.reminder_hold
    if not invoice.is_owed or invoice.status is InvoiceStatus.PENDING or not invoice.number or not invoice.due_on:
        return None
    if hold is None:
        return f"{_NEW}#{invoice.due_on}"
    return f"{_NEXT}#{hold.until + timedelta(days=1)}" if hold.until else None


def look_again(changes: Changes, customer: CustomerRef, invoice: Invoice, day: date) -> None:
    """Let the run of a day look at an invoice, or a later one where a hold lasts. Leave what is not to be reminded of.

    What was filed meanwhile for another day is looked at on this one as well, which costs a read and never a mail.
    """
    place = place_of(invoice)
    if place is None:
        return
    later = f"{_NEXT}#{day}"
    is_held = place.startswith(f"{_NEXT}#") and place > later
    add(changes, customer, invoice.id, invoice.due_on, place if is_held else later)


def add(changes: Changes, customer: CustomerRef, invoice_id: str, due_on: date | str | None, place: str = "") -> None:
    """Write the entry of an invoice, for a run to look at."""
    row = {"customer_id": customer.id, "id": invoice_id, "due_on": str(due_on)}
    listed = {"L": list_keys.reminders_due(customer.merchant_id), "S1": f"{place or f'{_NEW}#{due_on}'}#{invoice_id}"}
    changes.put(keys.record(customer, keys.REMINDABLE, invoice_id), {**listed, "row": row})


def due_ranges(today: date, first_stage: int) -> list[Range]:
    """Return the ranges of what is due on a day. `first_stage` is its days after the due date."""
    unseen = today - timedelta(days=first_stage)
    return [Range(f"{_NEW}#", f"{_NEW}#{unseen}#~"), Range(f"{_NEXT}#", f"{_NEXT}#{today}#~")]


def moved_ranges() -> list[Range]:
    """Return the ranges of what a run has looked at."""
    return [Range(f"{name}#", f"{name}#~") for name in (_NEXT, _DONE)]


def pages(merchant_id: MerchantId, within: Range) -> Iterator[list[Entry]]:
    """Yield the entries of a range, a page at a time. What is moved meanwhile to behind it is not seen again."""
    after: Key | None = None
    while True:
        items, after = table.query(
            list_keys.reminders_due(merchant_id), index=LIST_1, within=within, limit=_AT_ONCE, after=after
        )
        yield [_entry(merchant_id, item) for item in items]
        if after is None:
            return


def move(entries: Iterable[Entry], days: Mapping[str, date | None]) -> None:
    """Move entries to the day of their next look, or to the end of the list for None; delete one without any.

    An entry that an invoice's change has moved or deleted meanwhile is left as it is.
    """
    moves = []
    for one in entries:
        day = days.get(one.invoice_id)
        place = f"{_NEXT}#{day}" if day else f"{_DONE}#{one.due_on}"
        moves.append(_Move(one, place if one.invoice_id in days else None))
    _write(moves)


def renew(entries: Sequence[Entry]) -> None:
    """Let the next run look at entries again, as if they were new."""
    _write([_Move(one, f"{_NEW}#{one.due_on}") for one in entries])


def add_all(invoices: Iterable[tuple[CustomerRef, str, str]]) -> None:
    """File invoices that an earlier release issued: customer, id and due date of each."""
    owed = list(invoices)
    for at in range(0, len(owed), _AT_ONCE):
        changes = Changes()
        for customer, invoice_id, due_on in owed[at : at + _AT_ONCE]:
            add(changes, customer, invoice_id, due_on)
        table.transact(list(changes))


class _Move(NamedTuple):
    """An entry, and its new place: None to delete it."""

    entry: Entry
    place: str | None

    def add(self, changes: Changes) -> None:
        """Refuse the changes with Outdated if a change of the invoice has moved the entry."""
        as_read = Is("S1", self.entry.place, outdated)
        if self.place is None:
            changes.delete(self.entry.key, when=[as_read])
        else:
            sort_key = f"{self.place}#{self.entry.invoice_id}"
            changes.update(self.entry.key, assign={"S1": sort_key}, when=[as_read])


def _write(moves: Sequence[_Move]) -> None:
    for at in range(0, len(moves), _AT_ONCE):
        chunk, together = moves[at : at + _AT_ONCE], Changes()
        for one in chunk:
            one.add(together)
        try:
            table.transact(list(together))
        except Contended:
            for one in chunk:
                alone = Changes()
                one.add(alone)
                with suppress(Contended):
                    table.transact(list(alone))


def _entry(merchant_id: MerchantId, item: Item) -> Entry:
    row = item["row"]
    return Entry(CustomerRef(merchant_id, row["customer_id"]), row["id"], row["due_on"], item.get("S1", ""))
