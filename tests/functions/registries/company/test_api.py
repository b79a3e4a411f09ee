"""GET /customers/{id}/company: every member sees it, and nobody of another merchant."""

import pytest

from tests.functions.registries.company.test_on_sync import connected, created, sheet
from tests.gateway import Team
from tests.queues import Queues

__all__ = ["connected"]


@pytest.mark.feature("S65", "S66", "S67")
def test_every_member_sees_the_sheet(connected: Team, strangers: Team, queues: Queues) -> None:
    at = created(connected)
    assert (sheet(connected, at)["number"], sheet(connected, at)["synced_at"]) == ("68750110", None)
    queues.drain()
    assert sheet(connected.as_role("read_only"), at) == sheet(connected, at)
    assert strangers.get(f"{at}/company").status == 404


def test_the_sheet_is_in_no_other_answer(connected: Team, queues: Queues) -> None:
    at = created(connected)
    queues.drain()
    assert "kvk" not in connected.get(at).body
    (row,) = connected.get("/customers").body["items"]
    assert "kvk" not in row
