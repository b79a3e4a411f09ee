"""Mollie's reports in any number and order, to functions that die at any call, leave the books of one report.

`make bench` counts the same of 10,000 reports (tests/bench/mollie_reports.py).
"""

import pytest

from local.stand_ins.mollie.standin import StandIn
from tests import deliveries
from tests.deliveries import Merchant, Rush
from tests.gateway import Team
from tests.mollie import KEY, OTHER_KEY
from tests.queues import Queues

REPORTS_OF_EACH = 7
CALLS = {"get_item", "batch_get_item", "transact_write_items", "send_message"}


@pytest.mark.feature("S115", "S318", "S319", "S320")
def test_no_report_is_lost_or_booked_twice(team: Team, strangers: Team, stand_in: StandIn, queues: Queues) -> None:
    lives = deliveries.lives_of(len(deliveries.LIVES), seed=11)
    rushed = Merchant(team, KEY, stand_in, queues, lives)
    clean = Merchant(strangers, OTHER_KEY, stand_in, queues, lives)
    rush = Rush(rushed, reports=REPORTS_OF_EACH, seed=11)
    rush.run()
    clean.report_once()
    assert rush.died.keys() == CALLS
    assert deliveries.wrong(rushed, clean) == []
    assert rush.left() == []
