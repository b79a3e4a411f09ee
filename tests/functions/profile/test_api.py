"""GET, PATCH /customers/{customer_id}."""

from base64 import b64encode
from io import StringIO
from typing import Any

import pytest

from tests.gateway import Team, event, serve


@pytest.fixture
def customer(team: Team) -> dict[str, Any]:
    return team.create(email="jan@example.com")


@pytest.mark.feature("S3", "S4", "S6")
def test_one_read_gives_header_and_sidebar(team: Team, customer: dict[str, Any]) -> None:
    answer = team.get(f"/customers/{customer['id']}")
    assert answer.status == 200
    assert answer.headers["ETag"] == '"1"'
    assert answer.body == customer


@pytest.mark.feature("S131", "S132", "S133")
def test_an_edit_is_saved_and_shown(team: Team, customer: dict[str, Any]) -> None:
    edit = {"full_name": "Jan Jansen", "email": "j.jansen@Example.com", "phone": "06 12345678", "language": "es"}
    answer = team.patch(f"/customers/{customer['id']}", edit, if_match='"1"')
    assert answer.status == 200
    assert answer.headers["ETag"] == '"2"'
    shown = team.read(customer["id"])
    assert shown == answer.body
    assert shown | {"phone": "+31612345678", "email": "j.jansen@example.com", "name": "Jan Jansen"} == shown


@pytest.mark.feature("S124", "S126", "S128")
def test_the_log_names_what_changed_from_what_to_what(team: Team, customer: dict[str, Any]) -> None:
    team.patch(f"/customers/{customer['id']}", {"phone": "06 12345678", "email": None}, if_match=1)
    newest = team.get(f"/customers/{customer['id']}/activity").body["items"][0]
    assert newest["kind"] == "customer_edited"
    assert newest["actor"] == {"kind": "member", "id": team.member_id, "name": "Sanne de Wit"}
    assert newest["changes"] == [
        {"field": "email", "old": "jan@example.com", "new": None},
        {"field": "phone", "old": None, "new": "+31612345678"},
    ]


def test_a_field_left_out_stays_and_null_clears(team: Team, customer: dict[str, Any]) -> None:
    after = team.patch(f"/customers/{customer['id']}", {"email": None}, if_match=1).body
    assert (after["email"], after["full_name"]) == (None, "Jan de Vries")


def test_an_edit_of_nothing_is_no_edit(team: Team, customer: dict[str, Any]) -> None:
    answer = team.patch(f"/customers/{customer['id']}", {"full_name": "Jan de Vries"}, if_match=1)
    assert answer.status == 200
    assert team.read(customer["id"]) == customer


def test_a_stale_version_gets_the_current_state(team: Team, customer: dict[str, Any]) -> None:
    team.patch(f"/customers/{customer['id']}", {"full_name": "First"}, if_match=1)
    answer = team.patch(f"/customers/{customer['id']}", {"full_name": "Second"}, if_match=1)
    assert (answer.status, answer.body["code"]) == (409, "stale_version")
    assert answer.body["current"] == team.read(customer["id"])
    assert answer.body["current"]["full_name"] == "First"


BAD_EDITS: list[tuple[dict[str, Any], str, str]] = [
    ({"kind": "company"}, "kind", "enum"),
    ({"kind": None}, "kind", "enum"),
    ({"kind": "business"}, "company_name", "required"),
    ({"full_name": ""}, "full_name", "required"),
    ({"full_name": "a" * 201}, "full_name", "string_too_long"),
    ({"full_name": 7}, "full_name", "string_type"),
    ({"full_name": "a\x00b"}, "full_name", "control_characters"),
    ({"full_name": "a\nb"}, "full_name", "line_break"),
    ({"email": "jan@"}, "email", "invalid_email"),
    ({"phone": "12"}, "phone", "invalid_phone"),
    ({"language": "de"}, "language", "enum"),
    ({"version": 9}, "version", "unknown_field"),
    ({"status": "archived"}, "status", "unknown_field"),
]


@pytest.mark.feature("S132", "S133")
@pytest.mark.parametrize(("edit", "field", "code"), BAD_EDITS)
def test_a_bad_field_is_named_and_nothing_changes(
    team: Team, customer: dict[str, Any], edit: dict[str, Any], field: str, code: str
) -> None:
    answer = team.patch(f"/customers/{customer['id']}", edit, if_match=1)
    assert answer.status == 422
    assert [(problem["field"], problem["code"]) for problem in answer.body["fields"]] == [(field, code)]
    assert answer.body["fields"][0]["problem"].endswith(".")
    assert answer.body["request_id"]
    assert team.read(customer["id"]) == customer


@pytest.mark.parametrize("tag", [None, "", "x", "*", "0", "-1", '"1.5"', "+1", "1_0", '1"', " 1 ", "1, 2"])
def test_an_edit_names_the_version_it_saw(team: Team, customer: dict[str, Any], tag: str | None) -> None:
    headers = {} if tag is None else {"if_match": tag}
    answer = team.patch(f"/customers/{customer['id']}", {"full_name": "X"}, **headers)
    assert answer.status == 422
    assert answer.body["fields"][0]["field"] == "If-Match"


@pytest.mark.parametrize("body", ["{", "[]", '"text"', "null", "", "[" * 100_000, "NaN"])
def test_a_body_that_is_no_edit_is_refused(team: Team, customer: dict[str, Any], body: str) -> None:
    answer = team.patch(f"/customers/{customer['id']}", body, if_match=1)
    assert answer.status == 422
    assert answer.body["fields"]


@pytest.mark.parametrize(
    "sent", ["application/xml", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]
)
def test_another_content_type_is_refused(team: Team, customer: dict[str, Any], sent: str) -> None:
    answer = team.patch(f"/customers/{customer['id']}", "full_name=x", if_match=1, content_type=sent)
    assert (answer.status, answer.body["code"]) == (415, "unsupported_media_type")


@pytest.mark.parametrize("sent", ["Application/JSON; charset=utf-8", "application/json;charset=UTF-8"])
def test_json_is_json_however_it_is_spelt(team: Team, customer: dict[str, Any], sent: str) -> None:
    answer = team.patch(f"/customers/{customer['id']}", {"full_name": "Jan"}, if_match=1, content_type=sent)
    assert answer.status == 200


@pytest.mark.parametrize(("content", "status"), [(b'{"full_name": "J\xc3\xa4n"}', 200), (b"\xff\xfe", 422)])
def test_a_body_may_come_encoded(team: Team, customer: dict[str, Any], content: bytes, status: int) -> None:
    """API Gateway encodes what it does not take for text."""
    path = f"/customers/{customer['id']}"
    asked = event("PATCH", path, b64encode(content).decode(), {"if_match": 1}, team.claims) | {"isBase64Encoded": True}
    answer = serve(asked)
    assert answer.status == status
    assert answer.body.get("full_name") == ("Jän" if status == 200 else None)


@pytest.mark.parametrize("customer_id", ["cst_01M805S10V0RTSBQDNJ0PJTAW8", "nobody", "cst_", "a%23b"])
def test_an_unknown_customer_is_not_found(team: Team, customer_id: str) -> None:
    answer = team.get(f"/customers/{customer_id}")
    assert (answer.status, answer.body["code"]) == (404, "customer_not_found")


def test_what_we_did_not_foresee_has_the_same_body_and_says_nothing_of_the_data(
    team: Team, customer: dict[str, Any], monkeypatch: pytest.MonkeyPatch, log: StringIO
) -> None:
    def broken(*_: Any, **__: Any) -> None:
        raise RuntimeError("jan@example.com")

    monkeypatch.setattr("shared.store.customers.get", broken)
    answer = team.get(f"/customers/{customer['id']}")
    assert (answer.status, answer.body["code"]) == (500, "internal_error")
    assert answer.body["request_id"] == "request-1"
    assert "RuntimeError" in log.getvalue()
    assert "jan@example.com" not in log.getvalue() + str(answer.body)
