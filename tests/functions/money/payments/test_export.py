"""POST /payments/export, POST /customers/{customer_id}/payments/export."""

import csv
from io import StringIO
from typing import Any

import pytest

from shared.domain.team.roles import Role
from tests.functions.money.payments.recording import act, euros, issued, record, undo
from tests.gateway import Team

MARCH = {"from": "2026-03-01", "to": "2026-03-31"}


def rows(text: str, **format: Any) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text.removeprefix("\ufeff")), **format))


def paid(team: Team, customer: str, day: str, value: str, **fields: Any) -> dict[str, Any]:
    payment: dict[str, Any] = record(team, customer, value, received_on=day, **fields)["payment"]
    return payment


def test_the_payments_of_a_period_are_a_sheet(team: Team, strangers: Team, customer: str) -> None:
    other = f"/customers/{team.create(full_name='=Anna Bos', email=None)['id']}"
    invoices = [issued(team, customer, total) for total in ("50.00", "70.00")]
    paid(team, customer, "2026-02-28", "1.00", remainder="credit")
    first = paid(team, customer, "2026-03-01", "130.00", reference="@SUM(A1)", means="cash")
    refund = act(team, customer, first, "refunds", {"amount": euros("4.00"), "refunded_on": "2026-04-02"})
    assert refund.status == 201, refund
    last = paid(team, other, "2026-03-31", "20.00", amount=euros("20.00", "USD"))
    undo(team, other, paid(team, other, "2026-03-15", "9.00"))
    paid(team, other, "2026-04-01", "1.00")

    answer = team.post("/payments/export", MARCH)
    assert (answer.status, answer.headers["Content-Type"]) == (200, "text/csv; charset=utf-8")
    one, two = rows(answer.body)
    assert one == {
        "received_on": "2026-03-01",
        "customer_number": team.read(customer.rpartition("/")[2])["number"],
        "customer_name": team.read(customer.rpartition("/")[2])["name"],
        "currency": "EUR",
        "amount": "130.00",
        "means": "cash",
        "reference": "'@SUM(A1)",
        "status": "partly_refunded",
        "refunded": "4.00",
        "origin": "manual",
        "invoices": f"{invoices[0]['number']}: 50.00 | {invoices[1]['number']}: 70.00",
        "to_credit": "10.00",
        "id": first["id"],
    }
    shown = ("id", "customer_name", "currency", "amount", "refunded", "invoices", "to_credit")
    assert tuple(two[name] for name in shown) == (last["id"], "'=Anna Bos", "USD", "20.00", "0.00", "", "20.00")
    assert [rows(team.post(f"{path}/payments/export", MARCH).body) for path in (customer, other)] == [[one], [two]]
    in_dutch = rows(team.post("/payments/export", MARCH | {"separator": "semicolon"}).body, delimiter=";")
    assert in_dutch[0]["amount"] == "130,00"
    assert in_dutch[0]["invoices"].startswith(f"{invoices[0]['number']}: 50,00")
    assert rows(strangers.post("/payments/export", MARCH).body) == []
    assert strangers.post(f"{customer}/payments/export", MARCH).status == 404


@pytest.mark.parametrize("scope", ["", "customer"])
def test_an_export_that_is_too_long_is_refused_with_the_remedy(
    team: Team, customer: str, scope: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("shared.commands.money.payments.payment_exports", "shared.domain.money.payments.payment_sheets"):
        monkeypatch.setattr(f"{module}.MAX_EXPORTED", 2)
    path = f"{customer if scope else ''}/payments/export"
    for _ in range(2):
        paid(team, customer, "2026-03-02", "1.00")
    assert len(rows(team.post(path, MARCH).body)) == 2
    paid(team, customer, "2026-03-02", "1.00")
    answer = team.post(path, MARCH)
    assert (answer.status, answer.body["fields"][0]["field"]) == (422, "to")
    assert "shorter period" in str(answer.body["fields"][0])


def test_who_records_no_payments_exports_none(team: Team, customer: str) -> None:
    allowed = {role for role in Role if team.as_role(role).post("/payments/export", MARCH).status == 200}
    assert allowed == {Role.OWNER, Role.ADMIN, Role.FINANCE}
