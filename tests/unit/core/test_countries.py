"""Countries: the API and the page have the same list."""

import re

import pytest
from phonenumbers import SUPPORTED_REGIONS
from pydantic import TypeAdapter, ValidationError

from shared.domain.core.countries import COUNTRIES, Country
from tests.template import ROOT


def test_the_page_offers_every_country_and_no_other() -> None:
    flags = (ROOT / "web/node_modules/country-flag-icons/3x2").glob("??.svg")
    listed = (ROOT / "web/src/shared/components/countries/countryFlags.ts").read_text()
    omitted = re.search(r"\{([A-Z,]+)\}", listed)
    assert omitted
    assert {flag.stem for flag in flags} - set(omitted[1].split(",")) == COUNTRIES


def test_a_phone_number_of_every_country_can_be_read() -> None:
    """Except uninhabited territories, and two islands without an ISO 3166 code."""
    assert {"AC", "TA"} == SUPPORTED_REGIONS - COUNTRIES
    assert {"AQ", "BV", "GS", "HM", "PN", "TF", "UM"} == COUNTRIES - SUPPORTED_REGIONS


@pytest.mark.parametrize("code", ["", "N", "NLD", "XX", "Nederland", "🇳🇱"])
def test_an_unknown_country_is_refused(code: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Country).validate_python(code)
