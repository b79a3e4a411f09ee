"""The reminders of the demo (local/demo/reminders.py), loaded twice: the forecast of each customer shows its part."""

from typing import Any, cast

import pytest

from local.demo import invoices, payments, reminders
from local.demo.api import Colleague
from tests.gateway import Team
from tests.local.in_process import InProcess


@pytest.mark.feature("S90")
def test_the_forecasts_of_the_demo_show_what_was_sent_paused_promised_and_excluded(team: Team) -> None:
    names = sorted({invoice.customer for invoice in (*invoices.ISSUED, *invoices.UNISSUED)})
    address = {"street": "Kade 1", "postal_code": "3526 KL", "city": "Utrecht", "country": "NL"}
    company = {"kind": "business", "email": "administratie@example.com", "address": address}
    paths = {name: f"/customers/{team.create(company_name=name, **company)['id']}" for name in names}
    colleague = cast(Colleague, InProcess(team))
    invoices.load(colleague, colleague, paths)
    payments.load(colleague, paths)
    loads = []
    for _ in range(2):
        reminders.load(colleague, colleague, paths)
        loads.append({name: team.get(f"{path}/reminders").body for name, path in paths.items()})
    found = loads[0]
    assert loads[1] == found
    assert all(one["active"] for one in found.values())
    assert len(found[reminders.REMINDED]["last"]) == 1
    assert found[reminders.PAUSED]["paused"]["note"]
    for name, (hold, _) in reminders.HOLDS.items():
        assert hold["kind"] in left_out(team, paths[name])
    reasons = {one["why_not"] for forecast in found.values() for one in forecast["items"]}
    assert {None, "reminders_paused"} <= reasons


def left_out(team: Team, path: str) -> set[Any]:
    return {row["reminder_hold"] for row in team.get(f"{path}/invoices?limit=100").body["items"]}
