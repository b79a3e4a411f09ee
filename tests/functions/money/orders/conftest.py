"""The customer whose orders the tests are about."""

import pytest

from tests.gateway import Team


@pytest.fixture
def orders(team: Team) -> str:
    """The path of a customer's orders."""
    return f"/customers/{team.create()['id']}/orders"
