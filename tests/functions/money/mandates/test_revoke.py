"""POST …/mandates/{mandate_id}/revoke."""

import pytest

from tests.functions.money.mandates.test_api import add, listed, shown
from tests.gateway import Team


@pytest.mark.feature("S43")
def test_a_revoked_mandate_leaves_the_card_and_stays_in_the_history(team: Team, customer: str) -> None:
    made = add(team, customer)
    revoked = team.post(f"{customer}/mandates/{made['id']}/revoke")
    assert (revoked.status, revoked.body["status"]) == (200, "revoked")
    assert shown(team, customer) is None
    assert [(one["id"], one["status"]) for one in listed(team, customer)] == [(made["id"], "revoked")]
    again = team.post(f"{customer}/mandates/{made['id']}/revoke")
    assert (again.status, again.body["code"]) == (409, "mandate_revoked")
