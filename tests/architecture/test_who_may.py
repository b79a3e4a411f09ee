"""Who may call each operation, and with whose ids: one case per operation of the OpenAPI document.

A new route is covered as soon as it is in the document. One case tries every role, a token without a merchant, and ids
of another merchant and of nothing, on one set-up: the tests grow with the operations, not with operations × roles.
"""

import re
from typing import Any
from urllib.parse import urlencode

import pytest

from local.build.generate.openapi import document
from shared.access import PERMISSIONS
from shared.domain.core.refs import MerchantId
from shared.domain.team.roles import Role
from tests.gateway import Answer, Team

DOCUMENT = document()
EVERY_OPERATION = [
    (method.upper(), path, operation)
    for path, operations in DOCUMENT["paths"].items()
    for method, operation in operations.items()
]
# Those of members; the public ones, which take no token, have a rule of their own below.
OPERATIONS = [one for one in EVERY_OPERATION if "x-permission" in one[2]]
PUBLIC = [one for one in EVERY_OPERATION if "x-permission" not in one[2]]
UNKNOWN = {
    "customer_id": "cst_01M805S10V0RTSBQDNJ0PJTAW8",
    "note_id": "note_01M805S13JQSD1QGA4XFRJJTW4",
    "contact_id": "cont_01M805S1A0W7N1H6YF8E4X2CDK",
    "address_id": "addr_01M805S1B4T9QZ3M5VJ6R8P0HG",
    "tag_id": "tag_01M805S1C7K2F4B6D8N0S1V3XY",
    "member_id": "99999999-aaaa-4bbb-8ccc-222222222222",
}


def named(operations: list[Any]) -> list[Any]:
    return [pytest.param(*operation, id=operation[2]["operationId"]) for operation in operations]


@pytest.fixture
def ids(team: Team) -> dict[str, str]:
    return one_of_each(team)


def one_of_each(team: Team, **fields: Any) -> dict[str, str]:
    """Make one record for each path parameter; a new parameter is added here."""
    customer = team.create(**fields)
    at = f"/customers/{customer['id']}"
    team.post(f"{at}/addresses", {"country": "NL"})
    return {
        "customer_id": customer["id"],
        "note_id": team.post(f"{at}/notes", {"title": "Private"}).body["id"],
        "contact_id": team.post(f"{at}/contacts", {"name": "Anna"}).body["id"],
        "address_id": team.post(f"{at}/addresses", {"country": "BE"}).body["id"],
        "tag_id": team.post("/tags", {"name": "Loyal", "color": "teal"}).body["id"],
        "member_id": team.post("/members", {"name": "Tim", "email": "tim@example.com", "role": "sales"}).body["id"],
    }


def body_of(operation: dict[str, Any]) -> Any:
    """Return a body that the document allows, or None for an operation without one."""
    if "requestBody" not in operation:
        return None
    return example(operation["requestBody"]["content"]["application/json"]["schema"])


def example(schema: dict[str, Any]) -> Any:
    """Return the smallest valid value, with the name that a rule outside the schema requires."""
    if "$ref" in schema:
        return example(DOCUMENT["components"]["schemas"][schema["$ref"].rpartition("/")[2]])
    if "anyOf" in schema:
        return example(schema["anyOf"][0])
    if "example" in schema:
        return schema["example"]
    if "enum" in schema:
        return schema["enum"][0]
    if schema["type"] == "object":
        wanted = set(schema.get("required", [])) | ({"full_name"} & set(schema["properties"]))
        return {name: example(schema["properties"][name]) for name in sorted(wanted)}
    return [] if schema["type"] == "array" else "Text"


def ask(team: Team, method: str, path: str, ids: dict[str, str], operation: dict[str, Any]) -> Answer:
    address = re.sub(r"\{(\w+)\}", lambda name: ids[name[1]], path)
    parameters = operation.get("parameters", [])
    headers = {"if_match": 1} if any(p["name"] == "if-match" for p in parameters) else {}
    required = {p["name"]: example(p["schema"]) for p in parameters if p["in"] == "query" and p["required"]}
    return team.ask(method, f"{address}?{urlencode(required)}", body_of(operation), **headers)


@pytest.mark.parametrize(("method", "path", "operation"), named(OPERATIONS))
def test_an_operation_serves_only_members_who_may_and_only_ids_of_their_merchant(
    team: Team, strangers: Team, ids: dict[str, str], method: str, path: str, operation: dict[str, Any]
) -> None:
    """Refused requests come first, because they must change nothing and permitted ones may delete."""
    permission = operation["x-permission"]
    permitted = [role for role in Role if permission is None or permission in PERMISSIONS[role]]
    before = whole(team, ids)
    for role in set(Role) - set(permitted):
        answer = ask(team.as_role(role), method, path, ids, operation)
        assert is_forbidden(answer), (role, answer)
    answer = ask(team.as_role("superuser"), method, path, ids, operation)
    assert (answer.status, answer.body["code"]) == (403, "unknown_member")
    if "{" in path:
        answer = ask(strangers, method, path, ids, operation)
        assert answer.status == 404, answer
        answer = ask(team, method, path, UNKNOWN, operation)
        assert answer.status == 404, answer
    assert whole(team, ids) == before
    for role in permitted:
        answer = ask(team.as_role(role), method, path, ids, operation)
        assert not is_forbidden(answer), (role, answer)


@pytest.mark.parametrize(("method", "path", "operation"), named(PUBLIC))
@pytest.mark.parametrize(
    "headers",
    [{}, {"origin": "null"}, {"origin": "https://evil.example"}, {"origin": "https://klantkaart.example.evil.example"}],
)
def test_a_public_operation_serves_only_the_page(
    method: str, path: str, operation: dict[str, Any], headers: dict[str, str]
) -> None:
    """Whatever the cookie holds and a token says, another site that makes the browser send the request gets nothing."""
    assert operation["security"] == []
    owner = Team(MerchantId("van-dijk"), "owner")
    answer = owner.ask(method, path, body_of(operation), **headers)
    assert (answer.status, answer.body["code"], answer.cookies) == (403, "foreign_origin", ())


def is_forbidden(answer: Answer) -> bool:
    """A 403 with another code concerns the content: an admin may invite members, but no owner."""
    return answer.status == 403 and answer.body["code"] == "forbidden"


def test_a_merchants_lists_hold_only_their_own(team: Team, strangers: Team, ids: dict[str, str]) -> None:
    assert strangers.get("/customers").body["items"] == []
    assert strangers.get("/customers?search=jan&status=any").body["items"] == []
    assert strangers.get("/me").body["merchant"]["customers"] == {"active": 0, "archived": 0, "suspended": 0}


def test_an_idempotency_key_of_somebody_else_means_nothing(team: Team, strangers: Team) -> None:
    draft = {"kind": "individual", "full_name": "Jan"}
    ours = team.post("/customers", draft, idempotency_key="same").body
    theirs = strangers.post("/customers", draft, idempotency_key="same").body
    assert ours["id"] != theirs["id"]


@pytest.mark.feature("S176")
def test_only_who_may_read_notes_ever_receives_one(team: Team, ids: dict[str, str]) -> None:
    """No other route and no other kind of token returns one: a customer's session has no role of the team."""
    team.patch(f"/customers/{ids['customer_id']}/notes/{ids['note_id']}", {"content": "for the team"}, if_match=1)
    for method, path, operation in OPERATIONS:
        answer = ask(team, method, path, ids, operation)
        if not (operation["x-permission"] or "").startswith("notes:"):
            assert "for the team" not in str(answer.body)
        assert "for the team" not in str(ask(team.as_role("customer"), method, path, ids, operation).body)


def whole(team: Team, ids: dict[str, str]) -> list[Any]:
    customer = f"/customers/{ids['customer_id']}"
    return [team.get(path).body for path in (customer, f"{customer}/notes", f"{customer}/activity", "/customers")]
