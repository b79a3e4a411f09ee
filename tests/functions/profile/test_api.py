"""GET, PATCH /customers/{customer_id}."""

from base64 import b64encode
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
import time_machine

from shared.domain.clock import now
from shared.domain.customers import HIDDEN_DATA_KEPT
from tests.gateway import Team, event, serve


@pytest.fixture
def customer(team: Team) -> dict[str, Any]:
    return team.create(email="jan@example.com")


@pytest.mark.feature("S3", "S4", "S6")
def test_one_read_gives_header_and_sidebar(team: Team, customer: dict[str, Any]) -> None:
    answer = team.get(f"/customers/{customer['id']}")
    assert answer.status == 200
    assert answer.headers["ETag"] == '"1"'
    assert answer.body == customer | {"other_contacts": [], "other_addresses": []}


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


WHOLE = {
    "kind": "business",
    "full_name": "Petra Kuipers",
    "position": "Director",
    "email": "petra@onshuis.example",
    "mobile": "+31612345678",
    "company_name": "Ons Huis",
    "legal_name": "Woningstichting Ons Huis",
    "phone": "+31302345678",
    "fax": "+31302345679",
    "website": "https://www.onshuis.example",
    "language": "es",
    "preferred_channel": "sms",
    "payment_method": "directdebit",
    "tax_exempt": True,
    "tax_exempt_reason": "Diplomatic mission",
    "vat_number": "NL823149583B01",
    "registration_number": "69599084",
    "registration_country": "NL",
    "legal_form": "Stichting",
    "industry_code": "68.20",
    "industry_description": "Renting of real estate",
    "established_on": "1921-05-01",
    "trade_names": ["Ons Huis", "Huis & Hof"],
    "footnotes": "Rings twice.\nAlways.",
    "invoices_paused": True,
    "invoice_delivery": "portal",
    "external_refs": [
        {"source": "stripe", "external_id": "cus_1", "url": "https://dashboard.stripe.com/customers/cus_1"}
    ],
}


@pytest.mark.feature(
    "S130", "S131", "S137", "S138", "S140", "S141", "S142", "S144", "S145", "S146", "S147", "S148", "S149"
)
@pytest.mark.feature("S210", "S211", "S212", "S213", "S214", "S215", "S216", "S217", "S218", "S219", "S261")
def test_every_field_can_be_said_when_creating_and_when_editing(team: Team, customer: dict[str, Any]) -> None:
    made = team.create(**WHOLE)
    assert {name: made[name] for name in WHOLE} == WHOLE
    edited = team.patch(f"/customers/{customer['id']}", WHOLE, if_match=1).body
    assert {name: edited[name] for name in WHOLE} == WHOLE
    changed = {
        change["field"] for change in team.get(f"/customers/{customer['id']}/activity").body["items"][0]["changes"]
    }
    assert changed == set(WHOLE)


@pytest.mark.feature("S144", "S145", "S146", "S147", "S148", "S149", "S219")
def test_what_may_be_empty_can_be_cleared(team: Team) -> None:
    made = team.create(**WHOLE)
    kept = {
        "kind",
        "company_name",
        "language",
        "preferred_channel",
        "tax_exempt",
        "invoices_paused",
        "invoice_delivery",
    }
    cleared: dict[str, Any] = {
        name: [] if isinstance(value, list) else None for name, value in WHOLE.items() if name not in kept
    }
    after = team.patch(f"/customers/{made['id']}", cleared, if_match=1).body
    assert {name: after[name] for name in cleared} == cleared


@pytest.mark.feature("S124", "S126", "S128")
def test_the_log_says_what_was_and_what_is(team: Team, customer: dict[str, Any]) -> None:
    edit = {
        "tax_exempt": True,
        "trade_names": ["A", "B"],
        "address": {"country": "NL", "city": "Ede"},
        "phone": "030 2345678",
    }
    team.patch(f"/customers/{customer['id']}", edit, if_match=1)
    entry = team.get(f"/customers/{customer['id']}/activity").body["items"][0]
    assert entry["actor"]["name"] == "Sanne de Wit"
    assert {change["field"]: (change["old"], change["new"]) for change in entry["changes"]} == {
        "phone": (None, "+31302345678"),
        "tax_exempt": ("false", "true"),
        "trade_names": (None, "A, B"),
        "address.city": (None, "Ede"),
        "address.country": (None, "NL"),
    }


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


@pytest.mark.parametrize("body", ['[{"full_name": "Eva"}]', '"full_name"', "[]", "7", "true"])
def test_a_body_that_is_no_object_is_refused_whole(team: Team, customer: dict[str, Any], body: str) -> None:
    answer = team.patch(f"/customers/{customer['id']}", body, if_match=1)
    assert (answer.status, [field["field"] for field in answer.body["fields"]]) == (422, ["body"])
    assert team.read(customer["id"]) == customer


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

    monkeypatch.setattr("shared.store.customers.get_profile", broken)
    answer = team.get(f"/customers/{customer['id']}")
    assert (answer.status, answer.body["code"]) == (500, "internal_error")
    assert answer.body["request_id"] == "request-1"
    assert "RuntimeError" in log.getvalue()
    assert "jan@example.com" not in log.getvalue() + str(answer.body)


def test_a_body_over_the_limit_is_not_read(team: Team, customer: dict[str, Any]) -> None:
    answer = team.patch(f"/customers/{customer['id']}", {"footnotes": "x" * 256 * 1024}, if_match=1)
    assert (answer.status, answer.body["code"]) == (413, "body_too_large")
    assert [(problem["field"], problem["code"]) for problem in answer.body["fields"]] == [("body", "body_too_large")]
    assert team.read(customer["id"]) == customer


def test_what_was_forgotten_is_not_remembered_and_what_is_said_anew_is(team: Team) -> None:
    """Q49, through the store: thirty days after a business became an individual."""
    made = team.create(**WHOLE)
    path = f"/customers/{made['id']}"
    team.patch(path, {"kind": "individual"}, if_match=1)
    with time_machine.travel(now() + HIDDEN_DATA_KEPT + timedelta(seconds=1)):
        assert team.read(made["id"])["vat_number"] is None
        said = {"kind": "business", "legal_name": "Said anew"}
        assert team.patch(path, said, if_match=2).body["legal_name"] == "Said anew"
        again = team.read(made["id"])
    assert (again["legal_name"], again["vat_number"], again["business_hidden_at"]) == ("Said anew", None, None)


@pytest.mark.feature("S130")
def test_what_is_said_of_a_business_while_it_is_hidden_is_kept_thirty_days_from_then(team: Team) -> None:
    """Q49."""
    with time_machine.travel("2026-03-01T12:00:00Z", tick=False) as clock:
        person = team.create(vat_number="NL823149583B01")
        assert person["business_hidden_at"] == "2026-03-01T12:00:00Z"
        clock.shift(timedelta(days=29))
        edited = team.patch(f"/customers/{person['id']}", {"registration_number": "12345678"}, if_match=1)
        assert edited.body["business_hidden_at"] == "2026-03-30T12:00:00Z"
        clock.shift(timedelta(days=29))
        assert team.read(person["id"])["vat_number"] == "NL823149583B01"
        clock.shift(timedelta(days=1))
        assert team.read(person["id"])["vat_number"] is None


def test_an_edit_cannot_take_the_primary_address_from_under_another(
    team: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    from shared.store import customers

    customer = team.create(address={"country": "NL"})
    path = f"/customers/{customer['id']}"
    read = customers.get_with_merchant

    def read_then_added(*asked: Any, **named: Any) -> Any:
        found = read(*asked, **named)
        with monkeypatch.context() as undisturbed:
            undisturbed.setattr(customers, "get_with_merchant", read)
            team.post(f"{path}/addresses", {"country": "BE"})
        return found

    with monkeypatch.context() as raced:
        raced.setattr(customers, "get_with_merchant", read_then_added)
        assert team.patch(path, {"address": None}, if_match=1).status == 409
    profile = team.profile(customer["id"])
    assert profile["address"]["country"] == "NL"
    assert profile["counts"]["addresses"] == 1


@pytest.mark.feature("S133", "S136", "S142", "S144")
def test_all_that_is_wrong_is_told_at_once(team: Team) -> None:
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
