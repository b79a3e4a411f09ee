"""The invoices of the demo (local/demo/invoices.py), loaded twice."""

from dataclasses import dataclass
from typing import Any, cast

from local.demo import invoices
from local.demo.api import Colleague
from tests.gateway import Team


@dataclass(frozen=True)
class InProcess:
    """Calls the API as local/demo/api.py does, without a server."""

    team: Team

    def find(self, path: str, **query: str) -> Any:
        asked = "&".join(f"{name}={value}" for name, value in query.items())
        return self.team.get(f"{path}?{asked}").body

    def send(self, method: str, path: str, body: Any = None, *, once: str = "", version: int = 0) -> Any:
        headers: dict[str, Any] = ({"idempotency_key": once} if once else {}) | (
            {"if_match": version} if version else {}
        )
        answer = self.team.ask(method, path, body, **headers)
        assert answer.status < 300, answer
        return answer.body


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
