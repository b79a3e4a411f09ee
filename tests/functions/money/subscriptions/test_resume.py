"""POST /customers/{customer_id}/subscriptions/{subscription_id}/resume."""

import pytest

from tests.functions.money.subscriptions.test_api import TODAY, act, create, made_at_mollie
from tests.gateway import Team


@pytest.mark.feature("S123")
def test_it_charges_again_from_the_next_billing_date_on(team: Team, customer: str) -> None:
    one = create(team, customer)
    made_at_mollie(team, customer, one)
    active = team.get(f"{customer}/subscriptions/{one['id']}").body["subscription"]
    path = f"{customer}/subscriptions/{one['id']}/resume"
    refused = team.post(path, if_match=active["version"])
    assert (refused.status, refused.body["code"]) == (409, "subscription_not_paused")
    paused = act(team, customer, active, "pause", {})
    resumed = act(team, customer, paused, "resume")
    assert (resumed["status"], resumed["next_on"], resumed["paused_on"]) == ("pending", TODAY.isoformat(), None)
