"""GET /customers/{customer_id}/tax."""

from typing import Any

import pytest

from shared.domain.core.refs import CustomerRef
from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from tests.gateway import Team

SELLER = {
    "address": {"lines": ["Energieweg 12"], "postal_code": "3542 DZ", "city": "Utrecht"},
    "vat_number": "NL123456789B01",
    "registration_number": "69599084",
}


def tax(team: Team, customer_id: str) -> dict[str, Any]:
    answer = team.get(f"/customers/{customer_id}/tax")
    assert answer.status == 200, answer
    return answer.body


@pytest.mark.feature("S238", "S63")
def test_the_form_gets_all_that_a_document_begins_with(team: Team) -> None:
    team.patch("/merchant", {**SELLER, "prices_include_vat": True, "payment_term_days": 14}, if_match=1)
    customer = team.create(payment_method="ideal")
    shown = tax(team.as_role("read_only"), customer["id"])
    assert (
        shown.items()
        >= {
            "country": "NL",
            "currency": "EUR",
            "prices_include_vat": True,
            "payment_term_days": 14,
            "payment_method": "ideal",
            "tax_class_id": "standard",
            "default_tax_class_id": "standard",
            "missing": [],
            "notices": [],
        }.items()
    )
    assert [one["id"] for one in shown["classes"]] == ["standard", "reduced", "zero"]
    assert shown["treatment"]["service"] == {"treatment": "standard", "hint": None, "decision": None}


@pytest.mark.feature("S140")
def test_an_exempt_customer_is_taxed_by_their_exemption_and_its_reason(team: Team) -> None:
    customer = team.create(tax_exempt=True, tax_exempt_reason="Embassy")
    decision = tax(team, customer["id"])["treatment"]["goods"]["decision"]
    assert (decision["category"], decision["rate"], decision["reason"]) == ("E", "0", "customer_exempt")
    assert decision["exemption_reason"] == "Embassy"


def test_what_a_legal_invoice_lacks_is_named_with_its_field(team: Team) -> None:
    customer = team.create(kind="business", full_name=None, company_name="Vink B.V.")
    missing = [(one["party"], one["field"]) for one in tax(team, customer["id"])["missing"]]
    of_seller = ["address.lines", "address.postal_code", "address.city", "vat_number", "registration_number"]
    assert missing == [*(("seller", field) for field in of_seller), ("buyer", "address")]


@pytest.mark.feature("S238")
def test_a_customer_of_an_earlier_release_has_the_standard_class(team: Team) -> None:
    customer = team.create()
    changes = Changes()
    ref = CustomerRef(team.merchant_id, customer["id"])
    changes.update(keys.customer(ref), remove=["tax_class_id"], when=[], create=True)
    table.transact(list(changes))
    assert tax(team, customer["id"])["tax_class_id"] == "standard"
    assert team.profile(customer["id"])["tax_class_id"] == "standard"


def test_the_settings_show_what_is_missing_without_a_customer(team: Team) -> None:
    assert [one["field"] for one in team.get("/merchant/readiness").body["missing"]][-1] == "registration_number"
    team.patch("/merchant", SELLER, if_match=1)
    first = {"restarting": 1, "continuing": 1, "without_year": 1}
    assert team.get("/merchant/readiness").body == {
        "missing": [],
        "notices": [],
        "next_numbers": dict.fromkeys(("invoices", "credit_notes", "orders"), first),
    }


def test_a_merchant_in_spain_gets_a_notice_of_what_is_not_made_yet(team: Team) -> None:
    team.patch("/merchant", {"country": "ES"}, if_match=1)
    assert tax(team, team.create()["id"])["notices"] == ["no_verifactu"]
