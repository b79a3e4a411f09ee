"""POST …/mandates/{mandate_id}/reveal."""

import pytest

from tests.functions.money.mandates.test_api import add
from tests.gateway import Team


@pytest.mark.feature("S48")
def test_the_whole_account_number_is_revealed_and_each_time_written_down(team: Team, customer: str) -> None:
    made = add(team, customer)
    for times in (1, 2):
        answer = team.post(f"{customer}/mandates/{made['id']}/reveal")
        assert (answer.status, answer.body["iban"]) == (200, "NL91 ABNA 0417 1643 00")
        log = team.get(f"{customer}/activity?topic=mandates").body["items"]
        assert [one["kind"] for one in log].count("mandates.revealed") == times
