"""The orders of the demo (local/demo/orders.py), loaded twice."""

from typing import cast

from local.demo import orders
from local.demo.api import Colleague
from tests.gateway import Team
from tests.local.in_process import InProcess


def test_the_demo_has_orders_of_every_status_and_a_second_load_adds_none(team: Team) -> None:
    names = sorted({order.customer for order in orders.ORDERS})
    paths = {name: f"/customers/{team.create(company_name=name, kind='business')['id']}" for name in names}
    colleague = cast(Colleague, InProcess(team))
    loads = []
    for _ in range(2):
        orders.load(colleague, paths)
        loads.append([row for path in paths.values() for row in team.get(f"{path}/orders?limit=100").body["items"]])
    assert loads[1] == loads[0]
    rows = loads[0]
    assert len(rows) == len(orders.ORDERS)
    assert {row["status"] for row in rows} == {
        "pending",
        "processing",
        "completed",
        "cancelled",
        "refunded",
        "failed",
    }
    invoices = [row for path in paths.values() for row in team.get(f"{path}/invoices").body["items"]]
    assert len(invoices) == 1
