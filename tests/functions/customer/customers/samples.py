"""Sample requests of the list of customers, and of what can be done from it."""

from typing import Any

from tests.one_of_each import Sample

ADDRESS = {"street": "Dorpsstraat 12", "postal_code": "1234 AB", "city": "Utrecht", "country": "NL"}
CUSTOMER = {
    "kind": "business",
    "company_name": "Bakkerij Jansen",
    "full_name": "Petra Kuipers",
    "email": "info@jansen.example",
    "phone": "+31 20 2000001",
    "registration_number": "69599084",
    "address": ADDRESS,
}


def everything(*, words: str, number: int) -> dict[str, Any]:
    """Every field of a business filled, with more search terms than a customer is filed under."""
    names = [f"{words}{n}" for n in range(20)]
    return {
        "kind": "business",
        "company_name": " ".join(names[:6]),
        "legal_name": " ".join(names[6:10]),
        "trade_names": names[10:],
        "full_name": f"{words} full name",
        "position": "Director",
        "email": f"{words}@{words}.example",
        "mobile": f"+31 6 1000000{number}",
        "phone": f"+31 20 200000{number}",
        "fax": f"+31 20 300000{number}",
        "website": f"https://{words}.example",
        "language": "nl",
        "preferred_channel": "email",
        "payment_method": "ideal",
        "tax_exempt": True,
        "tax_exempt_reason": "Reverse charge",
        "vat_number": ["NL004495445B01", "NL123456782B12"][number],
        "registration_number": f"6959908{number}",
        "registration_country": "NL",
        "legal_form": "B.V.",
        "industry_code": "43.21",
        "industry_description": "Electrical installation",
        "established_on": "2010-05-17",
        "footnotes": f"{words} " * 40,
        "external_refs": [{"source": "stripe", "external_id": "cus_1", "url": "https://stripe.example/cus_1"}],
        "address": ADDRESS,
    }


SAMPLES = {
    "create_customer": Sample(CUSTOMER, fullest=everything(words="alfa", number=0)),
    "delete_customer": Sample(query="linked=remove"),
    "restore_customer": Sample(after=("delete_customer",)),
}
