"""Cases of VAT numbers as people write them (tests/cases/registries_vat_format.json): what VIES is asked about."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from shared.domain.core.vat_numbers import FORMS, OptionalVatNumber, has_wrong_check_digits
from tests.money_cases import cases

VAT_NUMBER: TypeAdapter[str | None] = TypeAdapter(OptionalVatNumber)


@pytest.mark.feature("S143", "S213")
@cases("vat_format", of="registries")
def test_a_number_as_it_is_written(case: Any) -> None:
    expected = case["expected"]
    try:
        number = VAT_NUMBER.validate_python(case["input"]["raw"])
    except ValidationError:
        number = None
    asked = number is not None and number[:2] in FORMS and not has_wrong_check_digits(number)
    assert asked == expected["valid"]
    if number and asked:
        assert number == expected["normalised"]
        assert {"countryCode": number[:2], "vatNumber": number[2:]} == expected["vies_request"]
