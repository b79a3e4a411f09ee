"""POST /customers/{customer_id}/subscriptions/{subscription_id}/cancel."""

import pytest

from tests.functions.money.subscriptions.test_api import TODAY, act, create
from tests.gateway import Team


@pytest.mark.feature("S123")
def test_nothing_follows_a_cancellation_and_it_is_final(team: Team, customer: str) -> None:
    one = create(team, customer)
    cancelled = act(team, customer, one, "cancel", {"reason": "Moved"})
    assert (cancelled["status"], cancelled["next_on"], cancelled["cancelled_on"]) == (
        "cancelled",
        None,
        TODAY.isoformat(),
    )
    for name, body in (("pause", {}), ("resume", None), ("cancel", {})):
        path = f"{customer}/subscriptions/{one['id']}/{name}"
        answer = team.post(path, body, if_match=cancelled["version"])
        assert (answer.status, answer.body["code"]) == (409, "subscription_ended")
