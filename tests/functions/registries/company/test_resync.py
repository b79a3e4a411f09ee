"""POST /customers/{id}/company/resync: KVK is asked again, at its own pace."""

from datetime import timedelta

import pytest
import time_machine

from local.stand_ins.kvk.standin import KvkStandIn, Mode
from shared.domain.core.clock import now
from tests.functions.registries.company.test_on_sync import connected, created, sheet
from tests.gateway import Team
from tests.queues import Queues

__all__ = ["connected"]


@pytest.mark.feature("S68", "S181")
def test_a_re_sync_updates_the_company_and_its_time(connected: Team, queues: Queues) -> None:
    at = created(connected)
    queues.drain()
    first = sheet(connected, at)["synced_at"]
    with time_machine.travel(now() + timedelta(days=366, minutes=1)):
        assert sheet(connected, at)["outdated"] is True
        answer = connected.post(f"{at}/company/resync")
        assert (answer.status, answer.body["status"]) == (202, "pending")
        # What is known already stays in sight.
        assert answer.body["synced_at"] == first
        queues.drain()
        found = sheet(connected, at)
        assert found["outdated"] is False
        assert found["synced_at"] > first
        entry = connected.get(f"{at}/activity").body["items"][0]
        assert (entry["kind"], entry["actor"]["name"]) == ("customer.kvk_synced", "Sanne de Wit")


def test_a_number_of_an_earlier_release_is_asked_for_by_hand(team: Team, queues: Queues, register: KvkStandIn) -> None:
    at = created(team)
    team.put("/settings/kvk", {"api_key": "l7xx0000000000000000000000000000000a"})
    assert (sheet(team, at)["status"], sheet(team, at)["connected"]) == ("never", True)
    team.post(f"{at}/company/resync")
    queues.drain()
    assert sheet(team, at)["status"] == "synced"


def test_who_clicks_again_does_not_ask_more_often(connected: Team, queues: Queues, register: KvkStandIn) -> None:
    register.mode = Mode.DEAD
    at = created(connected)
    queues.drain()
    asked, found = len(register.requests), sheet(connected, at)
    for _ in range(3):
        assert connected.post(f"{at}/company/resync").body == found
        queues.drain()
    assert len(register.requests) == asked


def test_a_failed_re_sync_keeps_what_was_synced(connected: Team, queues: Queues, register: KvkStandIn) -> None:
    at = created(connected)
    queues.drain()
    before = sheet(connected, at)
    register.mode = Mode.WRONG
    connected.post(f"{at}/company/resync")
    queues.drain()
    found = sheet(connected, at)
    assert (found["status"], found["wait"]["reason"]) == ("pending", "unreadable")
    assert (found["synced_at"], found["company"]) == (before["synced_at"], before["company"])


def test_the_customer_has_to_exist(connected: Team) -> None:
    answer = connected.post("/customers/cst_01M805S10V0RTSBQDNJ0PJTAW8/company/resync")
    assert (answer.status, answer.body["code"]) == (404, "customer_not_found")
