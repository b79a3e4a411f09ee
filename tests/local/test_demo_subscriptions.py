"""The subscriptions of the demo (local/demo/subscriptions.py), loaded twice."""

from typing import cast

from local.demo import subscriptions
from local.demo.api import Colleague
from tests.functions.money.invoices.drafts import complete_seller
from tests.gateway import Team
from tests.local.in_process import InProcess


def test_the_demo_has_subscriptions_and_a_second_load_adds_none(team: Team) -> None:
    complete_seller(team)
    names = sorted({one.customer for one in subscriptions.SUBSCRIPTIONS})
    paths = {name: f"/customers/{team.create(full_name=name)['id']}" for name in names}
    loads = []
    for _ in range(2):
        subscriptions.load(cast(Colleague, InProcess(team)), paths)
        loads.append([row for path in paths.values() for row in team.get(f"{path}/subscriptions").body["items"]])
    assert loads[1] == loads[0]
    assert len(loads[0]) == len(subscriptions.SUBSCRIPTIONS)
    assert {row["status"] for row in loads[0]} == {"pending", "paused", "cancelled"}
