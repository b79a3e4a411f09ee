"""Whom the tests of the profile are about."""

from typing import Any

import pytest

from tests.gateway import Team


@pytest.fixture
def customer(team: Team) -> dict[str, Any]:
    return team.create(email="jan@example.com")
