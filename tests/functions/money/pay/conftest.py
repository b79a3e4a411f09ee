"""An issued invoice, and the merchant's account at the stand-in of Mollie."""

from collections.abc import Iterator
from typing import Any

import pytest

from local.stand_ins.mollie.standin import StandIn
from tests.functions.money.invoices.drafts import complete_seller
from tests.functions.money.pay_pages import connected_merchant
from tests.functions.money.payments.recording import issued
from tests.gateway import Team


@pytest.fixture
def customer(team: Team) -> str:
    """The path of a customer who reads English."""
    complete_seller(team)
    return f"/customers/{team.create(language='en')['id']}"


@pytest.fixture
def invoice(team: Team, customer: str) -> dict[str, Any]:
    return issued(team, customer, "123.45", payment_method="ideal")


@pytest.fixture
def stand_in(team: Team) -> Iterator[StandIn]:
    with connected_merchant(team.merchant_id) as running:
        yield running
