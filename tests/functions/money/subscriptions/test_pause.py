"""POST /customers/{customer_id}/subscriptions/{subscription_id}/pause."""

from datetime import timedelta

import pytest

from tests.functions.money.subscriptions.test_api import TODAY, act, create
from tests.gateway import Team


@pytest.mark.feature("S123")
def test_a_pause_until_a_day_names_the_next_charges_before_it_is_made(team: Team, customer: str) -> None:
    one = create(team, customer)
    until = (TODAY + timedelta(days=45)).isoformat()
    path = f"{customer}/subscriptions/{one['id']}/pause"
    tried = team.post(f"{path}?dry_run=true", {"until": until}, if_match=one["version"]).body
    assert tried["subscription"]["status"] == "paused"
    assert tried["next_charges"][0]["on"] >= until
    assert team.get(f"{customer}/subscriptions/{one['id']}").body["subscription"]["status"] == "pending"
    paused = act(team, customer, one, "pause", {"until": until})
    assert (paused["resumes_on"], paused["next_on"]) == (until, tried["next_charges"][0]["on"])


def test_a_day_that_has_come_is_refused(team: Team, customer: str) -> None:
    one = create(team, customer)
    path = f"{customer}/subscriptions/{one['id']}/pause"
    answer = team.post(path, {"until": TODAY.isoformat()}, if_match=one["version"])
    assert (answer.status, answer.body["fields"][0]["code"]) == (422, "in_the_past")
    assert team.post(path, {}, if_match=one["version"] + 1).status == 409
