"""Search terms: a customer is found by the beginning of any word, whatever the case, accents and spelling."""

from typing import Any

import pytest

from shared.domain.core.languages import Language
from shared.domain.customer.customer_edits import new_customer
from shared.domain.customer.customer_fields import CustomerDraft
from shared.domain.customer.customers import Customer
from shared.domain.customer.search_queries import query_words
from shared.domain.customer.search_terms import MAX_TERMS, terms_of
from shared.domain.customer.tags import MAX_TAGS_OF_CUSTOMER


def customer(**fields: Any) -> Customer:
    draft = CustomerDraft.model_validate({"kind": "individual", "full_name": "Jan"} | fields)
    return new_customer(draft, number="C-1001", region="NL", language=Language.NL)


def finds(query: str, found: Customer) -> bool:
    filed = terms_of(found)
    return all(word.matches(filed) for word in query_words(query))


@pytest.mark.parametrize(
    "query",
    [
        "anne-marie", "Anne-M", "jan", "JAN", "vri", "de vries", "vries jan", "mull", "müll", "strasse", "groß",
        "c-1001", "C-10", "1001", "jan.devries@", "example", "devries",
        "+31 (0)6 1234", "0612345678", "06 12 34", "06-1234", "+31 6 1234", "0031612", "(06) 1234",
    ],
)  # fmt: skip
def test_found(query: str) -> None:
    person = customer(
        full_name="Jan de Vries",
        company_name="Müller Große Straße Anne-Marie",
        email="jan.devries@example.com",
        phone="06 12345678",
    )
    assert finds(query, person)


@pytest.mark.parametrize(
    ("fields", "queries"),
    [
        ({"company_name": "24/7 Service 2000-2010"}, ["24/7", "24/7 service", "247", "2000-2010", "2000"]),
        ({"company_name": "O'Brien d’Arc"}, ["obrien", "o'brien", "O’Brien", "darc", "d'arc", "brien", "arc"]),
        ({"company_name": "Jansen B.V."}, ["jansen bv", "Jansen B.V.", "jansen b.v"]),
        ({"company_name": "Müller"}, ["mueller", "muller", "müller"]),
        ({"company_name": "A b c d e f g h i j", "full_name": "Pieter Bakker"}, ["pieter", "bakker", "a b c d e f"]),
        (
            {"registration_number": "0123.456.789", "registration_country": "BE"},
            ["0123.456.789", "0123456789", "0123 456", "789"],
        ),
        ({"registration_number": "HRB 12345 B", "registration_country": "DE"}, ["hrb 12345", "12345", "HRB12345B"]),
        ({"vat_number": "NL823149583B01"}, ["NL 8231.49.583B01", "nl823149583", "8231.49.583B01", "823149583"]),
        ({"vat_number": "BE0123.456.749"}, ["BE0123.456.749", "be 0123 456 749", "0123456749"]),
        ({"phone": "06 12345678"}, ["tel:0612345678", "06–12 34", "+31 6 12345678"]),
        ({"email": "info@shop.example"}, ["@shop.example", "info@shop", "shop.example", "INFO@SHOP.EXAMPLE"]),
    ],
)
def test_found_in_any_spelling(fields: dict[str, str], queries: list[str]) -> None:
    business = customer(**{"kind": "business", "company_name": "Bedrijf"} | fields)
    assert [query for query in queries if not finds(query, business)] == []


@pytest.mark.parametrize("query", ["oster", "Øst", "lodz", "łódź", "aero", "ærø"])
def test_nordic_and_slavic_letters_are_found_from_any_keyboard(query: str) -> None:
    assert finds(query, customer(full_name="Øster Zuid", company_name="Łódź Ærø"))


@pytest.mark.parametrize("query", ["an", "ries", "piet", "jan piet", "0699", "c"])
def test_not_found(query: str) -> None:
    assert not finds(query, customer(full_name="Jan de Vries", phone="06 12345678"))


def test_a_long_address_does_not_crowd_out_the_name() -> None:
    address = ".".join(f"p{n}" for n in range(18)) + "@" + ".".join(f"d{n}" for n in range(20)) + ".example"
    assert finds("jan vries", customer(full_name="Jan de Vries", email=address))


@pytest.mark.parametrize("query", ["", "  ", "…", "-", "&", "(---", "+...", "(00)", "--- ---"])
def test_punctuation_alone_has_no_terms(query: str) -> None:
    assert query_words(query) == []


def test_old_and_new_terms_fit_into_a_transaction() -> None:
    wordy = customer(full_name=" ".join(f"w{n}" for n in range(45)), company_name=" ".join(f"v{n}" for n in range(45)))
    assert len(terms_of(wordy)) == MAX_TERMS
    # The transaction also has the customer, three log entries and the stored answer.
    assert 2 * MAX_TERMS + MAX_TAGS_OF_CUSTOMER + 5 <= 100


@pytest.mark.parametrize(
    "query", ["NL823149583B01", "nl8231", "823149", "69599084", "6959", "0687", "+31 6 87", "zoon"]
)
def test_a_business_is_found_by_its_numbers_and_trade_names(query: str) -> None:
    company = customer(
        kind="business",
        company_name="Bakkerij",
        vat_number="NL 8231.49.583.B01",
        registration_number="69599084",
        mobile="06 87654321",
        trade_names=["Zoon & Co"],
    )
    assert finds(query, company)


def test_an_individual_is_not_found_by_hidden_business_data() -> None:
    assert not finds("NL823149583B01", customer(vat_number="NL823149583B01"))
