"""Credit notes: the cases, and that the notes of an invoice add up to it whatever they take."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.domain.core.ids import new_id
from shared.domain.core.money import Amount
from shared.domain.money.invoices.credit_note_refs import CreditNoteRef
from shared.domain.money.invoices.credit_notes import (
    AmountCredit,
    Credit,
    FullCredit,
    LineCredit,
    LinesCredit,
)
from shared.domain.money.invoices.crediting import (
    NothingToCredit,
    Taken,
    TooManyCreditNotes,
    credit,
)
from shared.domain.money.invoices.invoices import MAX_CREDIT_NOTES, Invoice
from shared.domain.money.pricing.lines import DocumentDiscount
from shared.domain.money.pricing.totals import Priced, Totals
from shared.domain.money.pricing.vat import VatCategory
from shared.errors import InvalidInput
from tests.money_cases import amount, cases
from tests.unit.money.samples import issued, priced

FULL = FullCredit(kind="full", reason="Wrong")


def lines_of(invoice: Invoice, *wanted: tuple[int, str]) -> LinesCredit:
    lines = [LineCredit(line_id=invoice.lines[n].id, quantity=Decimal(quantity)) for n, quantity in wanted]
    return LinesCredit(kind="lines", reason="Wrong", lines=lines)


def part(value: str, currency: str = "EUR") -> AmountCredit:
    return AmountCredit(kind="amount", reason="Wrong", amount=amount(value, currency))


def after(invoice: Invoice, taken: Taken) -> Invoice:
    assert invoice.issued_on
    ref = CreditNoteRef(id="crn", number="CN-1", issued_on=invoice.issued_on, total=taken.totals.gross_total)
    return invoice.model_copy(update={"credited": taken.credited, "credit_notes": [*invoice.credit_notes, ref]})


# ---- cases


def sums(totals: Totals) -> dict[str, str]:
    return {"net": str(totals.net_total), "vat": str(totals.vat_total), "gross": str(totals.gross_total)}


def request_of(invoice: Invoice, wanted: dict[str, Any]) -> Credit:
    match wanted:
        case {"kind": "full"}:
            return FULL
        case {"kind": "amount", "gross": gross}:
            return part(gross, invoice.currency)
    return lines_of(invoice, *((one["line"], one["quantity"]) for one in wanted["lines"]))


@cases("credit_notes")
def test_notes_are_those_of_the_case(case: dict[str, Any]) -> None:
    document = case["input"]["invoice"]
    lines = [
        priced(
            one["quantity"],
            one["unit_price"],
            one["vat_rate"],
            discount=one.get("discount_percent", "0"),
            category=VatCategory(one["vat_category"]),
        )
        for one in document["lines"]
    ]
    invoice = issued(lines, currency=document["currency"], include_vat=document["prices"] == "incl")
    result: dict[str, Any] = {"invoice": sums(invoice.totals), "credits": []}
    for wanted in case["input"]["credits"]:
        taken = credit(invoice, request_of(invoice, wanted))
        result["credits"].append(sums(taken.totals))
        invoice = after(invoice, taken)
    assert invoice.credited
    left = {
        "net": invoice.totals.net_total - invoice.credited.net,
        "vat": invoice.totals.vat_total - invoice.credited.vat,
        "gross": taken.left,
    }

    assert result | {"remaining": {name: str(one) for name, one in left.items()}} == case["expected"]


# ---- any sequence of notes

lines = st.lists(
    st.builds(
        priced,
        st.sampled_from(["1", "3", "0.5", "7.25", "-1"]),
        st.decimals(0, 300, places=2).map(str),
        st.sampled_from(["21", "9"]),
        discount=st.sampled_from(["0", "0", "33.3"]),
    ),
    min_size=1,
    max_size=5,
)
requests = st.lists(
    st.tuples(st.sampled_from(["lines", "amount", "full"]), st.integers(0, 4), st.floats(0.01, 1)), max_size=6
)


def drawn(invoice: Invoice, kind: str, position: int, size: float) -> Credit:
    line = invoice.lines[position % len(invoice.lines)]
    if kind == "lines":
        quantity = (line.quantity * Decimal(size)).quantize(Decimal("0.01")) or line.quantity
        return LinesCredit(kind="lines", reason="Wrong", lines=[LineCredit(line_id=line.id, quantity=quantity)])
    if kind == "amount":
        left = invoice.balance.minor
        return AmountCredit(kind="amount", reason="Wrong", amount=Amount(max(int(left * size), 1), invoice.currency))
    return FULL


@settings(max_examples=60)
@given(lines, st.booleans(), st.none() | st.integers(1, 90), requests)
def test_the_notes_of_an_invoice_add_up_to_it(
    priced_lines: Sequence[Priced],
    include_vat: bool,
    percent: int | None,
    wanted: Sequence[tuple[str, int, float]],
) -> None:
    discount = None if percent is None else DocumentDiscount(percent=Decimal(percent))
    invoice = issued(priced_lines, include_vat=include_vat, discount=discount)
    notes: list[Taken] = []
    for kind, position, size in [*wanted, ("full", 0, 1.0)]:
        try:
            taken = credit(invoice, drawn(invoice, kind, position, size))
        except (InvalidInput, NothingToCredit):
            continue
        assert_adds_up(taken, invoice)
        invoice = after(invoice, taken)
        notes.append(taken)

    for name in ("net_total", "vat_total", "gross_total"):
        added = sum((getattr(note.totals, name) for note in notes), Amount(0, "EUR"))
        assert added == getattr(invoice.totals, name)
    if notes:
        assert notes[-1].is_all
        with pytest.raises(NothingToCredit):
            credit(invoice, FULL)


def assert_adds_up(taken: Taken, invoice: Invoice) -> None:
    totals, none = taken.totals, Amount(0, invoice.currency)
    assert taken.lines, "BR-16: an invoice has a line"
    assert totals.line_total == sum((line.net for line in taken.lines), none), "BR-CO-10"
    assert totals.allowance_total == sum((group.allowance for group in totals.groups), none), "BR-CO-11"
    assert totals.net_total == sum((group.taxable for group in totals.groups), none)
    assert totals.gross_total == totals.net_total + totals.vat_total, "BR-CO-15"
    for group in totals.groups:
        nets = [line.net for line in taken.lines if (line.vat.category, line.vat.rate) == (group.category, group.rate)]
        assert group.taxable == sum(nets, none) - group.allowance, "BR-S-08"
    whole = {(one.category, one.rate): one for one in invoice.totals.groups}
    for one in taken.credited.groups:
        of_invoice = whole[one.category, one.rate]
        for took, had in ((one.taxable.minor, of_invoice.taxable.minor), (one.vat.minor, of_invoice.vat.minor)):
            assert 0 <= took <= had or had <= took <= 0, "never more than there is"


# ---- what a note holds


def test_a_full_note_of_an_untouched_invoice_has_its_lines_and_totals() -> None:
    invoice = issued([priced("3", "4.99"), priced("1", "10")], discount=DocumentDiscount(percent=Decimal(5)))
    taken = credit(invoice, FULL)

    assert taken.lines == invoice.lines
    assert taken.totals == invoice.totals
    assert taken.is_all
    assert taken.left == amount("0", "EUR")


def test_a_line_carries_its_part_of_the_discounts() -> None:
    half_off = DocumentDiscount(percent=Decimal(50))
    invoice = issued([priced("2", "100", discount="10"), priced("1", "20")], discount=half_off)
    taken = credit(invoice, lines_of(invoice, (0, "1")))

    (line,) = taken.lines
    assert (str(line.discount), str(line.amount), str(line.net)) == ("10.00", "90.00", "90.00")
    assert (str(taken.totals.line_total), str(taken.totals.allowance_total)) == ("90.00", "45.00")
    assert sums(taken.totals) == {"net": "45.00", "vat": "9.45", "gross": "54.45"}
    assert not taken.is_all


def test_the_rest_after_a_note_by_lines_has_the_other_lines() -> None:
    invoice = issued([priced("3", "10"), priced("1", "5")])
    invoice = after(invoice, credit(invoice, lines_of(invoice, (0, "2"))))
    rest = credit(invoice, FULL)

    assert [(line.description, str(line.quantity)) for line in rest.lines] == [("Line 0", "1"), ("Line 1", "1")]
    assert rest.is_all


def test_an_amount_is_shared_over_the_rates_by_what_is_left() -> None:
    invoice = issued([priced("1", "121"), priced("1", "109", "9")], include_vat=True)
    taken = credit(invoice, part("115"))

    assert [(str(group.taxable), str(group.vat)) for group in taken.totals.groups] == [
        ("50.00", "10.50"),
        ("50.00", "4.50"),
    ]
    assert [(line.description, str(line.quantity), str(line.amount)) for line in taken.lines] == [
        ("Wrong", "1", "60.50"),
        ("Wrong", "1", "54.50"),
    ]
    rest = credit(after(invoice, taken), FULL)
    assert [line.description for line in rest.lines] == ["Wrong", "Wrong"]


def test_the_whole_amount_is_a_full_credit() -> None:
    invoice = issued([priced("1", "100")])

    assert credit(invoice, part("121")).lines == invoice.lines


def test_a_returned_deposit_is_credited_with_its_sign() -> None:
    invoice = issued([priced("1", "100"), priced("-1", "10", "0", category=VatCategory.ZERO)])
    by_amount = credit(invoice, part("11"))
    assert [group.category for group in by_amount.totals.groups] == [VatCategory.STANDARD]
    assert [line.quantity for line in credit(after(invoice, by_amount), FULL).lines] == [1, -1]

    by_lines = credit(invoice, lines_of(invoice, (0, "1"), (1, "-1")))
    assert by_lines.totals.gross_total == invoice.totals.gross_total
    assert by_lines.is_all
    for line, code in ((0, "more_than_left"), (1, "not_positive")):
        with pytest.raises(InvalidInput) as refused:
            credit(invoice, lines_of(invoice, (line, str(invoice.lines[line].quantity))))
        assert [(one.field, one.code) for one in refused.value.fields] == [("lines", code)]


def test_lines_that_come_to_nothing_are_credited_as_nothing() -> None:
    invoice = issued([priced("1", "10"), priced("-1", "10"), priced("1", "5", "9")], include_vat=True)
    taken = credit(invoice, lines_of(invoice, (0, "1"), (1, "-1"), (2, "1")))

    assert taken.is_all
    assert [str(line.net) for line in taken.lines] == ["8.26", "-8.26", "4.59"]


# ---- what is refused


@pytest.mark.parametrize(
    ("wanted", "field", "code"),
    [
        (part("0"), "amount", "not_positive"),
        (part("-1"), "amount", "not_positive"),
        (part("121.01"), "amount", "more_than_left"),
        (part("1", "USD"), "amount", "wrong_currency"),
    ],
)
def test_an_amount_that_does_not_fit_is_refused(wanted: Credit, field: str, code: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        credit(issued([priced("1", "100")]), wanted)

    assert [(one.field, one.code) for one in refused.value.fields] == [(field, code)]


@pytest.mark.parametrize("quantity", ["0", "-1", "2.01"])
def test_a_quantity_that_is_not_left_is_refused(quantity: str) -> None:
    invoice = issued([priced("2", "100")])
    with pytest.raises(InvalidInput) as refused:
        credit(invoice, lines_of(invoice, (0, quantity)))

    assert [(one.field, one.code) for one in refused.value.fields] == [("lines.0.quantity", "more_than_left")]


def test_a_line_is_named_once_and_known() -> None:
    invoice = issued([priced("2", "100")])
    unknown = LineCredit(line_id=new_id("lin"), quantity=Decimal(1))
    twice = lines_of(invoice, (0, "1"), (0, "1"))
    with pytest.raises(InvalidInput) as refused:
        credit(invoice, twice.model_copy(update={"lines": [*twice.lines, unknown]}))

    assert [one.field for one in refused.value.fields] == ["lines.1.line_id", "lines.2.line_id"]


def test_lines_that_a_note_by_amount_took_are_not_credited_again() -> None:
    invoice = issued([priced("1", "100")])
    invoice = after(invoice, credit(invoice, part("60.50")))
    with pytest.raises(InvalidInput) as refused:
        credit(invoice, lines_of(invoice, (0, "1")))

    assert [(one.field, one.code) for one in refused.value.fields] == [("lines", "more_than_left")]


def test_a_draft_and_a_credited_invoice_have_nothing_to_credit() -> None:
    invoice = issued([priced("1", "100")])
    for refused in (invoice.model_copy(update={"number": None}), after(invoice, credit(invoice, FULL))):
        with pytest.raises(NothingToCredit):
            credit(refused, part("1"))


def test_the_last_note_that_an_invoice_may_have_takes_the_rest() -> None:
    invoice = issued([priced("1", "100")])
    for _ in range(MAX_CREDIT_NOTES - 1):
        invoice = after(invoice, credit(invoice, part("1")))

    with pytest.raises(TooManyCreditNotes):
        credit(invoice, part("1"))
    assert credit(invoice, FULL).is_all
