"""Nothing a person typed, and nothing that names a person, is in a log line: canaries through every operation."""

from io import StringIO

import pytest

from shared.store import table
from tests.architecture.test_who_may import OPERATIONS, ask, named
from tests.gateway import Team

CANARIES = {
    "full_name": "Canary Kanarie",
    "company_name": "Canary B.V.",
    "email": "canary@kanarie.example",
    "phone": "+31612345678",
    "title": "Canary title",
    "content": "Canary NL91ABNA0417164300",
    "note": "Canary note",
}


def test_no_canary_gets_out(team: Team, log: StringIO) -> None:
    customer = team.create(**{name: CANARIES[name] for name in ("full_name", "company_name", "email", "phone")})
    path = f"/customers/{customer['id']}"
    note = team.post(f"{path}/notes", {"title": CANARIES["title"], "content": CANARIES["content"]}).body
    ids = {"customer_id": customer["id"], "note_id": note["id"]}
    for method, route, operation in OPERATIONS:
        ask(team, method, route, ids, operation)
        ask(team.as_role("read_only"), method, route, ids, operation)
    # Refused: unknown fields, wrong types, stale versions, wrong addresses, bad JSON.
    team.patch(path, {name: [value] for name, value in CANARIES.items()}, if_match=1)
    team.patch(path, {"email": "canary@@kanarie.example", "phone": "0canary"}, if_match=1)
    team.post(f"{path}/archive", {"reason": CANARIES["note"], "note": CANARIES["note"]}, if_match=9)
    team.post("/customers", '{"full_name": "Canary Kanarie"')
    team.get("/customers?search=canary@kanarie.example&limit=x")
    logged = log.getvalue()
    assert logged.count("\n") > len(OPERATIONS)
    for canary in ("canary", "kanarie", "612345678", "nl91", "sanne", "owner@"):
        assert canary not in logged.lower()


@pytest.mark.parametrize(("method", "path", "operation"), named(OPERATIONS))
def test_a_failure_of_ours_quotes_nothing(
    team: Team, log: StringIO, monkeypatch: pytest.MonkeyPatch, method: str, path: str, operation: dict[str, object]
) -> None:
    customer = team.create()
    note = team.post(f"/customers/{customer['id']}/notes", {"title": "X"}).body

    def broken(**_: object) -> None:
        raise RuntimeError("Canary Kanarie")

    for call in ("get_item", "batch_get_item", "query", "update_item", "transact_write_items"):
        monkeypatch.setattr(table.client(), call, broken)
    answer = ask(team, method, path, {"customer_id": customer["id"], "note_id": note["id"]}, operation)
    assert (answer.status, answer.body["code"]) == (500, "internal_error")
    assert "RuntimeError" in log.getvalue()
    assert "Canary" not in log.getvalue() + str(answer.body)
