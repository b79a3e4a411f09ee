"""PATCH /merchant."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from shared.store.team import merchant_counts, merchants, series
from tests.gateway import Team

BY_DEFAULT: dict[str, Any] = {
    "vat_number": None,
    "vip_threshold": {"currency": "EUR", "value": "1000.00"},
    "vat_auto_exempt": "cross_border",
    "features": {"contact_map": True, "fax_number": True, "address_suggestions": False, "customer_credit": False},
    "legal_name": None,
    "address": {"lines": [], "postal_code": None, "city": None},
    "registration_number": None,
    "iban": None,
    "bic": None,
    "email": None,
    "phone": None,
    "website": None,
    "accent": None,
    "footer": {"en": "", "nl": "", "es": ""},
    "payment_term_days": 30,
    "prices_include_vat": False,
    "apply_credit": False,
    "number_series": {
        "invoices": {"prefix": "", "year": True, "padding": 4, "restart_yearly": True},
        "credit_notes": {"prefix": "CN-", "year": True, "padding": 4, "restart_yearly": True},
        "orders": {"prefix": "ORD-", "year": False, "padding": 4, "restart_yearly": False},
    },
    "default_tax_class_id": "standard",
    "avatar_source": "off",
    "mail": {"send_invoices": False, "sender_name": None, "reply_to": None, "invoice_copy_to": None},
    "version": 1,
}


def settings(team: Team) -> dict[str, Any]:
    """Return the merchant of GET /me without the counts, which a command does not answer."""
    shown: dict[str, Any] = team.get("/me").body["merchant"]
    del shown["customers"]
    return shown


def test_a_new_merchant_has_defaults(team: Team) -> None:
    assert settings(team).items() >= BY_DEFAULT.items()


def test_every_setting_can_be_edited_and_is_shown_to_all(team: Team) -> None:
    sent: dict[str, Any] = {
        "name": "Van Dijk Installatietechniek",
        "country": "BE",
        "vat_number": "be 0123.456.749",
        "base_currency": "USD",
        "time_zone": "Europe/Brussels",
        "language": "en",
        "vip_threshold": {"currency": "USD", "value": "2500.50"},
        "vat_auto_exempt": "never",
        "features": {"contact_map": False, "fax_number": False, "address_suggestions": True, "customer_credit": True},
        "avatar_source": "website",
    }
    answer = team.patch("/merchant", sent, if_match=1)
    assert (answer.status, answer.headers["ETag"]) == (200, '"2"')
    kept = sent | {"vat_number": "BE0123456749", "version": 2}
    assert answer.body.items() >= kept.items()
    assert settings(team.as_role("read_only")) == answer.body


def test_an_omitted_setting_stays_also_within_the_features(team: Team) -> None:
    edited = team.patch("/merchant", {"features": {"fax_number": False}}, if_match=1).body
    assert edited["features"] == BY_DEFAULT["features"] | {"fax_number": False}
    again = team.patch("/merchant", {"vat_number": "NL123456789B01"}, if_match=2).body
    assert again == edited | {"vat_number": "NL123456789B01", "version": 3}
    assert team.patch("/merchant", {"vat_number": ""}, if_match=3).body == edited | {"version": 4}


def test_an_invoice_gets_what_it_needs_of_the_seller(team: Team) -> None:
    sent: dict[str, Any] = {
        "legal_name": "Van Dijk Installatietechniek B.V.",
        "address": {"lines": ["Energieweg 12"], "postal_code": "3542 DZ", "city": "Utrecht"},
        "registration_number": "KvK 6959 9084",
        "iban": "NL91 ABNA 0417 1643 00",
        "bic": "ABNANL2A",
        "email": "administratie@vandijk.example",
        "phone": "030 123 45 67",
        "website": "vandijk.example",
        "accent": "#0B6E4F",
        "footer": {"nl": "Dank u wel."},
        "payment_term_days": 14,
        "prices_include_vat": True,
        "apply_credit": True,
        "number_series": {"invoices": {"prefix": "VD"}},
        "default_tax_class_id": "reduced",
    }
    answer = team.patch("/merchant", sent, if_match=1)
    assert answer.status == 200
    spelled = {
        "registration_number": "69599084",
        "iban": "NL91ABNA0417164300",
        "phone": "+31301234567",
        "website": "https://vandijk.example",
        "accent": "#0b6e4f",
        "footer": {"en": "", "nl": "Dank u wel.", "es": ""},
        "number_series": BY_DEFAULT["number_series"]
        | {"invoices": {"prefix": "VD", "year": True, "padding": 4, "restart_yearly": True}},
    }
    assert answer.body.items() >= (sent | spelled).items()
    assert settings(team) == answer.body
    moved = team.patch("/merchant", {"address": {"city": "Zeist"}}, if_match=2).body
    assert moved == answer.body | {"address": sent["address"] | {"city": "Zeist"}, "version": 3}


def test_a_registration_number_is_read_again_when_the_country_changes(team: Team) -> None:
    team.patch("/merchant", {"registration_number": "69599084"}, if_match=1)
    answer = team.patch("/merchant", {"country": "BE"}, if_match=2)
    assert [problem["field"] for problem in answer.body["fields"]] == ["registration_number"]
    moved = {"country": "BE", "registration_number": "BE 0123.456.749"}
    assert team.patch("/merchant", moved, if_match=2).body["registration_number"] == "0123456749"


def test_settings_that_an_earlier_release_stored_have_the_defaults(team: Team) -> None:
    later = {name for name in BY_DEFAULT if name not in ("vat_number", "vip_threshold", "vat_auto_exempt", "version")}
    changes = Changes()
    changes.update(keys.merchant(team.merchant_id), remove=sorted(later), when=[], create=True)
    table.transact(list(changes))
    assert settings(team).items() >= BY_DEFAULT.items()
    assert team.patch("/merchant", {"footer": {"en": "Thanks"}}, if_match=1).body["footer"]["en"] == "Thanks"


def test_an_edit_that_changes_nothing_writes_nothing(team: Team) -> None:
    assert team.patch("/merchant", {"country": "nl", "features": {}}, if_match=1).body == settings(team)
    assert settings(team)["version"] == 1


@pytest.mark.parametrize(
    ("sent", "field", "code"),
    [
        ({"name": " "}, "name", "required"),
        ({"country": "XX"}, "country", "invalid_country"),
        ({"vat_number": "NL12"}, "vat_number", "invalid_vat_number"),
        ({"base_currency": "XXX"}, "base_currency", "invalid_currency"),
        ({"base_currency": "USD"}, "vip_threshold", "wrong_currency"),
        ({"time_zone": "Mars/Base"}, "time_zone", "invalid_time_zone"),
        ({"time_zone": "Factory"}, "time_zone", "invalid_time_zone"),
        ({"time_zone": "posix/Europe/Amsterdam"}, "time_zone", "invalid_time_zone"),
        ({"time_zone": "Europe/../Europe/Amsterdam"}, "time_zone", "invalid_time_zone"),
        ({"language": "de"}, "language", "not_one_of"),
        ({"vip_threshold": {"currency": "EUR", "value": "1000.005"}}, "vip_threshold", "invalid_amount"),
        ({"vip_threshold": {"currency": "EUR", "value": "1e999999"}}, "vip_threshold", "invalid_amount"),
        ({"vip_threshold": {"currency": "USD", "value": "1000.00"}}, "vip_threshold", "wrong_currency"),
        ({"vip_threshold": {"currency": "EUR", "value": "-0.01"}}, "vip_threshold", "negative_amount"),
        ({"registration_number": "1234"}, "registration_number", "invalid_registration_number"),
        ({"iban": "NL91ABNA0417164301"}, "iban", "invalid_iban"),
        ({"phone": "12"}, "phone", "invalid_phone"),
        ({"address": {"country": "NL"}}, "address.country", "unknown_field"),
        ({"footer": {"de": "Danke"}}, "footer.de", "unknown_field"),
        ({"number_series": {"invoices": {"padding": "4"}}}, "number_series.invoices.padding", "not_a_number"),
        (
            {"number_series": {"invoices": {"year": False}}},
            "number_series.invoices.restart_yearly",
            "restart_needs_year",
        ),
        ({"vat_auto_exempt": "sometimes"}, "vat_auto_exempt", "not_one_of"),
        ({"features": {"fax_number": "yes"}}, "features.fax_number", "not_true_or_false"),
        ({"features": {"teleport": True}}, "features.teleport", "unknown_field"),
        ({"customers": {"active": 9}}, "customers", "unknown_field"),
        ({"owners": 0}, "owners", "unknown_field"),
    ],
)
def test_an_invalid_setting_is_refused(team: Team, sent: dict[str, Any], field: str, code: str) -> None:
    answer = team.patch("/merchant", sent, if_match=1)
    assert answer.status == 422
    assert [(problem["field"], problem["code"]) for problem in answer.body["fields"]] == [(field, code)]
    assert settings(team)["version"] == 1


def test_the_threshold_follows_the_base_currency_and_its_decimals(team: Team) -> None:
    yen = {"base_currency": "JPY", "vip_threshold": {"currency": "JPY", "value": "150000"}}
    assert team.patch("/merchant", yen, if_match=1).status == 200
    assert settings(team)["vip_threshold"] == {"currency": "JPY", "value": "150000"}
    item = table.get(keys.merchant(team.merchant_id))
    assert item is not None
    assert item["vip_threshold"] == 150_000


def test_a_stale_edit_returns_the_current_settings(team: Team) -> None:
    team.patch("/merchant", {"name": "First"}, if_match=1)
    answer = team.patch("/merchant", {"name": "Second"}, if_match=1)
    assert (answer.status, answer.body["code"]) == (409, "stale_version")
    assert answer.body["current"] == settings(team)


def test_counts_make_no_edit_stale_and_an_edit_loses_no_count(team: Team) -> None:
    """Settings are edited while customers are created: each number is drawn once, each customer is counted."""
    before = merchants.get(team.merchant_id, seen=1)

    def count(_: int) -> int:
        changes = Changes()
        merchant_counts.add_to_counts(changes, team.merchant_id, {"customers.active": 1})
        table.transact(list(changes))
        return series.draw(team.merchant_id, "customers")

    with ThreadPoolExecutor(4) as threads:
        counting = threads.map(count, range(20))
        for version in range(1, 6):
            edited = team.patch("/merchant", {"name": f"Name {version}"}, if_match=version)
            assert edited.status == 200
        numbers = list(counting)
    after = merchants.get(team.merchant_id)
    assert after.customers.active == before.customers.active + 20
    assert (after.name, after.version) == ("Name 5", 6)
    assert len(set(numbers)) == 20


@pytest.mark.parametrize("role", ["finance", "sales", "support", "field", "read_only"])
def test_only_owner_and_admin_edit_settings(team: Team, role: str) -> None:
    assert team.as_role(role).patch("/merchant", {"name": "X"}, if_match=1).body["code"] == "forbidden"
    assert team.as_role("admin").patch("/merchant", {"name": "X"}, if_match=1).status == 200
