"""A customer to invoice."""

import pytest

from tests.gateway import Team


@pytest.fixture
def invoices(team: Team) -> str:
    """The path of a customer's invoices."""
    return f"/customers/{team.create()['id']}/invoices"
