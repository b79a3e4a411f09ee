"""Every operation × every role × own, foreign and unknown ids: generated from the OpenAPI document, so that a new
route is covered by being there."""

import re
from typing import Any
from urllib.parse import urlencode

import pytest

from local.build.generate.openapi import document
from shared.access import PERMISSIONS
from shared.domain.team.roles import Role
from tests.gateway import Team

DOCUMENT = document()
OPERATIONS = [
    (method.upper(), path, operation)
    for path, operations in DOCUMENT["paths"].items()
    for method, operation in operations.items()
]
OF_SOMETHING = [(method, path, operation) for method, path, operation in OPERATIONS if "{" in path]
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
    """One of each thing that a path can name; a new path parameter is added here."""
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
    """A body that the document allows, or none where the operation takes none."""
    if "requestBody" not in operation:
        return None
    return example(operation["requestBody"]["content"]["application/json"]["schema"])


def example(schema: dict[str, Any]) -> Any:
    """The smallest value of a schema; for a name that a rule asks for, one more."""
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


def ask(team: Team, method: str, path: str, ids: dict[str, str], operation: dict[str, Any]) -> Any:
    address = re.sub(r"\{(\w+)\}", lambda name: ids[name[1]], path)
    parameters = operation.get("parameters", [])
    headers = {"if_match": 1} if any(p["name"] == "if-match" for p in parameters) else {}
    required = {p["name"]: example(p["schema"]) for p in parameters if p["in"] == "query" and p["required"]}
    return team.ask(method, f"{address}?{urlencode(required)}", body_of(operation), **headers)


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize(("method", "path", "operation"), named(OPERATIONS))
def test_a_role_gets_what_the_table_says(
    team: Team, ids: dict[str, str], method: str, path: str, operation: dict[str, Any], role: Role
) -> None:
    answer = ask(team.as_role(role), method, path, ids, operation)
    may = operation["x-permission"] is None or operation["x-permission"] in PERMISSIONS[role]
    # A 403 of another code says that the role may, but not this: an admin makes no owner.
    refused = answer.status == 403 and answer.body["code"] == "forbidden"
    assert refused == (not may), answer


@pytest.mark.parametrize(("method", "path", "operation"), named(OF_SOMETHING))
def test_somebody_elses_is_not_found_and_not_touched(
    team: Team, strangers: Team, ids: dict[str, str], method: str, path: str, operation: dict[str, Any]
) -> None:
    before = whole(team, ids)
    answer = ask(strangers, method, path, ids, operation)
    assert answer.status == 404, answer
    assert whole(team, ids) == before


@pytest.mark.parametrize(("method", "path", "operation"), named(OF_SOMETHING))
def test_the_unknown_answers_like_the_foreign(team: Team, method: str, path: str, operation: dict[str, Any]) -> None:
    assert ask(team, method, path, UNKNOWN, operation).status == 404


def test_a_merchants_lists_hold_only_their_own(team: Team, strangers: Team, ids: dict[str, str]) -> None:
    assert strangers.get("/customers").body["items"] == []
    assert strangers.get("/customers?search=jan&status=any").body["items"] == []
    assert strangers.get("/me").body["merchant"]["customers"] == {"active": 0, "archived": 0, "suspended": 0}


def test_an_idempotency_key_of_somebody_else_means_nothing(team: Team, strangers: Team) -> None:
    draft = {"kind": "individual", "full_name": "Jan"}
    ours = team.post("/customers", draft, idempotency_key="same").body
    theirs = strangers.post("/customers", draft, idempotency_key="same").body
    assert ours["id"] != theirs["id"]


@pytest.mark.parametrize(("method", "path", "operation"), named(OPERATIONS))
def test_a_token_without_a_merchant_opens_nothing(
    team: Team, ids: dict[str, str], method: str, path: str, operation: dict[str, Any]
) -> None:
    answer = ask(team.as_role("superuser"), method, path, ids, operation)
    assert (answer.status, answer.body["code"]) == (403, "unknown_member")


@pytest.mark.feature("S176")
def test_only_who_may_read_notes_ever_receives_one(team: Team, ids: dict[str, str]) -> None:
    """Neither another route nor another kind of token: a customer's session, when there is one, has no role here."""
    team.patch(f"/customers/{ids['customer_id']}/notes/{ids['note_id']}", {"content": "for the team"}, if_match=1)
    for method, path, operation in OPERATIONS:
        answer = ask(team, method, path, ids, operation)
        if not (operation["x-permission"] or "").startswith("notes:"):
            assert "for the team" not in str(answer.body)
        assert "for the team" not in str(ask(team.as_role("customer"), method, path, ids, operation).body)


def whole(team: Team, ids: dict[str, str]) -> list[Any]:
    customer = f"/customers/{ids['customer_id']}"
    return [team.get(path).body for path in (customer, f"{customer}/notes", f"{customer}/activity", "/customers")]
