"""Numbers drawn in a transaction: what is refused takes none, and two requests never get the same."""

from datetime import date
from typing import Any

import pytest

from shared.domain.core.refs import MerchantId
from shared.domain.core.series_formats import SeriesFormat
from shared.domain.money.pricing.number_series import SeriesKind
from shared.errors import InvalidInput
from shared.store.engine import table
from shared.store.engine.changes import Changes
from shared.store.engine.retries import Outdated
from shared.store.money.pricing import number_series
from shared.store.money.pricing.number_series import SeriesRead

MERCHANT, OTHER = MerchantId("merchant"), MerchantId("other")
DAY = date(2026, 5, 4)
KINDS = SeriesKind.INVOICES, SeriesKind.CREDIT_NOTES


def prepared(merchant: MerchantId = MERCHANT, kind: SeriesKind = KINDS[0], *, on: date = DAY) -> tuple[str, Changes]:
    """Read a series and draw from it, without committing."""
    changes, found = Changes(), SeriesRead(*map(table.get, number_series.keys_of(merchant, kind)))
    return number_series.draw(changes, merchant, kind, SeriesFormat(), found, on=on), changes


def draw(merchant: MerchantId = MERCHANT, kind: SeriesKind = KINDS[0], *, on: date = DAY) -> str:
    number, changes = prepared(merchant, kind, on=on)
    table.transact(list(changes))
    return number


def test_each_merchant_and_kind_has_a_series_of_its_own(store: Any) -> None:
    """NU-08"""
    assert [draw(), draw(OTHER), draw(kind=KINDS[1]), draw()] == ["2026-0001", "2026-0001", "2026-0001", "2026-0002"]


def test_what_is_not_committed_takes_no_number(store: Any) -> None:
    """NU-02"""
    prepared()

    assert draw() == "2026-0001"


def test_of_two_requests_that_read_the_same_one_is_refused(store: Any) -> None:
    """NU-03"""
    _, first = prepared()
    _, second = prepared()
    table.transact(list(first))
    with pytest.raises(Outdated):
        table.transact(list(second))

    assert draw() == "2026-0002"


def test_a_new_year_in_between_refuses_a_number_of_the_old_one(store: Any) -> None:
    """Both have 1 as their last number, but not the same year."""
    draw()
    _, of_old_year = prepared()
    assert draw(on=date(2027, 1, 1)) == "2027-0001"
    with pytest.raises(Outdated):
        table.transact(list(of_old_year))

    assert draw(on=date(2027, 1, 1)) == "2027-0002"


def test_orders_are_numbered_also_when_the_day_goes_back(store: Any) -> None:
    """After a change of the merchant's time zone."""
    orders = SeriesKind.ORDERS
    assert draw(kind=orders) == "2026-0001"
    assert draw(kind=orders, on=date(2026, 5, 3)) == "2026-0002"
    draw()
    with pytest.raises(InvalidInput):
        draw(on=date(2026, 5, 3))
