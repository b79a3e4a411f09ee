"""A customer of a merchant who is connected to the stand-in of Mollie."""

from collections.abc import Iterator

import pytest

from local.stand_ins.mollie.standin import StandIn
from tests.gateway import Team
from tests.mollie import KEY, stand_in_of_mollie


@pytest.fixture
def mollie() -> Iterator[StandIn]:
    with stand_in_of_mollie() as stand_in:
        yield stand_in


@pytest.fixture
def customer(team: Team, mollie: StandIn) -> str:
    """The path of a customer."""
    assert team.put("/settings/mollie", {"api_key": KEY}).status == 200
    return f"/customers/{team.create()['id']}"
