"""Validation of e-mail addresses."""

import sys

import email_validator
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from shared.domain.core import contact_details
from shared.domain.core.contact_details import Email

EMAIL: TypeAdapter[str] = TypeAdapter(Email)


@pytest.mark.feature("S132", "S212")
@given(st.from_regex(contact_details._PLAIN_EMAIL, fullmatch=True))
def test_the_library_accepts_every_plain_address(address: str) -> None:
    assert email_validator.validate_email(address, check_deliverability=False).normalized == address


@pytest.mark.parametrize("domain", email_validator.SPECIAL_USE_DOMAIN_NAMES)
def test_a_reserved_domain_is_not_a_plain_address(domain: str) -> None:
    for address in (f"jan@{domain}", f"jan@mail.{domain}"):
        with pytest.raises(ValidationError) as refused:
            EMAIL.validate_python(address)
        assert refused.value.errors()[0]["type"] == "invalid_email"


@pytest.mark.parametrize("address", ["jan@example.com", "j.de-vries+nota@mail.van-dijk.co.uk", "info_2@123.nl"])
def test_a_plain_address_is_checked_without_the_library(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "email_validator", None)
    assert EMAIL.validate_python(address) == address


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("Jan.de.Vries@Example.COM", "Jan.de.Vries@example.com"),
        ("müller@bücher.example", "müller@bücher.example"),
        ("o'brien@example.ie", "o'brien@example.ie"),
    ],
)
def test_any_other_address_is_checked_by_the_library(typed: str, stored: str) -> None:
    assert EMAIL.validate_python(typed) == stored
