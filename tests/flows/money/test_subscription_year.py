"""A year of subscriptions: every charge has one invoice, none is missing or double, and MRR is what is active."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from local.stand_ins.mollie.standin import StandIn
from tests.gateway import Team
from tests.mollie import KEY, stand_in_of_mollie
from tests.queues import Queues
from tests.subscription_year import Year

# From before the 31st of January of a leap year to the end of the next February.
START, DAYS = datetime(2028, 1, 30, 9, tzinfo=UTC), 396


@pytest.fixture
def stand_in() -> Iterator[StandIn]:
    with stand_in_of_mollie(START) as running:
        yield running


@pytest.mark.feature("S16", "S100", "S106", "S108", "S123")
def test_a_year_of_subscriptions(team: Team, stand_in: StandIn, queues: Queues) -> None:
    year = Year(team, KEY, stand_in, queues, seed=11)
    year.add_customer()
    year.subscribe(date(2028, 1, 31), 1, "months")
    year.subscribe(date(2028, 2, 29), 1, "years")
    # Through the nights of both changes of the clocks.
    year.subscribe(date(2028, 3, 5), 3, "weeks")
    year.add_customer()
    year.subscribe(date(2028, 1, 30), 1, "months", trial_days=60, times=5)
    year.subscribe(date(2028, 8, 31), 2, "months", prices_include_vat=False)
    year.pass_days(DAYS, acts=0.05)
    assert year.wrong() == []
