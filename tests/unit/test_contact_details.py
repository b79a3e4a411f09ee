"""Web addresses: with http or https, and nothing that a link could run or leak."""

import pytest
from pydantic import TypeAdapter, ValidationError

from shared.domain.contact_details import OptionalWebsite

WEBSITE: TypeAdapter[str | None] = TypeAdapter(OptionalWebsite)


@pytest.mark.feature("S149", "S42")
@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("www.example.com", "https://www.example.com"),
        ("http://example.com/shop?a=b#c", "http://example.com/shop?a=b#c"),
        ("HTTPS://Example.com:8443", "HTTPS://Example.com:8443"),
        ("bücher.example", "https://bücher.example"),
        ("", None),
    ],
)
def test_a_web_address(typed: str, stored: str | None) -> None:
    assert WEBSITE.validate_python(typed) == stored


@pytest.mark.parametrize(
    "typed",
    [
        "javascript:alert(1)", "JavaScript://x.example/%0aalert(1)", "data:text/html,x", "ftp://example.com",
        "mailto:a@b.example", "https://", "https://localhost", "https://user@example.com", "https://exa mple.com",
        "https://[::1", "http://a.b:99999",
    ],
)  # fmt: skip
def test_what_is_no_web_address(typed: str) -> None:
    with pytest.raises(ValidationError) as refused:
        WEBSITE.validate_python(typed)
    assert refused.value.errors()[0]["type"] == "invalid_website"
