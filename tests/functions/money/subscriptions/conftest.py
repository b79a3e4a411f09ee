"""The customer whose subscriptions the tests are about, and the world of a worker."""

from typing import Any

import pytest

from local.stand_ins.mollie.standin import StandIn
from tests.functions.money.invoices.drafts import complete_seller
from tests.functions.money.subscriptions.world import World
from tests.gateway import Team
from tests.queues import Queues


@pytest.fixture
def customer(team: Team) -> str:
    """The path of a customer of a merchant that can issue invoices."""
    complete_seller(team)
    return f"/customers/{team.create()['id']}"


@pytest.fixture
def world(team: Team, queues: Queues, stand_in: StandIn) -> World:
    return World(team, queues, stand_in)


@pytest.fixture
def running(world: World) -> dict[str, Any]:
    """A subscription that Mollie charges."""
    one = world.create()
    world.give_mandate()
    world.pass_days(2)
    assert (world.read(one)["status"], world.read(one)["charged"]) == ("active", 1)
    return one
