"""Invalid requests of PATCH /customers/{customer_id}: the answer names the field, and nothing changes."""

from base64 import b64encode
from io import StringIO
from typing import Any

import pytest

from tests.gateway import Team, event, serve

BAD_EDITS: list[tuple[dict[str, Any], str, str]] = [
    ({"kind": "company"}, "kind", "not_one_of"),
    ({"kind": None}, "kind", "not_one_of"),
    ({"kind": "business"}, "company_name", "required"),
    ({"full_name": ""}, "full_name", "required"),
    ({"full_name": "a" * 201}, "full_name", "too_long"),
    ({"full_name": 7}, "full_name", "not_text"),
    ({"full_name": "a\x00b"}, "full_name", "control_characters"),
    ({"full_name": "a\nb"}, "full_name", "line_break"),
    ({"email": "jan@"}, "email", "invalid_email"),
    ({"phone": "12"}, "phone", "invalid_phone"),
    ({"mobile": "06 1"}, "mobile", "invalid_phone"),
    ({"fax": "none"}, "fax", "invalid_phone"),
    ({"language": "de"}, "language", "not_one_of"),
    ({"preferred_channel": "fax"}, "preferred_channel", "not_one_of"),
    ({"payment_method": "cash"}, "payment_method", "not_one_of"),
    ({"website": "javascript:alert(1)"}, "website", "invalid_website"),
    ({"website": "https://user:secret@example.com"}, "website", "invalid_website"),
    ({"website": "ftp://example.com"}, "website", "invalid_website"),
    ({"tax_exempt": "yes"}, "tax_exempt", "not_true_or_false"),
    ({"tax_exempt": None}, "tax_exempt", "not_true_or_false"),
    ({"vat_number": "823149583B01"}, "vat_number", "invalid_vat_number"),
    ({"vat_number": "NL123"}, "vat_number", "invalid_vat_number"),
    ({"vat_number": 823149583}, "vat_number", "not_text"),
    ({"registration_number": "1234567"}, "registration_number", "invalid_kvk_number"),
    ({"registration_country": "Holland"}, "registration_country", "invalid_country"),
    ({"industry_code": "no code"}, "industry_code", "invalid_industry_code"),
    ({"established_on": "17-03-2024"}, "established_on", "invalid_date"),
    ({"established_on": "2024-02-30"}, "established_on", "invalid_date"),
    ({"established_on": "0001-01-01"}, "established_on", "invalid_date"),
    ({"registration_number": "٦٩٥٩٩٠٨٤", "registration_country": "NL"}, "registration_number", "invalid_kvk_number"),
    ({"full_name": "\u3164"}, "full_name", "required"),
    ({"established_on": 20240317}, "established_on", "invalid_date"),
    ({"established_on": "2999-01-01"}, "established_on", "in_the_future"),
    ({"trade_names": "Zoon"}, "trade_names", "not_a_list"),
    ({"trade_names": ["a"] * 21}, "trade_names", "too_long"),
    ({"trade_names": ["a", 5]}, "trade_names.1", "not_text"),
    ({"footnotes": "a" * 2001}, "footnotes", "too_long"),
    ({"invoices_paused": 1}, "invoices_paused", "not_true_or_false"),
    ({"invoice_delivery": "post"}, "invoice_delivery", "not_one_of"),
    (
        {"external_refs": [{"source": "exact", "external_id": "1", "url": "https://a.example"}]},
        "external_refs.0.source",
        "not_one_of",
    ),
    (
        {"external_refs": [{"source": "stripe", "external_id": "1", "url": "data:x"}]},
        "external_refs.0.url",
        "invalid_website",
    ),
    ({"address": "Keizersgracht 1"}, "address", "not_an_object"),
    ({"address": {"country": "XX"}}, "address.country", "invalid_country"),
    ({"address": {"postal_code": "x", "country": "NL"}}, "address.postal_code", "invalid_postal_code"),
    ({"tags": []}, "tags", "unknown_field"),
    ({"version": 9}, "version", "unknown_field"),
    ({"status": "archived"}, "status", "unknown_field"),
]


@pytest.mark.feature("S132", "S133", "S136", "S139", "S142", "S143", "S148", "S149")
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
def test_an_edit_requires_a_version(team: Team, customer: dict[str, Any], tag: str | None) -> None:
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


@pytest.mark.parametrize("body", ['[{"full_name": "Eva"}]', '"full_name"', "[]", "7", "true"])
def test_a_body_that_is_no_object_is_refused_whole(team: Team, customer: dict[str, Any], body: str) -> None:
    answer = team.patch(f"/customers/{customer['id']}", body, if_match=1)
    assert (answer.status, [field["field"] for field in answer.body["fields"]]) == (422, ["body"])
    assert team.read(customer["id"]) == customer


@pytest.mark.parametrize(("content", "status"), [(b'{"full_name": "J\xc3\xa4n"}', 200), (b"\xff\xfe", 422)])
def test_a_body_may_come_encoded(team: Team, customer: dict[str, Any], content: bytes, status: int) -> None:
    """API Gateway encodes a body in base64 unless its content type is text."""
    path = f"/customers/{customer['id']}"
    request = event("PATCH", path, b64encode(content).decode(), {"if_match": 1}, team.claims) | {
        "isBase64Encoded": True
    }
    answer = serve(request)
    assert answer.status == status
    assert answer.body.get("full_name") == ("Jän" if status == 200 else None)


@pytest.mark.parametrize("customer_id", ["cst_01M805S10V0RTSBQDNJ0PJTAW8", "nobody", "cst_", "a%23b"])
def test_an_unknown_customer_is_not_found(team: Team, customer_id: str) -> None:
    answer = team.get(f"/customers/{customer_id}")
    assert (answer.status, answer.body["code"]) == (404, "customer_not_found")


def test_an_unexpected_error_has_the_same_body_and_reveals_no_data(
    team: Team, customer: dict[str, Any], monkeypatch: pytest.MonkeyPatch, log: StringIO
) -> None:
    def broken(*_: Any, **__: Any) -> None:
        raise RuntimeError("jan@example.com")

    monkeypatch.setattr("functions.profile.api.get_profile", broken)
    answer = team.get(f"/customers/{customer['id']}")
    assert (answer.status, answer.body["code"]) == (500, "internal_error")
    assert answer.body["request_id"] == "request-1"
    assert "RuntimeError" in log.getvalue()
    assert "jan@example.com" not in log.getvalue() + str(answer.body)


def test_a_body_over_the_limit_is_not_parsed(team: Team, customer: dict[str, Any]) -> None:
    answer = team.patch(f"/customers/{customer['id']}", {"footnotes": "x" * 256 * 1024}, if_match=1)
    assert (answer.status, answer.body["code"]) == (413, "body_too_large")
    assert [(problem["field"], problem["code"]) for problem in answer.body["fields"]] == [("body", "body_too_large")]
    assert team.read(customer["id"]) == customer


@pytest.mark.feature("S133", "S136", "S142", "S144")
def test_all_problems_are_reported_at_once(team: Team) -> None:
    wrong = {
        "kind": "business",
        "phone": "12",
        "mobile": "+31 6",
        "registration_number": "123",
        "address": {"country": "NL", "postal_code": "12"},
    }
    named = ["address.postal_code", "phone", "mobile", "company_name", "registration_number"]
    answer = team.post("/customers", wrong)
    assert (answer.status, [field["field"] for field in answer.body["fields"]]) == (422, named)
    customer = team.create(kind="business", company_name="Bouw B.V.", address={"country": "NL"})
    edit = wrong | {"company_name": None, "address": {"postal_code": "12"}}
    answer = team.patch(f"/customers/{customer['id']}", edit, if_match=1)
    assert (answer.status, [field["field"] for field in answer.body["fields"]]) == (422, named)
    assert team.read(customer["id"]) == customer
