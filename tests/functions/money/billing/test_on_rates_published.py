"""The schedule that stores the exchange rates that were published."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

import pytest

from functions.billing import on_rates_published
from shared.domain.core.clock import now
from shared.domain.money.invoices.exchange_rates import PublishedRates
from shared.integrations import exchange_rates as bank
from shared.store.money.invoices import exchange_rates
from tests.gateway import CONTEXT


class Bank:
    """The rates that the bank has published, and since when it was asked."""

    def __init__(self) -> None:
        self.published: Sequence[PublishedRates] = []
        self.first = date.min

    def published_since(self, first: date) -> Sequence[PublishedRates]:
        self.first = first
        return [one for one in self.published if one.day >= first]


@pytest.fixture
def published(store: object, monkeypatch: pytest.MonkeyPatch) -> Bank:
    fake = Bank()
    monkeypatch.setattr(bank, "published_since", fake.published_since)
    return fake


def rates(day: date, dollars: str) -> PublishedRates:
    return PublishedRates(day=day, rates={"USD": Decimal(dollars)})


def run(**event: str) -> int:
    return on_rates_published.handler(event, CONTEXT)["stored"]


def test_each_day_is_stored_once_and_never_changes(published: Bank) -> None:
    easter = date(2026, 4, 5)
    thursday, tuesday = rates(date(2026, 4, 2), "1.08"), rates(date(2026, 4, 7), "1.1")
    published.published = [thursday]
    assert run(since="2026-04-01") == 1
    published.published = [rates(thursday.day, "9.99"), tuesday]
    assert run(since="2026-04-01") == 1
    assert run(since="2026-04-01") == 0
    assert exchange_rates.last_until(easter) == thursday
    assert exchange_rates.last_until(tuesday.day) == tuesday


def test_the_last_weeks_are_asked_for_so_that_missed_days_are_filled_in(published: Bank) -> None:
    run()
    assert published.first == now().date() - timedelta(days=90)


def test_rates_of_many_years_are_more_than_one_transaction(published: Bank) -> None:
    first = date(2041, 1, 1)
    published.published = [rates(first + timedelta(days=n), "1.08") for n in range(250)]
    assert run(since="2041-01-01") == 250
    assert run(since="2041-01-01") == 0


def test_a_rate_that_is_too_old_is_not_read(published: Bank) -> None:
    published.published = [rates(date(2051, 1, 2), "1.08")]
    run(since="2051-01-01")
    assert exchange_rates.last_until(date(2051, 1, 1)) is None
    assert exchange_rates.last_until(date(2051, 1, 12)) is not None
    assert exchange_rates.last_until(date(2051, 1, 13)) is None


def test_an_outage_stores_nothing_and_the_next_run_tries_again(published: Bank) -> None:
    published.published = []
    assert run(since="2061-01-01") == 0
    published.published = [rates(date(2061, 1, 3), "1.08")]
    assert run(since="2061-01-01") == 1
