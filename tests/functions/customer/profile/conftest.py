"""The customer for the tests of the profile."""

from typing import Any

import pytest

from tests.gateway import Team


@pytest.fixture
def customer(team: Team) -> dict[str, Any]:
    return team.create(email="jan@example.com")
