"""VAT numbers: one spelling, and the form of each country."""

import pytest
from pydantic import TypeAdapter, ValidationError

from shared.domain.core.vat_numbers import FORMS, OptionalVatNumber

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
