"""The customer whose payments the tests are about, and the account of their merchant at Mollie."""

from typing import Any

import pytest

from local.stand_ins.mollie.standin import StandIn
from tests.functions.money.invoices.drafts import complete_seller
from tests.functions.money.payments.recording import issued
from tests.functions.money.payments.reports import Account
from tests.gateway import Team
from tests.mollie import KEY
from tests.queues import Queues


@pytest.fixture
def customer(team: Team) -> str:
    """The path of a customer of a merchant that can issue invoices."""
    complete_seller(team)
    return f"/customers/{team.create()['id']}"


@pytest.fixture
def invoice(team: Team, customer: str) -> dict[str, Any]:
    return issued(team, customer, "50.00")


@pytest.fixture
def account(team: Team, customer: str, stand_in: StandIn, queues: Queues) -> Account:
    answer = team.put("/settings/mollie", {"api_key": KEY})
    assert answer.status == 200, answer
    return Account(team, customer, stand_in, queues)


@pytest.fixture
def token(account: Account) -> str:
    """The token of the address that the merchant's account at Mollie reports to."""
    return account.webhook_url.rpartition("/")[2]
