"""Queue `kvk`: a number that is entered or changed brings the company, whatever KVK does in between."""

from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
import time_machine

from local.stand_ins.kvk.standin import KvkStandIn, Mode
from shared.commands.sweep import resend_due_messages
from shared.domain.core.clock import now
from shared.domain.registries.kvk_sheets import WAITS, WAITS_FOR_KEY
from tests.gateway import Team
from tests.kvk import KEY
from tests.queues import Queues, sweep

DONALD = {"kind": "business", "company_name": "Test BV Donald", "registration_number": "68750110"}


@pytest.fixture
def connected(team: Team, queues: Queues, register: KvkStandIn) -> Team:
    assert team.put("/settings/kvk", {"api_key": KEY}).status == 200
    queues.drain()
    register.requests.clear()
    return team


def created(team: Team, **fields: Any) -> str:
    answer = team.post("/customers", DONALD | {"registration_country": "NL"} | fields)
    assert answer.status == 201, answer
    return f"/customers/{answer.body['id']}"


def sheet(team: Team, at: str) -> dict[str, Any]:
    found: dict[str, Any] = team.get(f"{at}/company").body
    return found


def kinds(team: Team, at: str) -> list[str]:
    return [entry["kind"] for entry in team.get(f"{at}/activity").body["items"]]


@pytest.mark.feature("S178", "S179", "S67")
def test_a_number_that_is_entered_fills_the_company(connected: Team, queues: Queues) -> None:
    at = created(connected)
    assert sheet(connected, at)["status"] == "pending"
    queues.drain()
    found = sheet(connected, at)
    assert (found["status"], found["wait"], found["differences"]) == ("synced", None, [])
    assert found["synced_at"]
    customer = connected.get(at).body
    assert (customer["company_name"], customer["legal_form"]) == ("Test BV Donald", "Besloten Vennootschap")
    assert customer["trade_names"] == ["Test BV Donald", "Donald Verhuur"]
    assert (customer["industry_code"], customer["industry_description"]) == (
        "77390",
        "Verhuur en lease van overige machines",
    )
    assert (customer["address"]["street"], customer["address"]["postal_code"]) == ("Hizzaarderlaan 3 A", "8823 SJ")
    # The register knows no more than the month.
    assert customer["established_on"] is None
    assert found["company"]["founded"] == {"date": "2015-06", "precision": "month"}
    assert kinds(connected, at) == ["customer.kvk_synced", "customer.created"]


@pytest.mark.feature("S178")
def test_a_number_that_is_changed_brings_the_other_company(connected: Team, queues: Queues) -> None:
    at = created(connected)
    queues.drain()
    version = connected.get(at).body["version"]
    connected.patch(at, {"registration_number": "69599084"}, if_match=version)
    assert sheet(connected, at)["status"] == "pending"
    queues.drain()
    customer, found = connected.get(at).body, sheet(connected, at)
    assert customer["legal_form"] == "Eenmanszaak"
    assert customer["established_on"] == "2017-01-08"
    assert found["company"]["non_mailing"] is True
    # The name was the register's before, so nobody edited it.
    assert customer["company_name"] == "Test EMZ Dagobert"


def test_another_edit_asks_nothing(connected: Team, queues: Queues, register: KvkStandIn) -> None:
    at = created(connected)
    queues.drain()
    asked = len(register.requests)
    version = connected.get(at).body["version"]
    connected.patch(at, {"full_name": "Petra Kuipers"}, if_match=version)
    queues.drain()
    assert len(register.requests) == asked


@pytest.mark.feature("S177")
@pytest.mark.parametrize(
    "fields",
    [
        {"registration_country": "DE"},
        {"registration_country": "BE", "registration_number": "0428759497"},
        {"kind": "individual", "full_name": "Petra Kuipers"},
        {"registration_number": None},
    ],
)
def test_nobody_else_is_looked_up(
    connected: Team, queues: Queues, register: KvkStandIn, fields: dict[str, Any]
) -> None:
    at = created(connected, **fields)
    queues.drain()
    assert register.requests == []
    assert sheet(connected, at)["status"] == "not_eligible"
    answer = connected.post(f"{at}/company/resync")
    assert (answer.status, answer.body["code"]) == (422, "kvk_not_eligible")


def test_without_a_key_nothing_is_asked_and_a_member_sees_why(team: Team, queues: Queues, register: KvkStandIn) -> None:
    at = created(team)
    queues.drain()
    assert register.requests == []
    found = sheet(team, at)
    assert (found["status"], found["connected"]) == ("never", False)
    answer = team.post(f"{at}/company/resync")
    assert (answer.status, answer.body["code"]) == (409, "kvk_not_connected")


def test_a_key_that_is_removed_meanwhile_ends_the_request(connected: Team, queues: Queues) -> None:
    at = created(connected)
    connected.delete("/settings/kvk")
    queues.drain()
    found = sheet(connected, at)
    assert (found["status"], found["connected"]) == ("not_connected", False)


@pytest.mark.feature("S178")
def test_a_difference_to_what_a_person_entered_waits_for_a_member(connected: Team, queues: Queues) -> None:
    street = {"street": "Kade 1", "postal_code": "3011 AA", "city": "Rotterdam", "country": "NL"}
    at = created(connected, company_name="Donald's Verhuur", address=street)
    queues.drain()
    found = sheet(connected, at)
    assert [(one["field"], one["old"], one["new"]) for one in found["differences"]] == [
        ("company_name", "Donald's Verhuur", "Test BV Donald"),
        ("address", "Kade 1, 3011 AA Rotterdam, NL", "Hizzaarderlaan 3 A, 8823 SJ Lollum, NL"),
    ]
    assert connected.get(at).body["company_name"] == "Donald's Verhuur"


def test_what_a_person_emptied_is_not_filled_again(connected: Team, queues: Queues) -> None:
    at = created(connected)
    queues.drain()
    version = connected.get(at).body["version"]
    connected.patch(at, {"legal_form": None}, if_match=version)
    connected.post(f"{at}/company/resync")
    queues.drain()
    assert connected.get(at).body["legal_form"] is None
    assert [(one["field"], one["old"]) for one in sheet(connected, at)["differences"]] == [("legal_form", None)]


def test_the_branch_profile_is_asked_for_where_the_base_profile_has_no_address(
    connected: Team, queues: Queues, register: KvkStandIn
) -> None:
    at = created(connected, company_name="Test NV Katrien", registration_number="68727720")
    queues.drain()
    assert register.requests == ["v1/basisprofielen/68727720", "v1/vestigingsprofielen/000037143557"]
    assert connected.get(at).body["address"]["city"] == "Voorburg"


def test_a_shielded_address_never_replaces_a_known_one(connected: Team, queues: Queues) -> None:
    street = {"street": "Dorpsstraat 4", "postal_code": "6029 AA", "city": "Sterksel", "country": "NL"}
    at = created(connected, company_name="Grand Joyflex B.V.", registration_number="90001354", address=street)
    queues.drain()
    found = sheet(connected, at)
    assert found["company"]["address_shielded"] is True
    assert found["company"]["founded"] == {"date": None, "precision": "unknown"}
    assert found["differences"] == []
    assert connected.get(at).body["address"]["street"] == "Dorpsstraat 4"


def test_an_association_without_a_branch_has_the_address_of_its_owner(connected: Team, queues: Queues) -> None:
    at = created(connected, company_name="Global Conron", registration_number="90000749")
    queues.drain()
    found = sheet(connected, at)
    assert found["company"]["branch_number"] is None
    assert connected.get(at).body["address"]["street"] == "Blaauwweg 163"


def test_a_deregistered_company_is_marked_and_keeps_its_status(connected: Team, queues: Queues) -> None:
    at = created(connected, company_name="Voorbeeld", registration_number="96354429")
    queues.drain()
    found = sheet(connected, at)
    assert (found["company"]["closed"], found["company"]["closed_on"]["date"]) == (True, "2023-12-31")
    assert connected.get(at).body["status"] == "active"


def test_an_unknown_number_is_an_answer(connected: Team, queues: Queues) -> None:
    at = created(connected, registration_number="12345678")
    queues.drain()
    found = sheet(connected, at)
    assert (found["status"], found["synced_at"], found["company"]) == ("not_found", None, None)


@pytest.mark.parametrize(
    ("mode", "reason"),
    [
        (Mode.DEAD, "no_answer"),
        (Mode.SLOW, "no_answer"),
        (Mode.WRONG, "unreadable"),
        (Mode.THROTTLED, "busy"),
        (Mode.PROCESSING, "being_processed"),
        (Mode.KEY_REFUSED, "key_refused"),
    ],
)
def test_an_outage_of_an_hour_is_outlasted(
    connected: Team, queues: Queues, register: KvkStandIn, mode: Mode, reason: str
) -> None:
    register.mode = mode
    start = now()
    with time_machine.travel(start, tick=False) as traveller:
        at = created(connected)
        queues.drain()
        next_tries, before = [], len(register.requests)
        assert sheet(connected, at)["wait"]["reason"] == reason
        while now() < start + timedelta(hours=1):
            found = sheet(connected, at)
            assert (found["status"], found["wait"]["since"][:16]) == ("pending", start.isoformat()[:16])
            next_tries.append(found["wait"]["next_try"])
            # Neither a member's re-sync nor reading asks KVK, and neither waits for it.
            assert connected.post(f"{at}/company/resync").status == 202
            assert connected.get(at).status == 200
            traveller.shift(timedelta(minutes=5))
            resend_due_messages()
            queues.drain()
        # About every ten minutes, for a refused key at last every twenty: no more often, whatever the sweep does.
        waits, at_most = (WAITS_FOR_KEY, 4) if mode is Mode.KEY_REFUSED else (WAITS, 6)
        assert len(register.requests) - before <= at_most
        assert len(set(next_tries)) >= 3
        assert queues.waiting("CompanyOnSyncDeadLetters") == []
        register.mode = Mode.WORKING
        traveller.shift(waits.longest + timedelta(minutes=5))
        resend_due_messages()
        queues.drain()
        assert sheet(connected, at)["status"] == "synced"
        assert connected.get(at).body["legal_form"] == "Besloten Vennootschap"


def test_no_job_is_lost_where_half_of_the_answers_fail(connected: Team, queues: Queues, register: KvkStandIn) -> None:
    register.mode = Mode.HALF
    with time_machine.travel(now(), tick=False) as traveller:
        paths = [created(connected) for _ in range(4)]
        for _ in range(12):
            queues.drain()
            traveller.shift(timedelta(minutes=10))
            resend_due_messages()
        queues.drain()
        assert {sheet(connected, at)["status"] for at in paths} == {"synced"}


def test_a_message_that_is_delivered_twice_asks_once(connected: Team, queues: Queues, register: KvkStandIn) -> None:
    at = created(connected)
    (body,) = queues.waiting("CompanyOnSyncQueue")
    queues.client.send_message(QueueUrl=queues.urls["CompanyOnSyncQueue"], MessageBody=body)
    queues.drain()
    assert register.requests == ["v1/basisprofielen/68750110"]
    assert kinds(connected, at).count("customer.kvk_synced") == 1


def test_a_key_that_kvk_refuses_is_shown_and_works_again_by_itself(
    connected: Team, queues: Queues, register: KvkStandIn
) -> None:
    register.mode = Mode.KEY_REFUSED
    created(connected)
    queues.drain()
    assert connected.get("/settings/kvk").body["state"] == "refused"
    register.mode = Mode.WORKING
    created(connected)
    queues.drain()
    assert connected.get("/settings/kvk").body["state"] == "connected"


def test_nothing_that_was_typed_is_logged(connected: Team, queues: Queues, log: StringIO) -> None:
    created(connected)
    queues.drain()
    assert "68750110" not in log.getvalue()
    assert KEY not in log.getvalue()


def test_a_customer_that_is_deleted_meanwhile_ends_the_request_and_is_asked_for_once_restored(
    connected: Team, queues: Queues
) -> None:
    at = created(connected)
    version = connected.get(at).body["version"]
    connected.delete(f"{at}?linked=keep", if_match=version)
    queues.drain()
    assert connected.post(f"{at}/restore").status == 200
    assert sheet(connected, at)["status"] == "pending"
    sweep(queues)
    assert sheet(connected, at)["status"] == "synced"
