"""Search terms: a customer is found by the beginning of any word, whatever the case, accents and spelling."""

from typing import Any

import pytest

from shared.domain.core.languages import Language
from shared.domain.customer.customer_edits import new_customer
from shared.domain.customer.customer_fields import CustomerDraft
from shared.domain.customer.customers import Customer
from shared.domain.customer.search_queries import query_words
from shared.domain.customer.search_terms import MAX_TERMS, terms_of


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
        (
            {"registration_number": "RCS Paris 552 081 317", "registration_country": "FR"},
            [
                "RCS Paris 552 081 317",
                "552081317",
                "552 081 317",
                "SIREN 552081317",
                "paris",
                "B\u00e9drijf rcs 552081317",
            ],
        ),
        ({"registration_number": "FN 123456a", "registration_country": "AT"}, ["FN 123456a", "123456a", "fn123456"]),
        (
            {"registration_number": "CIF B-12345678", "registration_country": "ES"},
            ["CIF B12345678", "B12345678", "B-12345678", "cif: b 12345678", "12345678"],
        ),
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


def test_no_name_of_a_well_kept_business_is_crowded_out() -> None:
    trade_names = [f"Merk{n} Installatie{n} Techniek{n} Utrecht{n} Noord{n} Zuid{n} " + "x " * 40 for n in range(20)]
    business = customer(
        kind="business",
        company_name="Van der Berg Installatietechniek Groep Nederland B.V.",
        legal_name="Berg Holding Beheer Midden Nederland B.V.",
        full_name="Jan Willem van der Kolk",
        trade_names=trade_names,
        email="planning.en.offertes@vdberg-techniek.example",
        phone="+31301234567",
        mobile="+31612341234",
        vat_number="NL823149599B01",
        registration_number="87651234",
    )
    typed = [word for name in trade_names for word in name.split()[:6]]
    typed += ["holding", "beheer", "kolk", "groep", "offertes", "0301234567", "0612341234", "823149599B01", "87651234"]
    assert [query for query in typed if not finds(query, business)] == []
    assert len(terms_of(business)) <= MAX_TERMS


def test_terms_have_a_limit() -> None:
    wordy = customer(
        kind="business",
        company_name="A",
        trade_names=[f"{n}x " * 3 + " ".join(f"w{n}y{m}" for m in range(20)) for n in range(20)],
    )
    assert len(terms_of(wordy)) == MAX_TERMS


@pytest.mark.parametrize(
    ("filed", "typed"),
    [
        ("Jansen BV", ["Jansen B.V.", "jansen b.v", "jansen b. v.", "jansen b v", "BV Jansen"]),
        ("Jansen B.V.", ["jansen bv", "jansen b v", "jansen b. v."]),
        ("Jansen B. V.", ["jansen bv", "jansen b.v."]),
        ("JP Balken", ["J.P. Balken", "J. P. Balken", "j p balken", "J-P Balken"]),
        ("J.P. Balken", ["JP Balken", "J. P. Balken"]),
        ("H&M", ["hm", "h & m", "H&M"]),
        ("T-Mobiel", ["tmobiel", "t-mobiel", "T\u2011Mobiel", "T\u2013mobiel", "mobiel", "t mobiel"]),
        ("Webshop", ["web-shop", "Web\u2013Shop", "web_shop", "web.shop"]),
        ("Web_Shop", ["webshop", "shop", "web-shop"]),
        ("Anne-Marie", ["annemarie", "anne marie", "marie", "Anne\u2014Marie"]),
        ("OBrien", ["O'Brien", "o\u2019brien", "O\u00b4Brien", "o`brien", "O\u02bcBrien"]),
        ("O\u02bcBrien", ["obrien", "o'brien", "O\u2019Brien", "brien"]),
        ("O\u02bbzbek", ["o'zbek", "ozbek", "o\u2018zbek"]),
        ("Col\u00b7lecci\u00f3", ["colleccio", "col\u00b7leccio"]),
        ("S\u00f8rensen", ["soerensen", "sorensen", "S\u00f8rensen", "soeren"]),
        ("Soerensen", ["S\u00f8rensen", "soerensen"]),
        ("\u00c5g\u00e5rd", ["aagaard", "agard", "\u00c5g\u00e5rd"]),
        ("Aagaard", ["\u00c5g\u00e5rd", "aagaard"]),
        ("M\u00fcller", ["mueller", "muller", "m\u00fcller"]),
        ("Mueller", ["m\u00fcller", "mueller"]),
        ("J\u00e4ger-B\u00f6hm", ["jaeger boehm", "jager-bohm", "J\u00e4ger-B\u00f6hm", "jaegerboehm"]),
        ("\u00c6r\u00f8", ["aeroe", "aero", "\u00e6r\u00f8"]),
        ("Gro\u00dfe Stra\u00dfe", ["grosse strasse", "gro\u00dfe", "GROSSE"]),
        ("Zicht\u061cloos", ["zichtloos"]),
        ("Zichtloos", ["zicht\u200bloos", "zicht\u00adloos", "zicht\u200dloos"]),
        ("Studio 54 1000", ["studio 54 1000", "studio 54"]),
        ("\uff33\uff2f\uff2e\uff39", ["sony"]),
    ],
)
def test_found_however_it_is_spelled(filed: str, typed: list[str]) -> None:
    person = customer(kind="business", company_name=filed, full_name=None)
    assert [query for query in typed if not finds(query, person)] == []


@pytest.mark.parametrize(
    "query",
    [
        "jan_kwartel@shop.example", "mailto:jan_kwartel@shop.example", "Jan <jan_kwartel@shop.example>", "kwartel",
        "<jan_kwartel@shop.example>;", "(jan_kwartel@shop.example).", "e-mail: jan_kwartel@shop.example", "jankwartel",
        "mailto:jan_kwartel%40shop.example?subject=x", "jan_kwartel\uff20shop.example", "@shop.example",
        "Beller 020-7952447", "Beller 020 795 2447", "beller +31 (0)20 7952447", "beller (020) 7952447",
        "beller, tel: 020-7952447", "020\u20117952447 beller", "tel:+31207952447", "beller 0031207952447",
        "GR422814554", "GR 422 814 554", "el422814554", "BTW GR422814554", "VAT: EL 422.814.554", "422814554",
        "KvK 69599084", "kvk-nr. 6959 9084", "beller kvk 69599084",
        "69599084 (KvK)", "Kamer van Koophandel 69599084", "beller (Kamer van Koophandel 6959 9084)", "K.v.K. 69599084",
        "beller, K.v.K. nr. 69599084", "Beller GR422814554", "Beller P.IVA GR422814554",
        "beller BTW EL422814554 KvK 69599084", "69599084 beller",
        "beller tel 020-7952447", "Tel. 020-7952447", "t\u00e9l: 020 7952447", "Beller telefoonnummer 0207952447",
        "m\u00f3vil: +31207952447", "WhatsApp: +31207952447", "beller Mobile: 020 795 2447",
        "telephone number: 0207952447",
        "email jan_kwartel@shop.example", "e-mailadres: jan_kwartel@", "0207952447 (mobiel)", "\u201cBeller\u201d",
        "courriel: jan_kwartel@shop.example", "correo electr\u00f3nico: jan_kwartel@shop.example",
        "E-MAIL : jan_kwartel@",
    ],
)  # fmt: skip
def test_found_by_numbers_and_addresses_as_they_are_copied(query: str) -> None:
    business = customer(
        kind="business",
        company_name="Beller",
        full_name="Jan",
        email="jan_kwartel@shop.example",
        phone="+31207952447",
        vat_number="GR422814554",
        registration_number="69599084",
    )
    assert finds(query, business)


@pytest.mark.parametrize(
    ("number", "queries"),
    [
        ("ESB39136169", ["B-39136169", "ES B-39136169", "esb39136169", "NIF B39136169", "39136169"]),
        ("NO554949732MVA", ["NO 554 949 732 MVA", "554949732", "NO554949732"]),
        ("CHE851923643MWST", ["CHE-851.923.643 MWST", "CHE-851.923.643", "851.923.643", "CHE-851.923.643 TVA"]),
        ("BE0123456749", ["BTW BE 0123.456.749", "0123.456.749", "BE0123456749 (BTW)"]),
        ("NL823149583B01", ["NL 8231.49.583.B01", "NL823149583\u2013B01", "BTW-nummer NL823149583B01"]),
    ],
)
def test_a_vat_number_is_found_as_letterheads_print_it(number: str, queries: list[str]) -> None:
    business = customer(kind="business", company_name="Bedrijf", vat_number=number)
    assert [query for query in queries if not finds(query, business)] == []


@pytest.mark.parametrize("query", ["bor", "han", "boe x"])
def test_what_is_typed_without_special_letters_stays_exact(query: str) -> None:
    assert not finds(query, customer(full_name="Bosman Harms"))


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
