"""Countries: the same ones here and on the page."""

import re

import pytest
from phonenumbers import SUPPORTED_REGIONS
from pydantic import TypeAdapter, ValidationError

from shared.domain.core.countries import COUNTRIES, Country
from tests.template import ROOT


def test_the_page_offers_every_country_and_no_other() -> None:
    flags = (ROOT / "web/node_modules/country-flag-icons/3x2").glob("??.svg")
    listed = (ROOT / "web/src/shared/components/countryFlags.ts").read_text()
    left_out = re.search(r"\{([A-Z,]+)\}", listed)
    assert left_out
    assert {flag.stem for flag in flags} - set(left_out[1].split(",")) == COUNTRIES


def test_a_phone_number_of_every_country_can_be_read() -> None:
    """But of those where nobody lives, and of two islands that are no countries of their own."""
    assert {"AC", "TA"} == SUPPORTED_REGIONS - COUNTRIES
    assert {"AQ", "BV", "GS", "HM", "PN", "TF", "UM"} == COUNTRIES - SUPPORTED_REGIONS


@pytest.mark.parametrize("code", ["", "N", "NLD", "XX", "Nederland", "🇳🇱"])
def test_what_is_no_country(code: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Country).validate_python(code)
