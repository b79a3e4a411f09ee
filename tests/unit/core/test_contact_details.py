"""Validation of e-mail addresses."""

import sys

import email_validator
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from shared.domain.core import contact_details
from shared.domain.core.contact_details import Email, e164

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


@pytest.mark.parametrize(
    "pasted",
    [
        "mailto:jan@x.example",
        "MAILTO:jan%40x.example?subject=Offerte&cc=a@b.example",
        "<jan@x.example>",
        '"Jan B." <jan@x.example>',
        "Jan de Vries <jan@x.example>;",
        "Jan <mailto:jan@x.example>",
        "jan@x.example <mailto:jan@x.example>",
        "[jan@x.example](mailto:jan@x.example)",
        '"jan@x.example" <jan@x.example>',
        "(jan@x.example)",
        "E-mail: jan@x.example",
        "Mail : jan@x.example",
        "Correo electr\u00f3nico: jan@x.example",
        "Courriel : jan@x.example",
        "E-mailadres: jan@x.example",
        "Email address: jan@x.example",
        "email jan@x.example",
        "Jan de Vries (jan@x.example)",
        "`jan@x.example`",
        "jan@x.example.",
        "\u202ajan@x.example\u202c",
        "\u201cjan@x.example\u201d,",
        "jan\uff20x.example",
        " \u00a0jan@x.example\u00a0",
    ],
)
def test_an_address_is_taken_as_it_is_copied(pasted: str) -> None:
    assert EMAIL.validate_python(pasted) == "jan@x.example"


def test_a_typographic_hyphen_in_an_address_is_a_hyphen() -> None:
    assert EMAIL.validate_python("jan\u2011willem@van\u2010dijk.example") == "jan-willem@van-dijk.example"


@pytest.mark.parametrize("pasted", ["A <a@x.example>, B <b@x.example>", "mailto:a@x.example, mailto:b@x.example"])
def test_of_two_addresses_none_is_dropped(pasted: str) -> None:
    with pytest.raises(ValidationError):
        EMAIL.validate_python(pasted)


@pytest.mark.parametrize(
    "pasted", ["a@x.example, b@x.example", "Jan <a@x.example> <b@", "mailto:", "<>", "jan(at)x.example", "email"]
)
def test_not_one_address_is_refused(pasted: str) -> None:
    with pytest.raises(ValidationError):
        EMAIL.validate_python(pasted)


def test_an_address_is_measured_without_what_surrounds_it() -> None:
    assert EMAIL.validate_python(f"{'Jan ' * 60}<jan@x.example>") == "jan@x.example"


@pytest.mark.parametrize(
    "pasted",
    [
        "tel:+31612345678", "TEL:+31-6-1234-5678", "tel:+31%206%2012345678", "tel://0612345678", "callto:0612345678",
        "sms:+31612345678", "<tel:0612345678>", "Tel. 06 12345678", "Tel: 06-12345678", "T 06 12345678",
        "M: 06 12345678", "Tel.nr. 06 12345678", "Telefoonnummer: 06 12345678",
        "T\u00e9l : 06 12345678", "M\u00f3vil: 06 12345678", "Handy 06 12345678", "Telefonnummer 06 12345678",
        "06 12345678 (mobiel)", "06 12345678 mob.", "Gsm-nr.: 06 12345678", "tel:06 12345678 (gsm)",
        "WhatsApp 06 12345678", "Phone number: 06 12345678", "Fax: 06 12345678",
        "Mobiel: 06 12345678", "06\u20111234\u20135678", "\u201c06 12345678\u201d", "06 12345678;",
    ],
)  # fmt: skip
def test_a_number_is_taken_as_it_is_copied(pasted: str) -> None:
    assert e164(pasted, region="NL") == "+31612345678"
