"""A statement of account: what a customer was billed in one currency, what it was settled with, and what is open.

It is made of the issued invoices alone, with their credit notes and settlements, so the customer's credit is no part of
it until it settles an invoice, and the balance of a statement up to today is what is outstanding (Q3), to the cent.

* An invoice that was cancelled and its credit note are both shown, because the customer has both. They cancel out.
* Money that came before its invoice settles it on the day of issue: until then it was credit.
* A day in the past is shown with what is known today: what a credit note has set free since counts as credit, and
  not as paid.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import StrEnum
from itertools import accumulate
from typing import NamedTuple

from pydantic import Field

from shared.domain.core.models import Model
from shared.domain.core.money import Amount, Money
from shared.domain.money.pricing.document_filters import Days
from shared.domain.money.statements.stated_invoices import StatedInvoice
from shared.errors import FieldProblem, InvalidInput


class StatementForm(StrEnum):
    """`ledger` is everything in a range of days, `open_items` the invoices that are open at its end."""

    LEDGER = "ledger"
    OPEN_ITEMS = "open_items"


class EntryKind(StrEnum):
    """The kinds of entries, in their order on a day. `credit` is credit of the customer that settles an invoice."""

    INVOICE = "invoice"
    CREDIT_NOTE = "credit_note"
    PAYMENT = "payment"
    CREDIT = "credit"


class StatementEntry(Model):
    """An entry of the ledger. `number` is that of the document, `invoice_number` of the invoice that it belongs to.

    `payment_id` is null unless a payment settles the invoice. `amount` is below zero for what reduces the `balance`,
    which is that after the entry.
    """

    day: date
    kind: EntryKind
    number: str
    invoice_id: str
    invoice_number: str
    payment_id: str | None
    due_on: date | None
    amount: Money
    balance: Money


class OpenItem(Model):
    """An invoice with a balance at the end of the range. `days_past_due` is 0 for one that is not past due."""

    invoice_id: str
    number: str
    issued_on: date
    due_on: date | None
    total: Money
    balance: Money
    days_past_due: int


class Ageing(Model):
    """The open amounts at the end of the range, by days past due. The five add up to the closing balance."""

    not_due: Money
    days_1_30: Money
    days_31_60: Money
    days_61_90: Money
    over_90: Money


class Statement(Model):
    """A statement of account from a day, null for the first invoice, to a day.

    Of the whole range, `opening` and `invoiced` without `credited`, `paid` and `from_credit` are `closing`. `entries`
    are the last of the range, or `open_items` the first that are due, where there are more than fit: `left_out` is the
    number of the others, and `brought_forward` the balance before the first of `entries`. `currencies` are those with
    issued invoices.
    """

    form: StatementForm
    currency: str
    currencies: list[str]
    first: date | None
    last: date
    opening: Money
    invoiced: Money
    credited: Money
    paid: Money
    from_credit: Money
    closing: Money
    ageing: Ageing
    brought_forward: Money
    entries: list[StatementEntry] = Field(default=[])
    open_items: list[OpenItem] = Field(default=[])
    left_out: int = 0


class _Movement(NamedTuple):
    """The changes of the balance, in minor units. The first three are the order."""

    day: date
    kind: EntryKind
    number: str
    minor: int
    invoice: StatedInvoice
    payment_id: str | None = None

    @property
    def order(self) -> tuple[date, int, int, str]:
        """Return the key of the order. A shorter number comes first, as 9999 before 10000."""
        return (self.day, _RANK[self.kind], len(self.number), self.number)


_RANK = {kind: rank for rank, kind in enumerate(EntryKind)}
# The last day past due of each bracket of the ageing.
_BRACKETS = {"not_due": 0, "days_1_30": 30, "days_31_60": 60, "days_61_90": 90}


def require_in_order(days: Days, today: date) -> Days:
    """Return the range with its last day, today by default. Raise InvalidInput for one that ends before it begins."""
    last = days.last or today
    if days.first and days.first > last:
        if days.last is None:
            raise InvalidInput(FieldProblem("from", "in_the_future", "Write a first day that is not after today."))
        raise InvalidInput(FieldProblem("to", "invalid_period", "Write a last day that is not before the first."))
    return Days(days.first, last)


def latest_day(invoices: Iterable[StatedInvoice], today: date) -> date:
    """Return today, or the latest day in the books: a merchant may have moved to a time zone where it has not come."""
    return max([today, *(one.day for each in invoices for one in _movements(each))])


def statement(
    invoices: Sequence[StatedInvoice], currency: str, days: Days, form: StatementForm, *, most: int
) -> Statement:
    """Draw up a statement of issued invoices, of which only those in the currency count, with `most` rows."""
    assert days.last, "a statement ends on a day"
    issued = [one for one in invoices if one.currency == currency and one.number]
    until = [one for each in issued for one in _movements(each) if one.day <= days.last]
    until.sort(key=lambda one: one.order)
    begins = next((n for n, one in enumerate(until) if not days.first or one.day >= days.first), len(until))
    balances = list(accumulate((one.minor for one in until), initial=0))
    of_range = until[begins:]
    summed = {kind: sum(one.minor for one in of_range if one.kind is kind) for kind in EntryKind}
    items = _open_items(until, currency, days.last)
    is_ledger = form is StatementForm.LEDGER
    shown_from = max(begins, len(until) - most)

    def money(minor: int) -> Amount:
        return Amount(minor, currency)

    return Statement(
        form=form,
        currency=currency,
        currencies=sorted({one.currency for one in invoices if one.number}),
        first=days.first,
        last=days.last,
        opening=money(balances[begins]),
        invoiced=money(summed[EntryKind.INVOICE]),
        credited=money(-summed[EntryKind.CREDIT_NOTE]),
        paid=money(-summed[EntryKind.PAYMENT]),
        from_credit=money(-summed[EntryKind.CREDIT]),
        closing=money(balances[-1]),
        ageing=_ageing(items, currency),
        brought_forward=money(balances[shown_from]),
        entries=[
            _entry(one, balance, currency)
            for one, balance in zip(until[shown_from:], balances[shown_from + 1 :], strict=True)
            if is_ledger
        ],
        open_items=[] if is_ledger else items[:most],
        left_out=shown_from - begins if is_ledger else max(len(items) - most, 0),
    )


def _movements(invoice: StatedInvoice) -> Iterator[_Movement]:
    assert invoice.number, "an issued invoice has a number"
    assert invoice.issued_on, "an issued invoice has a day of issue"
    issued_on, number = invoice.issued_on, invoice.number
    yield _Movement(issued_on, EntryKind.INVOICE, number, invoice.totals.gross_total.minor, invoice)
    for note in invoice.credit_notes:
        yield _Movement(note.issued_on, EntryKind.CREDIT_NOTE, note.number, -note.total.minor, invoice)
    for one in invoice.settlements:
        kind = EntryKind.PAYMENT if one.payment_id else EntryKind.CREDIT
        day = max(one.settled_on, issued_on)
        yield _Movement(day, kind, number, -one.amount.minor, invoice, one.payment_id)


def _entry(movement: _Movement, balance: int, currency: str) -> StatementEntry:
    invoice = movement.invoice
    return StatementEntry.model_construct(
        day=movement.day,
        kind=movement.kind,
        number=movement.number,
        invoice_id=invoice.id,
        invoice_number=invoice.number,
        payment_id=movement.payment_id,
        due_on=invoice.due_on if movement.kind is EntryKind.INVOICE else None,
        amount=Amount(movement.minor, currency),
        balance=Amount(balance, currency),
    )


def _open_items(movements: Iterable[_Movement], currency: str, last: date) -> list[OpenItem]:
    """Return the invoices that are open after these movements, by due date and number."""
    balances: dict[str, int] = {}
    found: dict[str, StatedInvoice] = {}
    for one in movements:
        found[one.invoice.id] = one.invoice
        balances[one.invoice.id] = balances.get(one.invoice.id, 0) + one.minor
    items = [
        OpenItem.model_construct(
            invoice_id=invoice_id,
            number=invoice.number,
            issued_on=invoice.issued_on,
            due_on=invoice.due_on,
            total=invoice.totals.gross_total,
            balance=Amount(balances[invoice_id], currency),
            days_past_due=max((last - invoice.due_on).days, 0) if invoice.due_on else 0,
        )
        for invoice_id, invoice in found.items()
        if balances[invoice_id]
    ]
    return sorted(items, key=lambda one: (one.due_on or date.max, len(one.number), one.number))


def _ageing(items: Iterable[OpenItem], currency: str) -> Ageing:
    sums = dict.fromkeys((*_BRACKETS, "over_90"), 0)
    for item in items:
        bracket = next((name for name, most in _BRACKETS.items() if item.days_past_due <= most), "over_90")
        sums[bracket] += item.balance.minor
    return Ageing(**{name: Amount(minor, currency) for name, minor in sums.items()})
