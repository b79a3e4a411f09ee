"""Pagination of a list that is merged from several partitions, in any order and range."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.core.money import Amount
from shared.domain.core.refs import MerchantId
from shared.errors import InvalidInput
from shared.store.engine import keys, lists, orders, table
from shared.store.engine.changes import Changes
from shared.store.engine.keys import Key
from shared.store.engine.lists import Order, Part
from shared.store.engine.table import LIST_7, LIST_8, Range
from tests.gateway import Team

MERCHANT = MerchantId("van-dijk")
AMOUNTS = [-1_000, -5, 0, 7, 7, 50, 1_000, 99_999]


def table_key(place: str) -> Key:
    return {"PK": keys.merchant(MERCHANT)["PK"], "SK": f"INVOICE#{orders.id_of(place)}"}


@pytest.fixture
def parts(team: Team) -> list[Part]:
    """Two lists of invoices: the eighth index sorts by amount, the seventh by number."""
    changes = Changes()
    for n, minor in enumerate(AMOUNTS):
        place = orders.sort_key(orders.amount_key(Amount(minor, "EUR")), f"inv_{n}")
        listed = {"L": f"M#van-dijk#INVOICES#{n % 2}", "S7": orders.sort_key(str(n), f"inv_{n}"), "S8": place}
        changes.put(table_key(place), listed | {"row": {"id": f"inv_{n}", "minor": minor, "even": minor % 2 == 0}})
    table.transact(list(changes))
    return [Part(f"M#van-dijk#INVOICES#{n}", table_key) for n in range(2)]


def whole(parts: list[Part], order: Order, *, limit: int, within: Range | None = None) -> list[int]:
    rows, cursor = [], None
    while True:
        page = lists.page(MERCHANT, "invoices", parts, order, limit=limit, cursor=cursor, within=within)
        rows += page.rows
        cursor = page.next_cursor
        if cursor is None:
            return [row["minor"] for row in rows]


@pytest.mark.parametrize("limit", [1, 2, 3, 100])
def test_parts_are_merged_in_order_however_long_a_page_is(parts: list[Part], limit: int) -> None:
    assert whole(parts, Order(LIST_8), limit=limit) == AMOUNTS
    assert whole(parts, Order(LIST_8, descending=True), limit=limit) == AMOUNTS[::-1]
    assert whole(parts, Order(LIST_7), limit=limit) == AMOUNTS


@pytest.mark.parametrize("limit", [1, 2, 100])
def test_a_range_of_the_sort_key_is_a_key_condition(parts: list[Part], limit: int) -> None:
    low, high = (orders.amount_key(Amount(minor, "EUR")) for minor in (-5, 50))
    within = Range(low, f"{high}{orders.LAST}")
    assert whole(parts, Order(LIST_8), limit=limit, within=within) == AMOUNTS[1:6]
    assert whole(parts, Order(LIST_8, descending=True), limit=limit, within=within) == AMOUNTS[5:0:-1]


def test_a_filter_loses_no_matching_row(parts: list[Part]) -> None:
    even = [part._replace(only_if=("#row.even = :even", {":even": True})) for part in parts]
    assert whole(even, Order(LIST_8), limit=2) == [minor for minor in AMOUNTS if minor % 2 == 0]


def test_a_cursor_is_valid_for_its_range_only(parts: list[Part]) -> None:
    cursor = lists.page(MERCHANT, "invoices", parts, Order(LIST_8), limit=1, cursor=None).next_cursor
    for order, within in ((Order(LIST_8, descending=True), None), (Order(LIST_8), Range("a", "b"))):
        with pytest.raises(InvalidInput):
            lists.page(MERCHANT, "invoices", parts, order, limit=1, cursor=cursor, within=within)


@given(st.lists(st.integers(-(10**17), 10**17), min_size=2))
def test_amounts_of_a_currency_sort_by_value(values: list[int]) -> None:
    places = [orders.amount_key(Amount(value, "EUR")) for value in values]
    assert sorted(places) == [orders.amount_key(Amount(value, "EUR")) for value in sorted(values)]
    assert {len(place) for place in places} == {len(places[0])}


@given(st.integers(), st.integers())
def test_amounts_sort_by_currency_first(euros: int, yen: int) -> None:
    bounded: list[Any] = [max(-(10**17), min(10**17, value)) for value in (euros, yen)]
    assert orders.amount_key(Amount(bounded[0], "EUR")) < orders.amount_key(Amount(bounded[1], "JPY"))
