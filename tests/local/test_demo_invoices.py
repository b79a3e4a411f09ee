"""The invoices and payments of the demo (local/demo/invoices.py and payments.py), loaded twice."""

from decimal import Decimal
from typing import Any, cast

from local.demo import invoices, payments
from local.demo.api import Colleague
from tests.gateway import Team
from tests.local.in_process import InProcess

SECTIONS = ("invoices", "payments", "credit")


def test_the_demo_has_invoices_and_payments_of_every_status_and_a_second_load_adds_none(team: Team) -> None:
    names = sorted({invoice.customer for invoice in (*invoices.ISSUED, *invoices.UNISSUED)})
    address = {"street": "Kade 1", "postal_code": "3526 KL", "city": "Utrecht", "country": "NL"}
    business = {"kind": "business", "address": address}
    paths = {name: f"/customers/{team.create(company_name=name, **business)['id']}" for name in names}
    colleague = cast(Colleague, InProcess(team))
    loads = []
    for _ in range(2):
        invoices.load(colleague, colleague, paths)
        payments.load(colleague, paths)
        loads.append({(name, section): listed(team, paths[name], section) for name in names for section in SECTIONS})
    found = loads[0]
    assert loads[1] == found

    rows = [row for name in names for row in found[name, "invoices"]]
    assert len(rows) == len(invoices.ISSUED) + len(invoices.UNISSUED)
    assert {row["status"] for row in rows} == {"draft", "concept", "open", "unpaid", "paid", "cancelled"}
    assert {row["total"]["currency"] for row in rows} == {"EUR", "USD"}
    assert sum(row["is_credited"] for row in rows) == 2
    assert sum(0 < value(row["balance"]) < value(row["total"]) for row in rows) >= 3
    dates = [row["date"] for row in sorted(rows, key=lambda row: row["number"] or "") if row["number"]]
    assert dates == sorted(dates)

    paid = [row for name in names for row in found[name, "payments"]]
    assert len(paid) == len(payments.PAYMENTS)
    assert {row["status"] for row in paid} == {"succeeded", "partly_refunded", "refunded"}
    assert {row["amount"]["currency"] for row in paid} == {"EUR", "USD"}
    assert len({row["date"][:7] for row in paid}) > 12
    assert [entry["reason"] for entry in found[invoices.DE_VRIES, "credit"]] == ["applied", "payment"]
    assert value(found[invoices.ZEEZICHT, "credit"][0]["balance"]) == 0


def listed(team: Team, path: str, section: str) -> list[Any]:
    return list(team.get(f"{path}/{section}?limit=100").body["items"])


def value(amount: dict[str, str]) -> Decimal:
    return Decimal(amount["value"])
