"""Queue `kvk`: a key that is connected looks up the numbers that were entered before it."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine

from local.stand_ins.kvk.standin import KvkStandIn, Mode
from shared.commands.registries import company_catch_up
from shared.commands.sweep import resend_due_messages
from shared.domain.core.clock import now
from shared.store.registries import customers_in_turn
from tests.functions.registries.company.test_on_sync import created, sheet
from tests.gateway import Team
from tests.kvk import KEY
from tests.queues import Queues

OTHER_KEY = "l7xx0000000000000000000000000000000b"


def connect(team: Team, key: str = KEY) -> None:
    assert team.put("/settings/kvk", {"api_key": key}).status == 200


def statuses(team: Team, paths: list[str]) -> set[str]:
    return {sheet(team, at)["status"] for at in paths}


@pytest.mark.feature("S178", "S179")
def test_a_key_that_is_connected_looks_up_the_numbers_of_before(
    team: Team, queues: Queues, register: KvkStandIn
) -> None:
    numbered, foreign = created(team), created(team, registration_country="DE")
    nameless = created(team, registration_number=None)
    suspended = created(team)
    assert team.post(f"{suspended}/suspend", {"reason": "other"}, if_match=1).status == 200
    connect(team)
    register.requests.clear()
    queues.drain()
    assert statuses(team, [numbered, suspended]) == {"synced"}
    assert team.get(numbered).body["legal_form"] == "Besloten Vennootschap"
    assert statuses(team, [foreign, nameless]) == {"not_eligible"}
    assert register.requests == ["v1/basisprofielen/68750110"] * 2


def test_what_was_looked_up_is_not_asked_again_with_another_key(
    team: Team, queues: Queues, register: KvkStandIn
) -> None:
    connect(team)
    known, unknown = created(team), created(team, registration_number="12345678")
    queues.drain()
    register.requests.clear()
    connect(team, OTHER_KEY)
    queues.drain()
    assert statuses(team, [known, unknown]) == {"synced", "not_found"}
    # The test key finds test companies only, so what it did not find is.
    assert [one for one in register.requests if "basis" in one] == ["v1/basisprofielen/12345678"]


def test_a_number_that_waits_for_a_better_key_is_asked_with_it_at_once(
    team: Team, queues: Queues, register: KvkStandIn
) -> None:
    connect(team)
    register.mode = Mode.KEY_REFUSED
    at = created(team)
    queues.drain()
    assert sheet(team, at)["wait"]["reason"] == "key_refused"
    register.mode = Mode.WORKING
    connect(team, OTHER_KEY)
    queues.drain()
    assert sheet(team, at)["status"] == "synced"


def test_many_are_asked_for_in_parts_each_once(
    team: Team, queues: Queues, register: KvkStandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(customers_in_turn, "_AT_ONCE", 2)
    monkeypatch.setattr(company_catch_up, "AT_ONCE", 2)
    monkeypatch.setattr(company_catch_up, "PAUSE_SECONDS", 1)
    paths = [created(team) for _ in range(5)]
    with time_machine.travel(now(), tick=False) as traveller:
        connect(team)
        register.requests.clear()
        queues.deliver("CompanyOnSyncQueue")
        assert sorted(sheet(team, at)["status"] for at in paths) == ["never"] * 3 + ["pending"] * 2
        for _ in range(3):
            queues.drain()
            traveller.shift(timedelta(minutes=15))
            resend_due_messages()
        queues.drain()
    assert statuses(team, paths) == {"synced"}
    assert len(register.requests) == 5


def test_a_part_that_dies_is_begun_anew_and_asks_nobody_twice(
    team: Team, queues: Queues, register: KvkStandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [created(team) for _ in range(3)]
    connect(team)
    register.requests.clear()
    ask: Any = company_catch_up._ask
    tried: list[Any] = []

    def dies_at_the_second(customer: Any) -> None:
        tried.append(customer)
        if len(tried) == 2:
            raise KeyboardInterrupt
        ask(customer)

    monkeypatch.setattr(company_catch_up, "_ask", dies_at_the_second)
    with pytest.raises(KeyboardInterrupt):
        queues.drain()
    queues.drain()
    assert statuses(team, paths) == {"synced"}
    assert len(register.requests) == 3


def test_a_key_that_is_removed_meanwhile_ends_it(team: Team, queues: Queues, register: KvkStandIn) -> None:
    at = created(team)
    connect(team)
    team.delete("/settings/kvk")
    register.requests.clear()
    queues.drain()
    assert (sheet(team, at)["status"], register.requests) == ("never", [])
