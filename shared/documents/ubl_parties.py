"""Seller and buyer in an e-invoice (BG-4, BG-7)."""

from shared.documents.electronic_addresses import Party, endpoint, registration
from shared.documents.xml import Node
from shared.domain.money.invoices.parties import Buyer, PostalAddress, Seller

# Between two parties of such a country street, city and postal code are required (NL-R-004, DE-R-008, DE-R-009).
_WHOLE_ADDRESSES = ("NL", "DE")
# In the place of what its rules require and nobody wrote.
_UNKNOWN = "-"


def add_seller(root: Node, seller: Seller, *, with_vat: bool) -> None:
    """Add the seller. Without `with_vat` its VAT number is left out, as out of scope requires (BR-O-02)."""
    party = root.group("AccountingSupplierParty").group("Party")
    _add_party(party, seller, seller.address.country, seller.address)
    if with_vat and seller.vat_number:
        _add_tax_scheme(party, seller.vat_number, "VAT")
    elif with_vat and seller.registration_number:
        # BT-32, for a seller that has no VAT number (BR-S-02, BR-E-02).
        _add_tax_scheme(party, seller.registration_number, "TAX")
    _add_legal_entity(party, seller, seller.address.country)
    if seller.address.country == "DE":
        # DE-R-002, DE-R-005 to DE-R-007.
        _add_contact(party, seller.name, seller.phone or _UNKNOWN, seller.email or _UNKNOWN)
    else:
        _add_contact(party, None, seller.phone, seller.email)


def add_buyer(root: Node, buyer: Buyer, seller: Seller, *, with_vat: bool) -> None:
    """Add the buyer. One without an address is in the country of the seller, because BR-11 requires one."""
    party = root.group("AccountingCustomerParty").group("Party")
    country = buyer.address.country if buyer.address else seller.address.country
    is_whole = country == seller.address.country and country in _WHOLE_ADDRESSES
    _add_party(party, buyer, country, buyer.address, unknown=_UNKNOWN if is_whole else None)
    if with_vat and buyer.vat_number:
        _add_tax_scheme(party, buyer.vat_number, "VAT")
    _add_legal_entity(party, buyer, country)
    _add_contact(party, buyer.contact, None, buyer.email)


def _add_party(
    party: Node, of: Party, country: str, address: PostalAddress | None, *, unknown: str | None = None
) -> None:
    scheme, value = endpoint(of, country)
    party.text("EndpointID", value, schemeID=scheme or "")
    party.group("PartyName").text("Name", of.name)
    written = party.group("PostalAddress")
    lines = [line for line in address.lines if line] if address else []
    written.text("StreetName", lines[0] if lines else unknown)
    written.text("AdditionalStreetName", lines[1] if len(lines) > 1 else None)
    written.text("CityName", (address.city if address else None) or unknown)
    written.text("PostalZone", (address.postal_code if address else None) or unknown)
    if rest := ", ".join(lines[2:]):
        written.group("AddressLine").text("Line", rest)
    written.group("Country").text("IdentificationCode", country)


def _add_tax_scheme(party: Node, number: str, scheme: str) -> None:
    tax = party.group("PartyTaxScheme")
    tax.text("CompanyID", number)
    tax.group("TaxScheme").text("ID", scheme)


def _add_legal_entity(party: Node, of: Party, country: str) -> None:
    entity = party.group("PartyLegalEntity")
    entity.text("RegistrationName", of.name)
    if number := registration(of, country):
        entity.text("CompanyID", number.value, **({"schemeID": number.scheme} if number.scheme else {}))


def _add_contact(party: Node, name: str | None, phone: str | None, email: str | None) -> None:
    if name or phone or email:
        contact = party.group("Contact")
        contact.text("Name", name)
        contact.text("Telephone", phone)
        contact.text("ElectronicMail", email)
