"""POST /invoices/export, POST /customers/{customer_id}/invoices/export."""

import csv
from datetime import UTC, datetime
from io import StringIO
from typing import Any

import pytest
import time_machine

from tests.functions.money.invoices.drafts import BOILER, add, complete_seller, issue
from tests.gateway import Team

MARCH = {"from": "2027-03-01", "to": "2027-03-31"}


def rows(text: str, **format: Any) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text.removeprefix("\ufeff")), **format))


def credit(team: Team, path: str, value: str) -> None:
    body = {"kind": "amount", "reason": "Late", "amount": {"currency": "EUR", "value": value}}
    answer = team.post(f"{path}/credit", body, if_match=team.get(path).body["version"])
    assert answer.status == 200, answer


def test_the_documents_of_a_period_are_a_sheet(team: Team, strangers: Team) -> None:
    complete_seller(team)
    anna, jan = (team.create(full_name=name, email=None)["id"] for name in ("=Anna Bos", "Jan Smit"))
    of_anna, of_jan = (f"/customers/{customer}/invoices" for customer in (anna, jan))
    with time_machine.travel(datetime(2027, 2, 28, 12, tzinfo=UTC), tick=False) as travel:
        early = issue(team, of_jan)
        travel.move_to(datetime(2027, 3, 1, 12, tzinfo=UTC))
        reduced = {"description": "Advice", "unit_price": "10", "tax_class_id": "reduced"}
        issue(team, of_anna, lines=[BOILER, reduced])
        draft = add(team, of_jan)
        team.post(f"{of_jan}/{draft['id']}/cancel", {"reason": "Made twice"}, if_match=draft["version"])
        travel.move_to(datetime(2027, 3, 31, 12, tzinfo=UTC))
        credit(team, f"{of_jan}/{early['id']}", "12.10")
        add(team, of_anna)
        travel.move_to(datetime(2027, 4, 1, 12, tzinfo=UTC))
        issue(team, of_anna)
        answer = team.post("/invoices/export", MARCH)
        assert (answer.status, answer.headers["Content-Type"]) == (200, "text/csv; charset=utf-8")
        invoice, note = rows(answer.body)
        alone = [rows(team.post(f"{path}/export", MARCH).body) for path in (of_anna, of_jan)]
        in_dutch = team.post("/invoices/export", MARCH | {"separator": "semicolon"}).body
        foreign = strangers.post("/invoices/export", MARCH).body
    assert invoice == {
        "number": "2027-0002",
        "kind": "invoice",
        "issued_on": "2027-03-01",
        "due_on": "2027-03-31",
        "customer_number": team.read(anna)["number"],
        "customer_name": "'=Anna Bos",
        "vat_number": "",
        "currency": "EUR",
        "net": "110.00",
        "vat": "21.90",
        "total": "131.90",
        "balance": "131.90",
        "status": "unpaid",
        "vat_per_rate": "S 21%: 100.00 / 21.00 | S 9%: 10.00 / 0.90",
        "invoice_number": "",
    }
    assert (note["number"], note["kind"], note["invoice_number"]) == ("CN-2027-0001", "credit_note", early["number"])
    assert (note["net"], note["vat"], note["total"], note["balance"]) == ("-10.00", "-2.10", "-12.10", "")
    assert note["vat_per_rate"] == "S 21%: -10.00 / -2.10"
    assert alone == [[invoice], [note]]
    assert rows(in_dutch, delimiter=";")[1]["total"] == "-12,10"
    assert rows(foreign) == []


@pytest.mark.parametrize("scope", ["", "/customers/{}"])
def test_an_export_that_is_too_long_is_refused_with_the_remedy(
    team: Team, scope: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("shared.commands.money.invoices.invoice_exports", "shared.domain.money.invoices.invoice_sheets"):
        monkeypatch.setattr(f"{module}.MAX_EXPORTED", 2)
    complete_seller(team)
    customer = team.create()["id"]
    period = {"from": "2020-01-01", "to": "2099-12-31"}
    path = f"{scope.format(customer)}/invoices/export"
    for _ in range(2):
        issue(team, f"/customers/{customer}/invoices")
    assert len(rows(team.post(path, period).body)) == 2
    issue(team, f"/customers/{customer}/invoices")
    answer = team.post(path, period)
    assert (answer.status, answer.body["fields"][0]["field"]) == (422, "to")
    assert "shorter period" in str(answer.body["fields"][0])


def test_a_period_that_ends_before_it_begins_is_refused(team: Team) -> None:
    answer = team.post("/invoices/export", {"from": "2027-03-02", "to": "2027-03-01"})
    assert (answer.status, answer.body["code"]) == (422, "invalid_request")
    assert team.post("/invoices/export", {"from": "2027-03-02"}).body["fields"][0]["field"] == "to"
    assert team.post("/customers/cst_01M805S10V0RTSBQDNJ0PJTAW8/invoices/export", MARCH).status == 404
