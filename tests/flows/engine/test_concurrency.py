"""Concurrent requests: no change is lost, and every request that loses gets a conflict."""

from collections import Counter
from typing import Any

import pytest
from botocore.exceptions import ClientError

from shared.domain.customer.notes import MAX_PINNED
from shared.store.engine import keys, retries, table
from tests.crowd import Crowd, Request
from tests.gateway import Answer, Team


def test_fifty_writers_of_one_version_have_one_winner(team: Team, crowd: Crowd) -> None:
    customer = team.create()
    path = f"/customers/{customer['id']}"
    answers = crowd.ask([(team, "PATCH", path, {"full_name": f"Writer {n}"}, {"if_match": 1}) for n in range(50)])
    assert Counter(answer.status for answer in answers) == {200: 1, 409: 49}
    winner = next(answer.body for answer in answers if answer.status == 200)
    for answer in answers:
        if answer.status == 409:
            assert answer.body["code"] == "stale_version"
            assert answer.body["current"] == winner
    assert team.read(customer["id"]) == winner
    assert team.profile(customer["id"])["counts"]["activity"] == 2


def retry_until_saved(team: Team, path: str, name: str) -> Answer:
    """Retry with the version of the conflict until the change is saved."""
    seen = 1
    while True:
        answer = team.patch(path, {"full_name": name}, if_match=seen)
        if answer.status != 409:
            return answer
        seen = answer.body["current"]["version"] if "current" in answer.body else seen


def test_fifty_writers_that_retry_all_succeed(team: Team, crowd: Crowd) -> None:
    customer = team.create()
    path = f"/customers/{customer['id']}"
    answers = crowd.run(retry_until_saved, [(team, path, f"Writer {n}") for n in range(50)])
    assert sorted(answer.body["version"] for answer in answers) == list(range(2, 52))
    shown = team.profile(customer["id"])
    assert (shown["version"], shown["counts"]["activity"]) == (51, 51)
    log = team.get(f"{path}/activity?limit=100").body["items"]
    written = {change["new"] for entry in log for change in entry["changes"]}
    assert written == {f"Writer {n}" for n in range(50)}


def test_customers_created_concurrently_have_different_numbers(team: Team, crowd: Crowd) -> None:
    drafts = [{"kind": "individual", "full_name": f"Customer {n}"} for n in range(16)]
    answers = crowd.ask([(team, "POST", "/customers", draft, {}) for draft in drafts])
    assert {answer.status for answer in answers} == {201}
    assert len({answer.body["number"] for answer in answers}) == 16
    assert team.get("/me").body["merchant"]["customers"]["active"] == 16


def test_tags_created_concurrently_are_all_kept(team: Team, crowd: Crowd) -> None:
    drafts = [{"name": f"Tag {n}", "color": "red"} for n in range(32)]
    answers = crowd.ask([(team, "POST", "/tags", draft, {}) for draft in drafts])
    assert {answer.status for answer in answers} == {201}
    assert len(team.get("/tags").body["items"]) == 32


@pytest.mark.parametrize("different", [1, 16])
def test_tags_assigned_concurrently_are_all_counted(team: Team, crowd: Crowd, different: int) -> None:
    tags = [team.post("/tags", {"name": f"Tag {n}", "color": "red"}).body["id"] for n in range(different)]
    paths = [f"/customers/{team.create()['id']}/tags" for _ in range(16)]
    for seen, wanted in ((1, 1), (2, 0)):
        assignments = [
            (team, "PUT", path, {"tag_ids": [tags[n % different]][:wanted]}, {"if_match": seen})
            for n, path in enumerate(paths)
        ]
        assert {answer.status for answer in crowd.ask(assignments)} == {200}
        counts = [table.get(keys.tag_counts(team.merchant_id, tag)) or {} for tag in tags]
        assert [count[tag] for count, tag in zip(counts, tags, strict=True)] == [wanted * 16 // different] * different


def test_a_tag_is_deleted_or_assigned_but_never_both(team: Team, crowd: Crowd) -> None:
    tags = [team.post("/tags", {"name": f"Tag {n}", "color": "red"}).body["id"] for n in range(10)]
    customers = [team.create()["id"] for _ in tags]
    requests: list[Request] = []
    for tag, customer in zip(tags, customers, strict=True):
        requests += [
            (team, "PUT", f"/customers/{customer}/tags", {"tag_ids": [tag]}, {"if_match": 1}),
            (team, "DELETE", f"/tags/{tag}", None, {}),
        ]
    answers = crowd.ask(requests)
    for assigned, deleted in zip(answers[::2], answers[1::2], strict=True):
        assert (assigned.status, deleted.status) in {(200, 409), (422, 204)}
    left = {tag["id"] for tag in team.get("/tags").body["items"]}
    assert all(set(team.read(customer)["tags"]) <= left for customer in customers)


def test_notes_added_concurrently_are_all_kept_and_counted(team: Team, crowd: Crowd) -> None:
    customer = team.create()
    path = f"/customers/{customer['id']}/notes"
    answers = crowd.ask([(team, "POST", path, {"title": f"Note {n}"}, {}) for n in range(16)])
    assert {answer.status for answer in answers} == {201}
    counts = team.profile(customer["id"])["counts"]
    assert (counts["notes"], counts["activity"]) == (16, 17)


def test_concurrent_pins_stay_within_the_limit(team: Team, crowd: Crowd) -> None:
    at = f"/customers/{team.create()['id']}"
    notes = [team.post(f"{at}/notes", {"title": f"Note {n}"}).body["id"] for n in range(MAX_PINNED + 3)]
    answers = crowd.ask([(team, "PUT", f"{at}/notes/{note}/pin", None, {}) for note in notes])
    assert Counter(answer.status for answer in answers) == {204: MAX_PINNED, 409: 3}
    assert {answer.body["code"] for answer in answers if answer.status == 409} == {"too_many_pinned_notes"}
    assert len(team.get(f"{at}/notes/pinned").body["items"]) == MAX_PINNED


def test_a_note_that_is_pinned_concurrently_is_pinned_once(team: Team, crowd: Crowd) -> None:
    at = f"/customers/{team.create()['id']}"
    note = team.post(f"{at}/notes", {"title": "Gate code"}).body["id"]
    answers = crowd.ask([(team, "PUT", f"{at}/notes/{note}/pin", None, {})] * 10)
    assert {answer.status for answer in answers} == {204}
    log = team.get(f"{at}/activity").body["items"]
    assert [entry["kind"] for entry in log] == ["notes.pinned", "notes.added", "customer.created"]


def test_a_note_deleted_while_it_is_pinned_leaves_no_pin(team: Team, crowd: Crowd) -> None:
    customer = team.create()
    at = f"/customers/{customer['id']}"
    notes = [f"{at}/notes/{team.post(f'{at}/notes', {'title': 'Note'}).body['id']}" for _ in range(MAX_PINNED)]
    requests: list[Request] = []
    for note in notes:
        requests += [(team, "PUT", f"{note}/pin", None, {}), (team, "DELETE", note, None, {"if_match": 1})]
    answers = crowd.ask(requests)
    assert {answer.status for answer in answers[::2]} <= {204, 404}
    assert {answer.status for answer in answers[1::2]} == {204}
    assert team.profile(customer["id"])["pinned_notes"] == {}


def cancelled(*codes: str) -> ClientError:
    reasons = [{"Code": code} for code in codes]
    response: Any = {"Error": {"Code": "TransactionCanceledException"}, "CancellationReasons": reasons}
    return ClientError(response, "TransactWriteItems")


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Any:
    """`held(times, *codes)` cancels that many transactions with these reasons. Back-off takes no time."""
    real = table.client().transact_write_items

    def install(times: int, *codes: str) -> list[int]:
        tried: list[int] = []

        def transact_write_items(**request: Any) -> Any:
            tried.append(1)
            if len(tried) <= times:
                raise cancelled(*codes)
            return real(**request)

        monkeypatch.setattr(table.client(), "transact_write_items", transact_write_items)
        monkeypatch.setattr("time.sleep", lambda _: None)
        return tried

    return install


@pytest.mark.parametrize("reason", ["TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"])
def test_contention_is_retried(team: Team, held: Any, reason: str) -> None:
    # The first customer also creates the number series, in a transaction of its own.
    team.create()
    tried = held(3, "None", reason, "None")
    team.create()
    assert len(tried) == 4


def test_lasting_contention_is_a_conflict_and_writes_nothing(team: Team, held: Any) -> None:
    customer = team.create()
    tried = held(retries.MAX_ATTEMPTS, "TransactionConflict", "None")
    answer = team.post(f"/customers/{customer['id']}/notes", {"title": "X"})
    assert (answer.status, answer.body["code"]) == (409, "busy")
    assert len(tried) == retries.MAX_ATTEMPTS
    assert team.read(customer["id"]) == customer


def test_a_retry_while_the_first_request_is_in_flight_is_a_conflict(team: Team, held: Any) -> None:
    customer = team.create()
    held(retries.MAX_ATTEMPTS, "TransactionConflict", "None", "None", "None")
    answer = team.post(f"/customers/{customer['id']}/notes", {"title": "X"}, idempotency_key="k")
    assert (answer.status, answer.body["code"]) == (409, "idempotency_key_in_flight")
