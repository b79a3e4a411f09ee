"""The invoices of the demo (local/demo/invoices.py), loaded twice."""

from typing import cast

from local.demo import invoices
from local.demo.api import Colleague
from tests.gateway import Team
from tests.local.in_process import InProcess


def test_the_demo_has_invoices_of_every_status_and_a_second_load_adds_none(team: Team) -> None:
    names = sorted({invoice.customer for invoice in (*invoices.ISSUED, *invoices.UNISSUED)})
    address = {"street": "Kade 1", "postal_code": "3526 KL", "city": "Utrecht", "country": "NL"}
    business = {"kind": "business", "address": address}
    paths = {name: f"/customers/{team.create(company_name=name, **business)['id']}" for name in names}
    colleague = cast(Colleague, InProcess(team))
    for _ in range(2):
        invoices.load(colleague, colleague, paths)
        found = [team.get(f"{path}/invoices?limit=100").body["items"] for path in paths.values()]
        rows = [row for some in found for row in some]
        assert len(rows) == len(invoices.ISSUED) + len(invoices.UNISSUED)
    assert {row["status"] for row in rows} == {"draft", "concept", "open", "unpaid", "paid", "cancelled"}
    assert {row["total"]["currency"] for row in rows} == {"EUR", "USD"}
    assert sum(row["is_credited"] for row in rows) == 2
    dates = [row["date"] for row in sorted(rows, key=lambda row: row["number"] or "") if row["number"]]
    assert dates == sorted(dates)
