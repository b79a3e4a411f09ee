"""An issued invoice of a merchant who takes payments online."""

from typing import Any

import pytest

from tests.functions.money.invoices.drafts import complete_seller
from tests.functions.money.payments.recording import issued
from tests.gateway import Team
from tests.mollie import KEY


@pytest.fixture
def customer(team: Team) -> str:
    """The path of a customer who reads English."""
    complete_seller(team)
    return f"/customers/{team.create(language='en')['id']}"


@pytest.fixture
def invoice(team: Team, customer: str) -> dict[str, Any]:
    return issued(team, customer, "123.45", payment_method="ideal")


@pytest.fixture
def connected(team: Team) -> None:
    """Connect the merchant with Mollie."""
    answer = team.put("/settings/mollie", {"api_key": KEY})
    assert answer.status == 200, answer
