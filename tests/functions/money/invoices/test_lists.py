"""GET /customers/{customer_id}/invoices: order, filters and pages."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from tests.functions.money.invoices.drafts import BOILER, add, complete_seller, issue
from tests.gateway import Team

Row = dict[str, Any]
LAST = "~"
RANKS = {"draft": 0, "concept": 1, "unpaid": 2, "open": 2, "pending": 3, "chargeback": 4, "paid": 5, "cancelled": 6}

ORDERS: dict[str, Callable[[Row], Any]] = {
    "number": lambda row: row["number"] or LAST,
    "date": lambda row: row["date"],
    "due": lambda row: row["due_on"] or LAST,
    "total": lambda row: (row["total"]["currency"], Decimal(row["total"]["value"])),
    "status": lambda row: (RANKS[row["status"]], row["due_on"] or LAST),
}


@pytest.fixture
def rows(team: Team, invoices: str) -> list[Row]:
    """Invoices of every status that exists, in two currencies, with the newest first."""
    complete_seller(team)
    today = date.fromisoformat(add(team, invoices)["created_at"][:10])
    for days, price, fields in (
        (90, "700", {"payment_term_days": 14}),
        (60, "9", {"payment_term_days": 30, "currency": "USD"}),
        (30, "50", {"payment_term_days": 60}),
        (20, "0", {}),
        (10, "1200.50", {"currency": "USD"}),
        (5, "50", {"payment_term_days": 0}),
        (1, "80", {}),
    ):
        issued_on = (today - timedelta(days=days)).isoformat()
        issued = issue(team, invoices, lines=[BOILER | {"unit_price": price}], issue_on=issued_on, **fields)
    path = f"{invoices}/{issued['id']}"
    team.post(f"{path}/cancel", {"reason": "Made twice"}, if_match=issued["version"])
    add(team, invoices, concept=True, due_on=(today + timedelta(days=3)).isoformat())
    add(team, invoices, lines=[BOILER | {"unit_price": "-3"}])
    found: list[Row] = team.get(f"{invoices}?limit=100").body["items"]
    assert {row["status"] for row in found} == {"draft", "concept", "open", "unpaid", "paid", "cancelled"}
    return found


@pytest.mark.feature("S304", "S305", "S306", "S307", "S308", "S230", "S301")
@pytest.mark.parametrize("column", ORDERS)
def test_every_column_sorts_both_ways_as_a_plain_sort_does(
    team: Team, invoices: str, rows: list[Row], column: str
) -> None:
    for sign, backwards in (("", False), ("-", True)):
        expected = sorted(rows, key=lambda row: (ORDERS[column](row), row["id"]), reverse=backwards)
        assert paged(team, f"{invoices}?sort={sign}{column}", limit=4) == expected


@pytest.mark.feature("S305", "S306", "S307", "S308", "S233")
@pytest.mark.parametrize("sort", ["date", "-total", "due", "-status", "number"])
def test_filters_agree_with_the_rows_in_every_order(team: Team, invoices: str, rows: list[Row], sort: str) -> None:
    dates = sorted(row["date"] for row in rows)
    dues = sorted(row["due_on"] for row in rows if row["due_on"])
    number = sorted(row["number"] for row in rows if row["number"])[2]
    filters: dict[str, Callable[[Row], bool]] = {
        f"date_from={dates[2]}&date_to={dates[5]}": lambda row: dates[2] <= row["date"] <= dates[5],
        f"due_from={dues[1]}": lambda row: (row["due_on"] or "") >= dues[1],
        f"due_to={dues[3]}": lambda row: bool(row["due_on"]) and row["due_on"] <= dues[3],
        "total_from=-10&total_to=121": lambda row: euros(row, "-10", "121"),
        f"date_from={dates[5]}&date_to={dates[2]}": lambda row: dates[5] <= row["date"] <= dates[2],
        f"due_from={dues[3]}&due_to={dues[1]}": lambda row: False,
        "total_from=121&total_to=-10": lambda row: False,
        "total_from=100": lambda row: euros(row, "100", "999999"),
        "currency=USD": lambda row: row["total"]["currency"] == "USD",
        "currency=USD&total_to=30.25": lambda row: row["total"] == {"currency": "USD", "value": "21.78"},
        "status=open,paid": lambda row: row["status"] in ("open", "paid"),
        "status=unpaid": lambda row: row["status"] == "unpaid",
        "status=open": lambda row: row["status"] == "open",
        "credited=true": lambda row: row["is_credited"],
        f"number={number[:6]}": lambda row: bool(row["number"]),
        f"number={number}": lambda row: row["number"] == number,
        f"status=unpaid,open&date_to={dates[4]}&total_from=1": lambda row: (
            row["status"] in ("unpaid", "open") and row["date"] <= dates[4] and euros(row, "1", "999999")
        ),
    }
    for query, holds in filters.items():
        found = paged(team, f"{invoices}?sort={sort}&{query}", limit=3)
        ids = sorted(row["id"] for row in found)
        assert ids == sorted(row["id"] for row in rows if holds(row)), query
        order = [ORDERS[sort.removeprefix("-")](row) for row in found]
        assert order == sorted(order, reverse=sort.startswith("-")), query


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("status=late", "status"),
        ("sort=name", "sort"),
        ("total_from=1e3", "total_from"),
        ("total_from=0.5&currency=JPY", "total_from"),
        ("total_from=1&currency=XXX", "currency"),
        ("date_from=2026", "date_from"),
        ("due_to=20261", "due_to"),
        ("number=" + "1" * 41, "number"),
        ("page=2", "page"),
    ],
)
def test_a_filter_that_is_not_valid_is_refused(team: Team, invoices: str, query: str, field: str) -> None:
    answer = team.get(f"{invoices}?{query}")
    assert (answer.status, [problem["field"] for problem in answer.body["fields"]]) == (422, [field])


def euros(row: Row, least: str, most: str) -> bool:
    total = row["total"]
    return bool(total["currency"] == "EUR" and Decimal(least) <= Decimal(total["value"]) <= Decimal(most))


def paged(team: Team, path: str, *, limit: int) -> list[Row]:
    """Return the rows of all pages."""
    found: list[Row] = []
    cursor = ""
    while True:
        page = team.get(f"{path}&limit={limit}{cursor}").body
        found += page["items"]
        if page["next_cursor"] is None:
            return found
        cursor = f"&cursor={page['next_cursor']}"
