"""Queue `vat_checks`: VIES is asked once for each number, an outage is no answer, and every check comes to its end."""

from datetime import UTC, datetime, timedelta
from io import StringIO
from typing import Any

import pytest

from local.stand_ins.vies.standin import Mode
from shared.store.registries import vies_turns
from tests.functions.registries.vat.world import BELGIAN, RECOVERY, START, World

POLISH, DANISH = "PL5260001246", "DK13585628"
INVALID, BLOCKED = "DE200123458", "DE401123454"


@pytest.mark.feature("S76", "S183", "S184", "S185", "S186", "S187")
def test_a_number_is_checked_as_soon_as_it_is_entered(world: World) -> None:
    world.vies.companies = {BELGIAN: ("BAKKERIJ VOORBEELD", " STRAAT 1 \n\n1000 BRUSSEL")}
    customer = world.create()
    assert world.vat(customer)["state"] == "pending"
    assert not world.vies.questions
    world.work()
    shown = world.vat(customer)
    assert shown["state"] == "valid"
    assert shown["answer"] | {"id": "", "answer_hash": ""} == {
        **{"id": "", "number": BELGIAN, "is_valid": True, "checked_at": "2026-03-02T09:00:00Z"},
        **{"name": "BAKKERIJ VOORBEELD", "address": ["STRAAT 1", "1000 BRUSSEL"], "answer_hash": ""},
        **{"consultation_number": "WAPIAAAA00000001", "requester_number": "NL000099998B57"},
    }
    assert not shown["name_differs"]
    (question,) = world.vies.questions
    assert question == {
        **{"countryCode": "BE", "vatNumber": "0428759497"},
        **{"requesterMemberStateCode": "NL", "requesterNumber": "000099998B57"},
    }
    profile = world.profile(customer)
    assert (profile["vat_status"], profile["version"]) == ("valid", 1)
    assert profile["vat_check"]["proof"]["id"] == shown["answer"]["id"]


@pytest.mark.feature("S188")
def test_a_valid_number_of_another_member_state_exempts_and_an_invalid_one_does_not(world: World) -> None:
    belgian = {"street": "Meir 48", "postal_code": "2000", "city": "Antwerpen", "country": "BE"}
    german = belgian | {"postal_code": "20095", "country": "DE"}
    valid, invalid = world.create(address=belgian), world.create(INVALID, address=german)
    world.work()
    treatments = {
        customer: world.team.get(f"/customers/{customer}/tax").body["treatment"]["service"]["treatment"]
        for customer in (valid, invalid)
    }
    assert treatments == {valid: "reverse_charge_eu", invalid: "standard"}
    assert world.vat(invalid)["state"] == "invalid"


@pytest.mark.feature("S143")
def test_another_number_is_checked_anew_and_none_is_not(world: World) -> None:
    customer = world.create()
    world.work()
    world.edit(customer, vat_number=POLISH)
    shown = world.vat(customer)
    assert (shown["state"], shown["answer"]) == ("pending", None)
    assert world.profile(customer)["vat_status"] == "not_validated"
    world.work()
    assert world.vat(customer)["answer"]["number"] == POLISH
    world.edit(customer, vat_number=None)
    assert world.profile(customer)["vat_check"] is None
    assert (world.vat(customer)["state"], world.vat(customer)["refusal"]) == ("not_validated", "no_vat_number")
    world.at += timedelta(days=1)
    world.sweep()
    assert len(world.vies.questions) == 2


def test_an_edit_of_something_else_asks_nothing(world: World) -> None:
    customer = world.create()
    world.work()
    world.edit(customer, phone="+31 20 2000001")
    world.edit(customer, kind="individual", full_name="Jan de Vries")
    assert world.vat(customer)["refusal"] == "individual"
    world.edit(customer, kind="business")
    world.work()
    assert len(world.vies.questions) == 1
    assert world.vat(customer)["state"] == "valid"


def test_a_number_that_changes_during_the_question_keeps_no_answer_of_the_other(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    customer = world.create()
    answer = world.vies.answer

    def meanwhile(*asked: Any) -> Any:
        monkeypatch.setattr(world.vies, "answer", answer)
        world.edit(customer, vat_number=POLISH)
        return answer(*asked)

    monkeypatch.setattr(world.vies, "answer", meanwhile)
    world.work()
    assert world.vat(customer)["answer"]["number"] == POLISH


@pytest.mark.parametrize("mode", [Mode.SLOW, Mode.THROTTLED, Mode.WRONG, Mode.DEAD])
def test_an_outage_changes_no_known_answer_and_the_check_ends_soon_after_it(world: World, mode: Mode) -> None:
    known, new = world.create(), world.create(POLISH)
    world.vies.mode = mode
    world.work()
    # Neither has an answer yet.
    assert {world.vat(one)["state"] for one in (known, new)} == {"could_not_be_checked"}
    assert {world.profile(one)["vat_status"] for one in (known, new)} == {"not_checkable"}
    world.vies.mode = Mode.NORMAL
    world.forward(timedelta(minutes=25))
    proof = world.vat(known)["answer"]
    assert proof["is_valid"]
    # A month later VIES is away for an hour.
    world.vies.mode = mode
    world.vies.questions.clear()
    assert world.validate(known).status == 202
    world.work()
    shown = world.vat(known)
    assert (shown["state"], shown["answer"]) == ("could_not_be_checked", proof)
    assert shown["wait"] == ("too_many_requests" if mode is Mode.THROTTLED else shown["wait"])
    assert shown["next_try_at"] > shown["tried_at"]
    assert world.profile(known)["vat_status"] == "valid"
    world.forward(timedelta(hours=1))
    # 30 s, 1, 2, 4, 8 and 10 minutes, of which the random part is a half at most.
    assert 4 <= len(world.vies.questions) <= 12
    world.vies.mode = Mode.NORMAL
    world.forward(RECOVERY)
    shown = world.vat(known)
    assert (shown["state"], shown["wait"], shown["pending_since"]) == ("valid", None, None)
    assert shown["answer"]["id"] != proof["id"]
    proofs = world.team.get(f"/customers/{known}/vat/proofs").body["items"]
    assert [one["id"] for one in proofs] == [shown["answer"]["id"], proof["id"]]


def test_during_an_outage_a_member_state_is_asked_for_one_customer_and_not_for_each(world: World) -> None:
    world.vies.mode = Mode.DEAD
    customers = [world.create() for _ in range(8)]
    world.work()
    assert len(world.vies.questions) == 1
    assert {world.vat(one)["wait"] for one in customers} == {"member_state_unavailable"}
    # Other member states are asked.
    world.create(POLISH)
    world.work()
    assert [one["countryCode"] for one in world.vies.questions] == ["BE", "PL"]
    world.vies.mode = Mode.NORMAL
    world.forward(timedelta(minutes=40))
    assert {world.vat(one)["state"] for one in customers} == {"valid"}


def test_a_check_that_fails_half_the_time_ends(world: World) -> None:
    world.vies.mode = Mode.FAILING
    customers = [world.create(number) for number in (BELGIAN, POLISH, DANISH)]
    world.work()
    world.forward(timedelta(hours=1))
    assert {world.vat(one)["state"] for one in customers} == {"valid"}
    assert world.queues.waiting("VatOnCheckDeadLetters") == []


def test_pressing_again_does_not_ask_more_often_than_the_backoff_allows(world: World) -> None:
    world.vies.mode = Mode.DEAD
    customer = world.create()
    world.work()
    for _ in range(5):
        answer = world.validate(customer)
        assert (answer.status, answer.body["state"]) == (202, "could_not_be_checked")
        world.work()
    assert len(world.vies.questions) == 1


def test_a_block_stops_all_questions_for_a_day_and_alerts(world: World, log: StringIO) -> None:
    customer = world.create(BLOCKED)
    world.work()
    assert (world.vat(customer)["state"], world.vat(customer)["wait"]) == ("could_not_be_checked", "blocked")
    assert '"vendor":"vies","code":"IP_BLOCKED"' in log.getvalue()
    other = world.create()
    world.work()
    world.at += timedelta(hours=23)
    world.sweep()
    assert len(world.vies.questions) == 1
    assert world.vat(other)["wait"] == "blocked"


def test_a_refused_requester_is_left_out_and_said(world: World, log: StringIO) -> None:
    world.vies.refused_requesters = {"NL000099998B57"}
    customer = world.create()
    world.work()
    shown = world.vat(customer)
    assert (shown["state"], shown["requester_refused"]) == ("valid", True)
    assert shown["answer"]["consultation_number"] is None
    assert len(world.vies.questions) == 2
    assert '"code":"INVALID_REQUESTER_INFO"' in log.getvalue()


def test_one_question_at_a_time_for_each_member_state(world: World) -> None:
    customer, other = world.create(), world.create(POLISH)
    with world.now():
        vies_turns.take("BE", "another check")
    world.work()
    assert [one["countryCode"] for one in world.vies.questions] == ["PL"]
    assert (world.vat(customer)["state"], world.vat(customer)["wait"]) == ("pending", "turn")
    assert world.vat(other)["state"] == "valid"
    # A process that died keeps its turn for a minute.
    world.forward(timedelta(minutes=15))
    assert world.vat(customer)["state"] == "valid"


def test_a_worker_that_dies_after_its_question_asks_again(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    customer = world.create()
    with monkeypatch.context() as patch:
        patch.setattr("shared.commands.registries.vat_checks._store", _die)
        with pytest.raises(KeyboardInterrupt):
            world.work()
    assert world.vat(customer)["state"] == "pending"
    world.work()
    assert world.vat(customer)["state"] == "valid"


def test_a_number_is_checked_again_in_the_night_after_a_month(world: World) -> None:
    customer = world.create()
    world.work()
    assert not world.vat(customer)["is_outdated"]
    world.vies.companies = {BELGIAN: ("ANDERE NAAM NV", "")}
    # 02:00 to 05:00 in Amsterdam.
    world.at = datetime(2026, 4, 1, 0, 0, tzinfo=UTC)
    world.sweep()
    assert len(world.vies.questions) == 1
    world.at = datetime(2026, 4, 1, 3, 1, tzinfo=UTC)
    world.sweep()
    shown = world.vat(customer)
    assert shown["answer"]["checked_at"] == "2026-04-01T03:01:00Z"
    assert shown["name_differs"]
    log = world.team.get(f"/customers/{customer}/activity?topic=vat").body["items"]
    assert [entry["kind"] for entry in log] == ["vat.checked"]


def test_an_archived_customer_is_not_checked_again(world: World) -> None:
    customer = world.create()
    world.work()
    with world.now():
        version = world.profile(customer)["version"]
        archived = {"reason": "no_longer_needed"}
        assert world.team.post(f"/customers/{customer}/archive", archived, if_match=version).status == 200
    world.at = START + timedelta(days=31)
    world.sweep()
    assert len(world.vies.questions) == 1
    assert world.vat(customer)["is_outdated"]


def test_a_deleted_customer_is_not_checked_until_it_is_restored(world: World) -> None:
    customer = world.create()
    with world.now():
        assert world.team.delete(f"/customers/{customer}?linked=keep", if_match=1).status == 200
    world.work()
    assert not world.vies.questions
    with world.now():
        assert world.team.post(f"/customers/{customer}/restore").status == 200
    world.forward(timedelta(minutes=15))
    assert world.vat(customer)["state"] == "valid"


def test_nothing_is_left_in_the_dead_letters(world: World) -> None:
    world.vies.mode = Mode.DEAD
    world.create()
    world.work()
    world.forward(timedelta(hours=2))
    assert world.queues.waiting("VatOnCheckDeadLetters") == []


def _die(*_: object) -> None:
    raise KeyboardInterrupt
