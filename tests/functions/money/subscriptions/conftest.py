"""The customer whose subscriptions the tests are about."""

import pytest

from tests.functions.money.invoices.drafts import complete_seller
from tests.gateway import Team


@pytest.fixture
def customer(team: Team) -> str:
    """The path of a customer of a merchant that can issue invoices."""
    complete_seller(team)
    return f"/customers/{team.create()['id']}"
