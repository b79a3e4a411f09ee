"""Who may call each operation, and with whose ids: one case per operation of the OpenAPI document.

A new route is covered as soon as it is in the document. One case tries every role, a token without a merchant, and ids
of another merchant and of nothing: the tests grow with the operations, not with operations × roles × parameters.
"""

from typing import Any

import pytest

from shared.access import PERMISSIONS
from shared.domain.core.refs import MerchantId
from shared.domain.team.roles import Role
from shared.store.engine import table
from tests import ENVIRONMENT
from tests.gateway import Answer, Team
from tests.one_of_each import Records, ask, event_bodies, operations, page_operations, parameters_of, samples, unknown


@pytest.mark.parametrize("name", operations())
def test_an_operation_serves_only_members_who_may_and_only_ids_of_their_merchant(
    team: Team, strangers: Team, name: str
) -> None:
    method, _, operation = operations()[name]
    permission = operation["x-permission"]
    permitted = [role for role in Role if permission is None or permission in PERMISSIONS[role]]
    records = Records(team)
    allowed = records.prepared(name, by=team.as_role(permitted[0]))
    before = whole()
    for role in set(Role) - set(permitted):
        answer = records.request(name, team.as_role(role))()
        assert is_forbidden(answer), (role, answer)
    answer = records.request(name, team.as_role("superuser"))()
    assert (answer.status, answer.body["code"]) == (403, "unknown_member")
    ids = {parameter: records.id(parameter) for parameter in parameters_of(name)}
    if ids:
        for member, asked in ((strangers, ids), (team, {name: unknown(found) for name, found in ids.items()})):
            answer = ask(member, name, asked, records.body_of(name), if_match=1)
            assert answer.status == 404, answer
    assert whole() == before
    allowed()
    for role in permitted[1:]:
        # Records of their own, because the request before this one, or what it needs, may have changed them for good.
        fresh = records if method == "GET" and not samples(name).after else Records(team)
        fresh.prepared(name, by=team.as_role(role))()


@pytest.mark.parametrize("name", page_operations())
@pytest.mark.parametrize(
    "headers",
    [{}, {"origin": "null"}, {"origin": "https://evil.example"}, {"origin": "https://klantkaart.example.evil.example"}],
)
def test_an_operation_of_the_page_serves_no_other_site(name: str, headers: dict[str, str]) -> None:
    """Another site that makes the browser send the request gets nothing, whatever is in the cookie or in a token."""
    method, path, operation = page_operations()[name]
    assert operation["security"] == []
    body = event_bodies().get(f"{method} {path}")
    answer = Team(MerchantId("van-dijk"), "owner").ask(method, path, body, **headers)
    assert (answer.status, answer.body["code"], answer.cookies) == (403, "foreign_origin", ())


def is_forbidden(answer: Answer) -> bool:
    """A 403 with another code concerns the content: an admin may invite members, but no owner."""
    return answer.status == 403 and answer.body["code"] == "forbidden"


def test_a_merchants_lists_hold_only_their_own(team: Team, strangers: Team) -> None:
    team.create()
    assert strangers.get("/customers").body["items"] == []
    assert strangers.get("/customers?search=jan&status=any").body["items"] == []
    assert strangers.get("/me").body["merchant"]["customers"] == {"active": 0, "archived": 0, "suspended": 0}


def test_an_idempotency_key_of_somebody_else_means_nothing(team: Team, strangers: Team) -> None:
    draft = {"kind": "individual", "full_name": "Jan"}
    ours = team.post("/customers", draft, idempotency_key="same").body
    theirs = strangers.post("/customers", draft, idempotency_key="same").body
    assert ours["id"] != theirs["id"]


@pytest.mark.feature("S176")
def test_only_who_may_read_notes_ever_receives_one(team: Team) -> None:
    """No other route and no other kind of token returns one: a customer's session has no role of the team."""
    records = Records(team)
    ids = records.all_ids()
    note = f"/customers/{ids['customer_id']}/notes/{ids['note_id']}"
    assert team.patch(note, {"content": "for the team"}, if_match=1).status == 200
    assert team.put(f"{note}/pin").status == 204
    received = set()
    # What reads comes first, because the others delete the note.
    for name, (_, _, operation) in sorted(operations().items(), key=lambda named: named[1][0] != "GET"):
        asked = records.request(name, team)
        assert "for the team" not in str(records.request(name, team.as_role("customer"))().body)
        if "for the team" in str(asked().body):
            received.add(name)
            assert operation["x-permission"].startswith("notes:"), name
    assert {"list_notes", "list_pinned_notes"} <= received


def whole() -> list[Any]:
    """Return every item of the table, those that no route shows included."""
    answer = table.client().scan(TableName=ENVIRONMENT["TABLE_NAME"])
    assert "LastEvaluatedKey" not in answer
    return sorted(answer["Items"], key=lambda item: (item["PK"], item["SK"]))
