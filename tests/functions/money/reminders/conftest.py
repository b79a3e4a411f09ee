"""A company that owes invoices to a merchant that can issue them, and the days on which it is reminded."""

from collections.abc import Iterator

import pytest
import time_machine

from tests.functions.money.invoices.drafts import complete_seller
from tests.functions.money.reminders.reminding import COMPANY, Debtor
from tests.gateway import Team
from tests.queues import Queues


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    """2 March 2026, 08:00 in Amsterdam."""
    with time_machine.travel("2026-03-02T07:00:00Z", tick=False) as travelled:
        yield travelled


@pytest.fixture
def debtor(team: Team, queues: Queues, clock: time_machine.Traveller) -> Debtor:
    complete_seller(team)
    return Debtor(team, team.create(**COMPANY)["id"], queues, clock)
