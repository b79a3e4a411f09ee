"""POST /customers/{customer_id}/orders/{order_id}/status."""

import pytest

from tests.functions.money.orders.placing import act, place
from tests.gateway import Team


def test_a_stale_act_changes_nothing(team: Team, orders: str) -> None:
    order = place(team, orders)
    act(team, orders, order, "status", {"status": "processing"})
    stale = act(team, orders, order, "status", {"status": "completed"})
    assert stale.body["code"] == "stale_version"
    assert stale.body["current"]["status"] == "processing"


@pytest.mark.feature("S83", "S84")
@pytest.mark.parametrize(
    ("first", "then", "allowed"),
    [
        ({"status": "processing"}, {"status": "completed"}, True),
        ({"status": "completed"}, {"status": "processing"}, True),
        ({"status": "completed"}, {"status": "failed"}, False),
        ({"status": "failed"}, {"status": "completed"}, False),
        ({"status": "failed"}, {"status": "pending", "payment": "paid"}, True),
        ({"payment": "failed"}, {"payment": "paid"}, True),
    ],
)
def test_a_status_follows_another_only_where_that_makes_sense(
    team: Team, orders: str, first: dict[str, str], then: dict[str, str], allowed: bool
) -> None:
    order = act(team, orders, place(team, orders), "status", first).body
    answer = act(team, orders, order, "status", then)
    if allowed:
        assert then.items() <= answer.body.items()
    else:
        assert answer.body["code"] == "order_closed"
        assert team.get(f"{orders}/{order['id']}").body == order


@pytest.mark.parametrize("change", [{}, {"status": "cancelled"}, {"status": "refunded"}, {"payment": "refunded"}])
def test_what_cancelling_and_refunding_set_is_refused_here(team: Team, orders: str, change: dict[str, str]) -> None:
    assert act(team, orders, place(team, orders), "status", change).status == 422


def test_the_same_status_again_changes_nothing(team: Team, orders: str) -> None:
    order = place(team, orders)
    assert act(team, orders, order, "status", {"status": "pending"}).body == order
