"""The search terms of the first releases: as their entries were recorded, whatever the search does since."""

import json
from typing import Any

import pytest

from shared.domain.core.languages import Language
from shared.domain.customer.customer_edits import new_customer
from shared.domain.customer.customer_fields import CustomerDraft
from shared.domain.customer.customers import CustomerCard
from shared.domain.customer.older_search_terms import older_terms_of
from shared.store.engine import wire
from tests.template import ROOT

ITEMS = [
    wire.decode({"M": item})
    for item in json.loads((ROOT / "tests/store/older/first_profile.json").read_text())["items"]
]
CUSTOMERS = [item for item in ITEMS if item["SK"] == "CARD#CUSTOMER"]


def recorded_terms(customer_id: str) -> set[str]:
    entries = [item["SK"].split("#") for item in ITEMS if "#SEARCH#" in item["PK"]]
    return {term for term, of in entries if of == customer_id}


@pytest.mark.parametrize("item", [pytest.param(item, id=item["name"]) for item in CUSTOMERS])
def test_the_terms_are_those_of_the_recorded_entries(item: dict[str, Any]) -> None:
    terms = older_terms_of(CustomerCard.model_validate(item))
    assert set(terms) == recorded_terms(item["id"])
    assert terms


@pytest.mark.parametrize(
    ("fields", "terms"),
    [
        ({"company_name": "O\u2019Brien 24/7"}, ["o", "brien", "24", "7", "obrien", "247"]),
        ({"company_name": "M\u00fcller \u00d8ster"}, ["muller", "oster", "mueller"]),
        ({"company_name": "jan_de_wit T-Mobile"}, ["jan_de_wit", "t", "mobile"]),
        ({"company_name": "\u00e9" * 150}, ["e" * 150]),
        ({"company_name": "\u4e16" * 100}, ["\u4e16" * 66]),
        ({"vat_number": "NO554949732MVA"}, ["no554949732mva", "554949732mva", "b"]),
        (
            {"registration_number": "RCS Paris 552 081 317", "registration_country": "FR"},
            ["rcsparis552081317", "rcs", "paris", "552", "081", "317", "b"],
        ),
        (
            {"phone": "+34912345678", "mobile": "+31612345678"},
            ["34912345678", "912345678", "31612345678", "0612345678", "b"],
        ),
        ({"email": "Jan_K@x.example"}, ["jan_k@x.example", "b", "jan_k", "x", "example"]),
        ({"company_name": " ".join(f"w{n}" for n in range(30))}, [f"w{n}" for n in range(20)]),
    ],
)  # fmt: skip
def test_the_terms_stay_as_they_were(fields: dict[str, str], terms: list[str]) -> None:
    draft = CustomerDraft.model_validate({"kind": "business", "company_name": "B"} | fields)
    filed = older_terms_of(new_customer(draft, number="C-1001", region="NL", language=Language.NL))
    assert filed == ["1001", *terms]
