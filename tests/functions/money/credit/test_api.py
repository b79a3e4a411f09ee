"""GET /customers/{customer_id}/credit."""

import pytest

from tests.functions.money.payments.recording import euros, record
from tests.gateway import Team


@pytest.mark.feature("S296")
def test_the_ledger_is_paged_newest_first_and_by_currency(team: Team) -> None:
    customer = f"/customers/{team.create()['id']}"
    for value in ("10.00", "5.00", "1.00"):
        record(team, customer, value)
    record(team, customer, "3.00", amount=euros("3.00", "USD"))
    first = team.get(f"{customer}/credit?limit=2").body
    rest = team.get(f"{customer}/credit?limit=2&cursor={first['next_cursor']}").body
    balances = [(one["balance"]["currency"], one["balance"]["value"]) for one in first["items"] + rest["items"]]
    assert balances == [("USD", "3.00"), ("EUR", "16.00"), ("EUR", "15.00"), ("EUR", "10.00")]
    of_dollars = team.get(f"{customer}/credit?currency=USD").body["items"]
    assert [one["amount"]["value"] for one in of_dollars] == ["3.00"]


def test_an_unknown_customer_has_no_ledger(team: Team) -> None:
    answer = team.get("/customers/cst_01M805S10V0RTSBQDNJ0PJTAW8/credit")
    assert (answer.status, answer.body["code"]) == (404, "customer_not_found")
