"""VIES, as the worker finds it, and a merchant whose customers have VAT numbers."""

from collections.abc import Iterator

import pytest

from local.stand_ins.vies.standin import Vies
from tests.functions.registries.vat.world import World
from tests.gateway import Team
from tests.queues import Queues
from tests.vies import stand_in_of_vies


@pytest.fixture
def vies() -> Iterator[Vies]:
    with stand_in_of_vies() as running:
        yield running


@pytest.fixture
def world(team: Team, queues: Queues, vies: Vies) -> World:
    queues.purge()
    return World(team, queues, vies)
