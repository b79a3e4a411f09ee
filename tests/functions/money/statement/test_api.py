"""GET /customers/{customer_id}/statement."""

from datetime import UTC, datetime
from typing import Any

import pytest
import time_machine

from shared.commands.money.statements import statements
from tests.functions.money.invoices.drafts import complete_seller
from tests.functions.money.payments.recording import issued, record
from tests.gateway import Team


def outstanding(team: Team, customer: str) -> str:
    """Return what the rows of the unpaid invoices add up to."""
    rows = team.get(f"{customer}/invoices?status=open,unpaid&limit=100").body["items"]
    return f"{sum(float(row['balance']['value']) for row in rows):.2f}"


def entries(statement: dict[str, Any]) -> list[tuple[str, ...]]:
    return [(one["day"], one["kind"], one["amount"]["value"], one["balance"]["value"]) for one in statement["entries"]]


@pytest.fixture
def history(team: Team, customer: str) -> str:
    """Three invoices, of which one is partly paid, one credited, one cancelled, and credit that pays the first."""
    with time_machine.travel(datetime(2026, 6, 1, 12, tzinfo=UTC), tick=False) as travel:
        first = issued(team, customer, "100.00")
        travel.move_to(datetime(2026, 6, 10, 12, tzinfo=UTC))
        record(team, customer, "30.00", first)
        second = issued(team, customer, "50.00")
        travel.move_to(datetime(2026, 6, 20, 12, tzinfo=UTC))
        part = {"kind": "amount", "reason": "Late", "amount": {"currency": "EUR", "value": "20.00"}}
        path = f"{customer}/invoices/{second['id']}"
        assert team.post(f"{path}/credit", part, if_match=team.get(path).body["version"]).status == 200
        record(team, customer, "5.00", remainder="credit")
        assert team.post(f"{customer}/credit/apply", {"currency": "EUR"}).status == 200
        third = issued(team, customer, "10.00")
        path = f"{customer}/invoices/{third['id']}"
        assert team.post(f"{path}/cancel", {"reason": "Twice"}, if_match=third["version"]).status == 200
    return customer


@pytest.mark.feature("S272")
def test_a_ledger_has_everything_and_ends_in_what_is_outstanding(team: Team, history: str) -> None:
    statement = team.get(f"{history}/statement").body
    assert entries(statement) == [
        ("2026-06-01", "invoice", "100.00", "100.00"),
        ("2026-06-10", "invoice", "50.00", "150.00"),
        ("2026-06-10", "payment", "-30.00", "120.00"),
        ("2026-06-20", "invoice", "10.00", "130.00"),
        ("2026-06-20", "credit_note", "-20.00", "110.00"),
        ("2026-06-20", "credit_note", "-10.00", "100.00"),
        ("2026-06-20", "credit", "-5.00", "95.00"),
    ]
    assert (statement["currency"], statement["currencies"], statement["first"]) == ("EUR", ["EUR"], None)
    assert statement["closing"]["value"] == outstanding(team, history) == "95.00"


def test_a_range_begins_with_the_balance_before_it(team: Team, history: str) -> None:
    statement = team.get(f"{history}/statement?from=2026-06-02&to=2026-06-19").body
    assert [one[2] for one in entries(statement)] == ["50.00", "-30.00"]
    assert (statement["opening"]["value"], statement["closing"]["value"]) == ("100.00", "120.00")
    empty = team.get(f"{history}/statement?from=2020-01-01&to=2020-12-31").body
    assert (entries(empty), empty["opening"]["value"], empty["closing"]["value"]) == ([], "0.00", "0.00")


@pytest.mark.feature("S272")
def test_open_items_have_their_age(team: Team, history: str) -> None:
    statement = team.get(f"{history}/statement?form=open_items&to=2026-07-12").body
    shown = [(one["balance"]["value"], one["days_past_due"]) for one in statement["open_items"]]
    assert (shown, statement["entries"]) == ([("65.00", 11), ("30.00", 2)], [])
    assert {name: sum_["value"] for name, sum_ in statement["ageing"].items() if sum_["value"] != "0.00"} == {
        "days_1_30": "95.00"
    }


def test_a_long_statement_shows_its_end_and_how_much_it_leaves_out(
    team: Team, history: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(statements, "MAX_SHOWN", 2)
    statement = team.get(f"{history}/statement").body
    assert (len(statement["entries"]), statement["left_out"]) == (2, 5)
    assert (statement["brought_forward"]["value"], statement["closing"]["value"]) == ("110.00", "95.00")


def test_another_currency_is_another_statement(team: Team, history: str) -> None:
    issued(team, history, "7.00", currency="USD")
    dollars = team.get(f"{history}/statement?currency=USD").body
    assert (dollars["closing"], dollars["currencies"]) == ({"currency": "USD", "value": "7.00"}, ["EUR", "USD"])
    assert team.get(f"{history}/statement").body["closing"]["value"] == "95.00"


def test_a_customer_without_invoices_has_an_empty_statement(team: Team, customer: str) -> None:
    team.post(f"{customer}/payments", {"amount": {"currency": "EUR", "value": "10.00"}, "remainder": "credit"})
    for query, zero in (("", "0.00"), ("?form=open_items", "0.00"), ("?currency=JPY", "0")):
        statement = team.get(f"{customer}/statement{query}").body
        assert (statement["entries"], statement["open_items"], statement["currencies"]) == ([], [], [])
        sums = ("opening", "invoiced", "credited", "paid", "from_credit", "closing", "brought_forward")
        assert {statement[name]["value"] for name in sums} == {zero}
        assert {sum_["value"] for sum_ in statement["ageing"].values()} == {zero}


def test_a_range_of_two_hundred_years_has_everything_and_one_to_come_is_empty(team: Team, history: str) -> None:
    all_ = team.get(f"{history}/statement?from=1999-01-01&to=2199-12-31").body
    assert (len(entries(all_)), all_["opening"]["value"], all_["closing"]["value"]) == (7, "0.00", "95.00")
    assert all_["ageing"]["over_90"]["value"] == "95.00"
    to_come = team.get(f"{history}/statement?from=2199-01-01&to=2199-12-31").body
    assert (entries(to_come), to_come["opening"]["value"], to_come["closing"]["value"]) == ([], "95.00", "95.00")


@pytest.mark.parametrize(
    ("query", "field", "code"),
    [
        ("currency=XXX", "currency", "invalid_currency"),
        ("currency=eur", "currency", "invalid_currency"),
        ("from=2026-06-02&to=2026-06-01", "to", "invalid_period"),
        ("from=2100-01-01", "from", "in_the_future"),
        ("from=2026-02-30", "from", "invalid_date"),
        ("to=9999-12-31", "to", "invalid_date"),
        ("to=0001-01-01", "to", "invalid_date"),
        ("from=1826-01-01&to=2026-01-01", "from", "invalid_date"),
        ("form=everything", "form", "not_one_of"),
        ("page=2", "page", "unknown_field"),
    ],
)
def test_bad_input_is_refused_at_its_field(team: Team, customer: str, query: str, field: str, code: str) -> None:
    answer = team.get(f"{customer}/statement?{query}")
    assert (answer.status, [(one["field"], one["code"]) for one in answer.body["fields"]]) == (422, [(field, code)])
    assert answer.body["fields"][0]["problem"].endswith(".")


def test_a_customer_of_nobody_or_of_others_has_no_statement(team: Team, strangers: Team, history: str) -> None:
    assert strangers.get(f"{history}/statement").status == 404
    assert team.get("/customers/cst_01M805S10V0RTSBQDNJ0PJTAW8/statement").body["code"] == "customer_not_found"


@pytest.mark.feature("S272")
def test_it_ends_in_what_is_outstanding_after_a_move_to_a_time_zone_of_the_day_before(
    team: Team, customer: str
) -> None:
    with time_machine.travel(datetime(2026, 12, 31, 23, 30, tzinfo=UTC), tick=False):
        complete_seller(team, time_zone="Europe/Amsterdam")
        assert issued(team, customer, "10.00")["issued_on"] == "2027-01-01"
        complete_seller(team, time_zone="UTC")
        shown = team.get(f"{customer}/statement").body
        assert shown["closing"]["value"] == outstanding(team, customer) == "10.00"
        assert team.get(f"{customer}/statement?to=2026-12-31").body["closing"]["value"] == "0.00"
