"""What a statement of account shows, and in which order."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.core.money import Amount
from shared.domain.money.invoices.credit_note_refs import CreditNoteRef
from shared.domain.money.invoices.settlements import Settlement
from shared.domain.money.pricing.document_filters import Days
from shared.domain.money.statements.stated_invoices import StatedInvoice, StatedTotals
from shared.domain.money.statements.statement import (
    Statement,
    StatementForm,
    require_in_order,
    statement,
)
from shared.errors import InvalidInput

FIRST = date(2026, 1, 1)
MANY = 1000
offsets = st.integers(0, 200)


def euros(minor: int, currency: str = "EUR") -> Amount:
    return Amount(minor, currency)


def day(n: int) -> date:
    return FIRST + timedelta(days=n)


def invoice(
    number: str,
    minor: int,
    on: int,
    *,
    term: int = 14,
    notes: Sequence[tuple[str, int, int]] = (),
    paid: Sequence[tuple[str | None, int, int]] = (),
    currency: str = "EUR",
) -> StatedInvoice:
    """Return an invoice with credit notes (number, minor, day) and settlements (id of a payment, minor, day)."""
    return StatedInvoice(
        id=f"inv_{number}",
        number=number,
        currency=currency,
        totals=StatedTotals(gross_total=euros(minor, currency)),
        issued_on=day(on),
        due_on=day(on + term),
        credit_notes=[
            CreditNoteRef(id=f"crn_{name}", number=name, issued_on=day(n), total=euros(amount, currency))
            for name, amount, n in notes
        ],
        settlements=[
            Settlement(payment_id=payment, amount=euros(amount, currency), settled_on=day(n))
            for payment, amount, n in paid
        ],
    )


def drawn(
    invoices: Sequence[StatedInvoice], days: Days, form: str = "ledger", *, most: int = MANY, currency: str = "EUR"
) -> Statement:
    return statement(invoices, currency, days, StatementForm(form), most=most)


def lines(of: Statement) -> list[tuple[Any, ...]]:
    return [
        ((one.day - FIRST).days, one.kind.value, one.number, str(one.amount), str(one.balance)) for one in of.entries
    ]


@pytest.mark.feature("S272")
def test_the_ledger_runs_from_the_opening_to_the_closing_balance() -> None:
    invoices = [
        invoice("10", 5000, 12),
        invoice("9", 10000, 12, paid=[("pay_1", 2000, 12), (None, 1000, 15)]),
        invoice("8", 3000, 1, paid=[("pay_0", 1000, 5)], notes=[("CN-1", 500, 12)]),
    ]
    shown = drawn(invoices, Days(day(10), day(20)))
    assert str(shown.opening) == "20.00"
    assert lines(shown) == [
        (12, "invoice", "9", "100.00", "120.00"),
        (12, "invoice", "10", "50.00", "170.00"),
        (12, "credit_note", "CN-1", "-5.00", "165.00"),
        (12, "payment", "9", "-20.00", "145.00"),
        (15, "credit", "9", "-10.00", "135.00"),
    ]
    assert (str(shown.invoiced), str(shown.credited)) == ("150.00", "5.00")
    assert (str(shown.paid), str(shown.from_credit), str(shown.closing)) == ("20.00", "10.00", "135.00")
    assert [one.payment_id for one in shown.entries] == [None, None, None, "pay_1", None]


def test_a_cancelled_invoice_and_its_credit_note_cancel_out() -> None:
    shown = drawn([invoice("1", 5000, 1, notes=[("CN-1", 5000, 3)])], Days(None, day(9)))
    assert [one[1:] for one in lines(shown)] == [
        ("invoice", "1", "50.00", "50.00"),
        ("credit_note", "CN-1", "-50.00", "0.00"),
    ]
    assert drawn([invoice("1", 5000, 1, notes=[("CN-1", 5000, 3)])], Days(None, day(9)), "open_items").open_items == []


def test_money_from_before_an_invoice_settles_it_on_its_day_of_issue() -> None:
    shown = drawn([invoice("1", 5000, 8, paid=[("pay_1", 5000, 2)])], Days(None, day(9)))
    assert [one[0] for one in lines(shown)] == [8, 8]
    assert str(drawn([invoice("1", 5000, 8, paid=[("pay_1", 5000, 2)])], Days(None, day(5))).closing) == "0.00"


@pytest.mark.parametrize(
    ("past_due", "bracket"),
    [
        *((-1, "not_due"), (0, "not_due"), (1, "days_1_30"), (30, "days_1_30"), (31, "days_31_60")),
        *((60, "days_31_60"), (61, "days_61_90"), (90, "days_61_90"), (91, "over_90")),
    ],
)
def test_the_age_is_the_days_past_due_at_the_last_day(past_due: int, bracket: str) -> None:
    shown = drawn([invoice("1", 5000, 0, term=5)], Days(None, day(5 + past_due)), "open_items")
    assert {name: str(sum_) for name, sum_ in shown.ageing if sum_.minor} == {bracket: "50.00"}
    assert shown.open_items[0].days_past_due == max(past_due, 0)


def test_open_items_are_what_was_open_at_the_last_day_by_due_date() -> None:
    invoices = [
        invoice("3", 3000, 6),
        invoice("2", 2000, 2, paid=[("pay_1", 500, 3), ("pay_2", 1500, 9)]),
        invoice("1", 1000, 1, paid=[("pay_3", 1000, 4)]),
        invoice("4", 4000, 9),
    ]
    shown = drawn(invoices, Days(None, day(7)), "open_items")
    assert [(one.number, str(one.total), str(one.balance)) for one in shown.open_items] == [
        ("2", "20.00", "15.00"),
        ("3", "30.00", "30.00"),
    ]
    assert (str(shown.closing), shown.entries) == ("45.00", [])
    first = drawn(invoices, Days(None, day(7)), "open_items", most=1)
    assert ([one.number for one in first.open_items], first.left_out, first.closing) == (["2"], 1, shown.closing)


def test_another_currency_is_another_statement() -> None:
    invoices = [invoice("1", 5000, 1), invoice("2", 700, 1, currency="JPY")]
    assert drawn(invoices, Days(None, day(9))).currencies == ["EUR", "JPY"]
    assert str(drawn(invoices, Days(None, day(9)), currency="JPY").closing) == "700"
    assert str(drawn(invoices, Days(None, day(9)), currency="USD").closing) == "0.00"


@st.composite
def histories(draw: st.DrawFn) -> list[StatedInvoice]:
    """Invoices in two currencies, of which credit notes and settlements take at most the total."""
    found = []
    for n in range(draw(st.integers(0, 12))):
        left = total = draw(st.integers(0, 9999))
        issued_on = draw(offsets)
        notes, paid = [], []
        for part in range(draw(st.integers(0, 4))):
            amount = draw(st.integers(0, left))
            left -= amount
            if draw(st.booleans()):
                notes.append((f"CN-{n}-{part}", amount, issued_on + draw(offsets)))
            else:
                paid.append((draw(st.sampled_from([None, "pay_1"])), amount, draw(offsets)))
        currency = draw(st.sampled_from(["EUR", "USD"]))
        found.append(invoice(f"2026-{n}", total, issued_on, notes=notes, paid=paid, currency=currency))
    return found


@given(histories(), offsets, offsets, st.integers(0, 20))
@pytest.mark.feature("S272")
def test_every_statement_adds_up(invoices: list[StatedInvoice], start: int, length: int, most: int) -> None:
    days = Days(day(start), day(start + length))
    whole, short = (drawn(invoices, days, most=n) for n in (MANY, most))
    items = drawn(invoices, days, "open_items").open_items
    assert sum((one.amount for one in whole.entries), whole.opening) == whole.closing
    assert whole.opening + whole.invoiced - whole.credited - whole.paid - whole.from_credit == whole.closing
    assert sum((one.balance for one in items), euros(0)) == whole.closing
    assert sum(dict(whole.ageing).values(), euros(0)) == whole.closing
    assert drawn(invoices, Days(None, day(start - 1))).closing == whole.opening
    # Left to pay by the same invoices, counted without the statement.
    beyond = drawn(invoices, Days(None, day(1000)))
    left = [one for one in invoices if one.currency == "EUR"]
    assert beyond.closing.minor == sum(
        one.totals.gross_total.minor
        - sum(note.total.minor for note in one.credit_notes)
        - sum(settled.amount.minor for settled in one.settlements)
        for one in left
    )
    # A statement that is cut short begins with the balance of what it leaves out.
    assert len(short.entries) + short.left_out == len(whole.entries)
    assert sum((one.amount for one in short.entries), short.brought_forward) == whole.closing
    assert short.model_copy(update={"entries": [], "left_out": 0, "brought_forward": whole.opening}) == (
        whole.model_copy(update={"entries": []})
    )


def test_a_range_is_in_order_and_ends_today() -> None:
    assert require_in_order(Days(), day(9)) == Days(None, day(9))
    for days, field in ((Days(day(3), day(2)), "to"), (Days(day(10), None), "from")):
        with pytest.raises(InvalidInput) as refused:
            require_in_order(days, day(9))
        assert refused.value.fields[0].field == field
