"""What a legal invoice needs, by where the seller is and what the buyer owes."""

import pytest

from shared.domain.core.languages import Language
from shared.domain.core.money import Amount
from shared.domain.core.refs import MerchantId
from shared.domain.customer.customer_edits import new_customer
from shared.domain.customer.customer_fields import CustomerDraft
from shared.domain.customer.customer_values import Kind
from shared.domain.customer.customers import CustomerCard
from shared.domain.money.pricing.missing import missing_for_invoice
from shared.domain.money.pricing.vat import VatCategory
from shared.domain.team.invoice_settings import SellerAddress
from shared.domain.team.merchants import Merchant

MERCHANT = Merchant(
    id=MerchantId("van-dijk"),
    name="Van Dijk",
    country="NL",
    base_currency="EUR",
    time_zone="Europe/Amsterdam",
    language=Language.NL,
    vip_threshold=Amount(0, "EUR"),
    vat_number="NL123456789B01",
    registration_number="69599084",
    address=SellerAddress(lines=["Energieweg 12"], postal_code="3542 DZ", city="Utrecht"),
)


def customer(kind: Kind, **fields: object) -> CustomerCard:
    draft = CustomerDraft.model_validate({"kind": kind, "full_name": "Jan", "company_name": "Vink"} | fields)
    return new_customer(draft, number="C-1001", region="NL", language=Language.NL)


def fields(merchant: Merchant, *rest: object) -> list[str]:
    return [f"{one.party}.{one.field}" for one in missing_for_invoice(merchant, *rest)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({}, []),
        ({"vat_number": None}, ["seller.vat_number"]),
        ({"registration_number": None}, ["seller.registration_number"]),
        ({"registration_number": None, "country": "DE"}, []),
        ({"address": SellerAddress(lines=["Energieweg 12"])}, ["seller.address.postal_code", "seller.address.city"]),
    ],
)
def test_the_seller_is_complete(changes: dict[str, object], missing: list[str]) -> None:
    assert fields(MERCHANT.model_copy(update=changes)) == missing


def test_a_consumer_needs_no_address_and_a_business_does() -> None:
    assert fields(MERCHANT, customer(Kind.INDIVIDUAL)) == []
    assert fields(MERCHANT, customer(Kind.BUSINESS)) == ["buyer.address"]


@pytest.mark.parametrize("category", [VatCategory.REVERSE_CHARGE, VatCategory.INTRA_COMMUNITY])
def test_who_owes_the_vat_has_a_number(category: VatCategory) -> None:
    address = {"address": {"street": "Kade 1", "postal_code": "1011 AB", "city": "A", "country": "NL"}}
    without = customer(Kind.BUSINESS, **address)
    assert fields(MERCHANT, without, [VatCategory.STANDARD]) == []
    assert fields(MERCHANT, without, [category]) == ["buyer.vat_number"]
    assert fields(MERCHANT, customer(Kind.BUSINESS, **address, vat_number="NL123456789B01"), [category]) == []
