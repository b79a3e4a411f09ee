"""VAT numbers: one spelling, and the form of each country."""

import pytest
from pydantic import TypeAdapter, ValidationError

from shared.domain.core.vat_numbers import FORMS, OptionalVatNumber, has_wrong_check_digits

VAT_NUMBER: TypeAdapter[str | None] = TypeAdapter(OptionalVatNumber)


@pytest.mark.feature("S213", "S143", "S70")
@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("NL 8231.49.583B01", "NL823149583B01"),
        ("nl823149583b01", "NL823149583B01"),
        ("BE 0123.456.789", "BE0123456789"),
        ("DE-123456789", "DE123456789"),
        ("EL123456789", "EL123456789"),
        ("GR 123456789", "EL123456789"),
        ("XI 123456789", "XI123456789"),
        ("ESX1234567R", "ESX1234567R"),
        ("ATU12345678", "ATU12345678"),
        ("IE 1234567WA", "IE1234567WA"),
        ("GB 999 9999 73", "GB999999973"),
        ("CHE-123.456.788", "CHE123456788"),
        ("  ", None),
        (None, None),
    ],
)
def test_a_vat_number_is_stored_in_one_spelling(typed: str | None, stored: str | None) -> None:
    assert VAT_NUMBER.validate_python(typed) == stored


@pytest.mark.parametrize(
    "typed",
    [
        "NL",
        "823149583B01",
        "NL12345678",
        "NL123456789X01",
        "BE2123456789",
        "DE12345678",
        "N",
        "12345",
        "NL€23149583B01",
        "NL\u0668\u0662\u0663149583B01",
        "XX12",
    ],
)
def test_an_invalid_vat_number_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError) as refused:
        VAT_NUMBER.validate_python(typed)
    assert refused.value.errors()[0]["type"] == "invalid_vat_number"


def test_every_member_state_and_northern_ireland_has_a_form() -> None:
    assert len(FORMS) == 27 + 1
    assert "GB" not in FORMS


@pytest.mark.parametrize(
    "dash", ["-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2015", "\u2212", "\ufe63", "\uff0d"]
)
def test_every_dash_and_blank_is_dropped(dash: str) -> None:
    assert VAT_NUMBER.validate_python(f"NL{dash}8231.49\u00a0583\u2009{dash}B01") == "NL823149583B01"


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("BTW BE0123456789", "BE0123456789"),
        ("BTW-nr. BE 0123.456.789", "BE0123456789"),
        ("btwBE0123456789", "BE0123456789"),
        ("VAT number: NL823149583B01", "NL823149583B01"),
        ("VAT ID NL823149583B01", "NL823149583B01"),
        ("N\u00b0 TVA FR12 345678901", "FR12345678901"),
        ("P.IVA IT12345678901", "IT12345678901"),
        ("NIF ESB76543210", "ESB76543210"),
        ("USt-IdNr.: DE123456789", "DE123456789"),
        ("Moms SE556012579001", "SE556012579001"),
        ("KvK/BTW NL823149583B01", "NL823149583B01"),
        ("NL823149583B01 (BTW)", "NL823149583B01"),
        ("VAT nr GB999999973", "GB999999973"),
        ("UID CHE-123.456.788 MWST", "CHE123456788MWST"),
        ("NO 554 949 732 MVA", "NO554949732MVA"),
        ("BE0123456789 RPR Antwerpen", "BE0123456789"),
        ("VAT Reg. No. GB 999 9999 73", "GB999999973"),
        ("Num\u00e9ro TVA: CHE-116.281.710", "CHE116281710"),
        ("BE 123.456.789", "BE0123456789"),
        ("\uff2e\uff2c823149583B01", "NL823149583B01"),
        ("IE1234567TW", "IE1234567TW"),
        ("P. IVA IT12345678901", "IT12345678901"),
        ("Partita IVA: IT 12345678901", "IT12345678901"),
        ("B.T.W. nr. NL8231.49.583.B01", "NL823149583B01"),
        ("N\u00b0 de T.V.A. BE 0123.456.789", "BE0123456789"),
        ("N\u00ba TVA: CHE-116.281.710", "CHE116281710"),
        ("CHE-123.456.788 TVA", "CHE123456788TVA"),
        ("CHE-123.456.788 (UID)", "CHE123456788"),
        ("NO554949732MVA", "NO554949732MVA"),
        ("GB 999 9999 73 VAT", "GB999999973"),
        ("VATGB999999973 VAT no.", "GB999999973"),
        ("N L 8 2 3 1 4 9 5 8 3 B 0 1", "NL823149583B01"),
    ],
)
def test_words_around_a_number_are_no_part_of_it(typed: str, stored: str) -> None:
    assert VAT_NUMBER.validate_python(typed) == stored


@pytest.mark.parametrize(
    "typed",
    [
        "geen btw", "GEEN", "n.v.t.", "none", "volgt nog", "onbekend", "BTW", "BTW 123456789", "VAT 123456789",
        "TVA123456789", "IVA 12345678", "NIF 12345678", "CIF B12345678", "MOMS 12345678", "MwSt. 123456", "NR 12345678",
        "KVK 69599084", "MVA 123456789", "GST 123456789", "UID 123456788", "aangevraagd in 2024", "Nicaragua 123",
        "GB 999 9999 73 London", "CHE-123.456.788 Z\u00fcrich", "K.v.K. 69599084", "a " * 99, "BTW " * 49,
        "DE 123 456 789 12",
    ],
)  # fmt: skip
def test_a_word_is_no_country(typed: str) -> None:
    with pytest.raises(ValidationError) as refused:
        VAT_NUMBER.validate_python(typed)
    assert refused.value.errors()[0]["type"] == "invalid_vat_number"


@pytest.mark.parametrize(
    ("number", "wrong"),
    [
        ("BE0123456749", False),
        ("BE0123456789", True),
        ("EL422814554", False),
        ("EL422814555", True),
        ("IE1234567TW", False),
        ("DE123456789", True),
        # Only member states' numbers are checked.
        ("GB999999973", False),
        ("NO554949732MVA", False),
        ("XI123456789", False),
    ],
)
def test_wrong_check_digits_are_noticed(number: str, wrong: bool) -> None:
    assert has_wrong_check_digits(number) is wrong
