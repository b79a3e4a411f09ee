"""GET, PATCH /customers/{customer_id}."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine

from shared.domain.core.clock import now
from shared.domain.customer.customers import HIDDEN_DATA_RETENTION
from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Exists, impossible
from tests.gateway import Team


@pytest.mark.feature("S3", "S4", "S6")
def test_one_read_gives_header_and_sidebar(team: Team, customer: dict[str, Any]) -> None:
    answer = team.get(f"/customers/{customer['id']}")
    assert answer.status == 200
    assert answer.headers["ETag"] == '"1"'
    numbers = {
        "counts": {"notes": 0, "activity": 1, "contacts": 0, "addresses": 0},
        "pinned_notes": {},
        "mandate": None,
        "avatar": None,
        "vat_check": None,
    }
    money = {"currencies": [], "outstanding_invoices": 0, "other_tier": "new"}
    others: dict[str, Any] = {"other_contacts": [], "other_addresses": [], "vat": None}
    assert answer.body == customer | numbers | {"money": money} | others


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
def test_the_log_records_old_and_new_values(team: Team, customer: dict[str, Any]) -> None:
    team.patch(f"/customers/{customer['id']}", {"phone": "06 12345678", "email": None}, if_match=1)
    newest = team.get(f"/customers/{customer['id']}/activity").body["items"][0]
    assert newest["kind"] == "customer.edited"
    assert newest["actor"] == {"kind": "member", "id": team.member_id, "name": "Sanne de Wit"}
    assert newest["changes"] == [
        {"field": "customer.email", "old": "jan@example.com", "new": None},
        {"field": "customer.phone", "old": None, "new": "+31612345678"},
    ]


def test_an_omitted_field_stays_and_null_clears(team: Team, customer: dict[str, Any]) -> None:
    after = team.patch(f"/customers/{customer['id']}", {"email": None}, if_match=1).body
    assert (after["email"], after["full_name"]) == (None, "Jan de Vries")


def test_an_empty_edit_changes_nothing(team: Team, customer: dict[str, Any]) -> None:
    answer = team.patch(f"/customers/{customer['id']}", {"full_name": "Jan de Vries"}, if_match=1)
    assert answer.status == 200
    assert team.read(customer["id"]) == customer


def test_a_stale_version_gets_the_current_state(team: Team, customer: dict[str, Any]) -> None:
    team.patch(f"/customers/{customer['id']}", {"full_name": "First"}, if_match=1)
    answer = team.patch(f"/customers/{customer['id']}", {"full_name": "Second"}, if_match=1)
    assert (answer.status, answer.body["code"]) == (409, "stale_version")
    assert answer.body["current"] == team.read(customer["id"])
    assert answer.body["current"]["full_name"] == "First"


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


def test_web_addresses_that_an_earlier_release_took_are_read_and_left(team: Team, customer: dict[str, Any]) -> None:
    stored = {
        "website": "https://www.typobv.123",
        "external_refs": [{"source": "stripe", "external_id": "cus_1", "url": "https://999.999.999.999"}],
    }
    changes = Changes()
    changes.update(keys.customer(team.ref(customer["id"])), assign=stored, when=[Exists(impossible)])
    table.transact(list(changes))
    assert team.read(customer["id"]) == customer | stored
    edited = team.patch(f"/customers/{customer['id']}", {"footnotes": "Pays late"}, if_match=1).body
    assert {name: edited[name] for name in stored} == stored
    answer = team.patch(f"/customers/{customer['id']}", stored, if_match=2)
    assert [problem["field"] for problem in answer.body["fields"]] == ["website", "external_refs.0.url"]


@pytest.mark.feature(
    "S130", "S131", "S137", "S138", "S140", "S141", "S142", "S144", "S145", "S146", "S147", "S148", "S149"
)
@pytest.mark.feature("S210", "S211", "S212", "S213", "S214", "S215", "S216", "S217", "S218", "S219", "S261")
def test_every_field_can_be_set_when_creating_and_when_editing(team: Team, customer: dict[str, Any]) -> None:
    made = team.create(**WHOLE)
    assert {name: made[name] for name in WHOLE} == WHOLE
    edited = team.patch(f"/customers/{customer['id']}", WHOLE, if_match=1).body
    assert {name: edited[name] for name in WHOLE} == WHOLE
    changed = {
        change["field"] for change in team.get(f"/customers/{customer['id']}/activity").body["items"][0]["changes"]
    }
    assert changed == {f"customer.{name}" for name in WHOLE}


@pytest.mark.feature("S144", "S145", "S146", "S147", "S148", "S149", "S219")
def test_every_optional_field_can_be_cleared(team: Team) -> None:
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
def test_the_log_records_each_field_with_both_values(team: Team, customer: dict[str, Any]) -> None:
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
        "customer.phone": (None, "+31302345678"),
        "customer.tax_exempt": ("false", "true"),
        "customer.trade_names": (None, "A, B"),
        "address.city": (None, "Ede"),
        "address.country": (None, "NL"),
    }


def test_expired_business_data_is_not_restored_and_new_data_is_stored(team: Team) -> None:
    """Q49, with the stored item: more than 30 days after a business became an individual."""
    made = team.create(**WHOLE)
    path = f"/customers/{made['id']}"
    team.patch(path, {"kind": "individual"}, if_match=1)
    with time_machine.travel(now() + HIDDEN_DATA_RETENTION + timedelta(seconds=1)):
        assert team.read(made["id"])["vat_number"] is None
        edit = {"kind": "business", "legal_name": "Said anew"}
        assert team.patch(path, edit, if_match=2).body["legal_name"] == "Said anew"
        again = team.read(made["id"])
    assert (again["legal_name"], again["vat_number"], again["business_hidden_at"]) == ("Said anew", None, None)


@pytest.mark.feature("S130")
def test_business_data_set_while_hidden_is_kept_thirty_days_from_then(team: Team) -> None:
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


def test_an_edit_cannot_clear_the_primary_address_while_others_exist(
    team: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    from shared.store.customer import customers

    customer = team.create(address={"country": "NL"})
    path = f"/customers/{customer['id']}"
    read = customers.get_with_merchant

    def read_then_added(*args: Any, **kwargs: Any) -> Any:
        found = read(*args, **kwargs)
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


def test_wrong_check_digits_of_a_vat_number_are_saved_with_a_warning(team: Team) -> None:
    warning = {
        "field": "vat_number",
        "code": "wrong_check_digits",
        "message": "The check digits of this VAT number are wrong, so it may be mistyped. "
        "Compare it with the letterhead.",
    }
    fields = {"kind": "business", "company_name": "Bedrijf", "vat_number": "BE0123456789"}
    made = team.post("/customers", fields, idempotency_key="one")
    assert (made.body["vat_number"], made.body["warnings"]) == ("BE0123456789", [warning])
    assert team.post("/customers", fields, idempotency_key="one").body == made.body
    at = f"/customers/{made.body['id']}"
    assert "warnings" not in team.get(at).body
    assert "warnings" not in team.patch(at, {"footnotes": "x"}, if_match=1).body
    assert "warnings" not in team.patch(at, {"vat_number": "BE0123456749"}, if_match=2).body
    assert team.patch(at, {"vat_number": "DE123456789"}, if_match=3).body["warnings"] == [warning]


def test_a_registration_number_is_taken_with_its_name(team: Team) -> None:
    for typed in ("KvK 69599084", "KVK-nummer: 6959.9084", "6959\u20119084"):
        made = team.create(kind="business", company_name="B", registration_number=typed, registration_country="NL")
        assert made["registration_number"] == "69599084"
