"""GET /customers/{customer_id}/transactions: every event at Mollie, in any order, filtered."""

from typing import Any

import pytest

from shared.domain.core.money import Amount
from tests.functions.money.payments.reports import Account
from tests.gateway import Team


@pytest.fixture
def events(account: Account, invoice: dict[str, Any]) -> dict[str, str]:
    """A paid attempt with a refund and a chargeback, and one that failed: their ids."""
    paid = account.begin("50.00", invoice)
    account.stand_in.pay(paid, method="directdebit")
    refund = account.stand_in.refund(paid, Amount.parse("10.00", "EUR"))
    chargeback = account.stand_in.charge_back(paid, Amount.parse("40.00", "EUR"))
    failed = account.begin("7.00")
    account.stand_in.pay(failed, "failed", method="creditcard")
    account.report()
    return {"paid": paid, "refund": refund["id"], "chargeback": chargeback["id"], "failed": failed}


def ids(team: Team, account: Account, query: str = "") -> list[str]:
    answer = team.get(f"{account.customer}/transactions?{query}")
    assert answer.status == 200, answer
    return [row["id"] for row in answer.body["items"]]


@pytest.mark.feature("S115", "S116", "S117", "S118", "S119")
def test_each_event_names_what_it_is_for(team: Team, account: Account, events: dict[str, str], invoice: Any) -> None:
    rows = {row["id"]: row for row in team.get(f"{account.customer}/transactions").body["items"]}
    assert set(rows) == set(events.values())
    paid, refund, chargeback, failed = (rows[events[name]] for name in ("paid", "refund", "chargeback", "failed"))
    assert (paid["kind"], paid["status"], paid["means"], paid["mode"]) == ("payment", "paid", "directdebit", "test")
    assert paid["amount"] == {"currency": "EUR", "value": "50.00"}
    assert [one["number"] for one in paid["invoices"]] == [invoice["number"]]
    assert paid["payment_id"] == refund["payment_id"] == chargeback["payment_id"]
    assert (refund["of"], chargeback["of"]) == (paid["id"], paid["id"])
    assert (chargeback["status"], chargeback["reason"]) == ("charged_back", "MD06")
    assert (failed["status"], failed["payment_id"], failed["invoices"]) == ("failed", None, [])


@pytest.mark.feature("S115", "S117", "S118")
def test_they_are_filtered_and_sorted(team: Team, account: Account, events: dict[str, str]) -> None:
    assert ids(team, account, "kind=refund") == [events["refund"]]
    assert set(ids(team, account, "kind=refund,chargeback")) == {events["refund"], events["chargeback"]}
    assert ids(team, account, "status=failed") == [events["failed"]]
    assert ids(team, account, "means=creditcard") == [events["failed"]]
    by_amount = [events[name] for name in ("failed", "refund", "chargeback", "paid")]
    assert ids(team, account, "sort=amount") == by_amount
    assert ids(team, account, "sort=-amount") == by_amount[::-1]
    first = team.get(f"{account.customer}/transactions?sort=amount&limit=3").body
    rest = ids(team, account, f"sort=amount&limit=3&cursor={first['next_cursor']}")
    assert [row["id"] for row in first["items"]] + rest == by_amount


def test_an_unknown_filter_or_customer_is_refused(team: Team, account: Account) -> None:
    assert team.get(f"{account.customer}/transactions?kind=gift").status == 422
    assert team.get("/customers/cst_01M805S10V0RTSBQDNJ0PJTAW8/transactions").status == 404
    assert ids(team, account) == []
