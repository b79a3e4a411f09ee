"""Web addresses: what every browser opens, and nothing that could run code or leak credentials.

Node has the URL parser of browsers (https://github.com/ada-url/ada), so it judges what our rules accept.
"""

import json
import subprocess

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from local.paths import NODE
from shared.domain.core.websites import OptionalWebsite

WEBSITE: TypeAdapter[str | None] = TypeAdapter(OptionalWebsite)

ACCEPTED = [
    ("www.example.com", "https://www.example.com"),
    ("http://example.com/shop?a=b#c", "http://example.com/shop?a=b#c"),
    ("HTTPS://Example.com:8443", "HTTPS://Example.com:8443"),
    ("bücher.example", "https://bücher.example"),
    ("https://a\u200d.example", "https://a.example"),
    ("example.com/?u=https://x.y", "https://example.com/?u=https://x.y"),
    ("example.com?next=//x.y", "https://example.com?next=//x.y"),
    ("example.com#://", "https://example.com#://"),
    ("example.com:/", "https://example.com:/"),
    ("example.com:080", "https://example.com:080"),
    ("xn--bcher-kva.example", "https://xn--bcher-kva.example"),
    ("한국.example", "https://한국.example"),
    ("faß.example", "https://faß.example"),
    ("shop_1.example.com", "https://shop_1.example.com"),
    ("93.184.216.34/x", "https://93.184.216.34/x"),
    ("3com.com", "https://3com.com"),
    ("1.example", "https://1.example"),
    ("example.com/ü/%zz/{}|^", "https://example.com/ü/%zz/{}|^"),
    ("example.com/a@b:c", "https://example.com/a@b:c"),
    ("<https://example.com>", "https://example.com"),
    ("https://example.com/a,", "https://example.com/a"),
    ("\u201cwww.example.com\u201d.", "https://www.example.com"),
    ("www.foo\u2011bar.nl/a\u2013b", "https://www.foo-bar.nl/a\u2013b"),
    ("example.com.", "https://example.com"),
    ("https://example.com/a_(b)", "https://example.com/a_(b)"),
    ("", None),
]
REFUSED = [
    "javascript:alert(1)", "JavaScript://x.example/%0aalert(1)", "data:text/html,x", "ftp://example.com",
    "mailto:a@b.example", "https://", "https://localhost", "https://user@example.com", "https://exa mple.com",
    "https://[::1", "http://a.b:99999", "https://..", "https://a\u00a0b.example", "https://-a.example",
    # A last label that is a number makes an IPv4 address, or nothing.
    "www.typobv.123", "https://999.999.999.999", "1.2.3.4.5", "https://256.1.1.1", "example.0x", "example.0xff",
    "1.2.3", "https://example.\uff11\uff12",
    # What no domain can have.
    "https://ex%61mple.com", "https://xn--.example", "https://xn--a.example", "https://xn--ls8h=.example",
    "https://a..example", f"https://{'a' * 64}.example", f"https://{'ü' * 60}.example",
    "https://\u0301a.example", "https://é\u05d0.example", "https://good.example\\@evil.example",
    "https://a:b@example.com", "https://example.com:\uff18\uff10", "https://example.com:-1", "https://example.com:65536",
    "https://a<b.example", "https://a^b.example", "https://⒈.example", "http://http://example.com", "https:///a.example",
]  # fmt: skip


def opened_by_a_browser(addresses: list[str]) -> list[bool]:
    """Return for each address whether `new URL` takes it and has a host of two labels for it, without credentials."""
    script = """
      const opens = (address) => {
        try {
          const { protocol, hostname, username } = new URL(address);
          return /^https?:$/.test(protocol) && hostname.includes(".") && username === "";
        } catch { return false; }
      };
      process.stdin.setEncoding("utf8");
      let input = "";
      process.stdin.on("data", (part) => (input += part));
      process.stdin.on("end", () => console.log(JSON.stringify(JSON.parse(input).map(opens))));
    """
    command = [str(NODE / "node"), "--eval", script]
    done = subprocess.run(command, input=json.dumps(addresses), capture_output=True, text=True, check=True)
    answers: list[bool] = json.loads(done.stdout)
    return answers


def is_accepted(typed: str) -> bool:
    try:
        return WEBSITE.validate_python(typed) is not None
    except ValidationError:
        return False


@pytest.mark.feature("S149", "S42")
@pytest.mark.parametrize(("typed", "stored"), ACCEPTED)
def test_a_web_address_is_stored_in_one_spelling(typed: str, stored: str | None) -> None:
    assert WEBSITE.validate_python(typed) == stored


@pytest.mark.parametrize("typed", REFUSED)
def test_an_address_that_not_every_browser_opens_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError) as refused:
        WEBSITE.validate_python(typed)
    (problem,) = refused.value.errors()
    assert (problem["type"], "https://www.example.com" in problem["msg"]) == ("invalid_website", True)


def test_the_length_is_measured_as_it_is_stored() -> None:
    assert WEBSITE.validate_python(f"example.com/{'a' * 180}")
    with pytest.raises(ValidationError):
        WEBSITE.validate_python(f"example.com/{'a' * 181}")


LABELS = st.one_of(
    st.from_regex("[a-z0-9_-]{1,8}", fullmatch=True),
    st.from_regex("xn--[a-z0-9-]{1,8}", fullmatch=True),
    st.from_regex("0x[0-9a-f]{0,4}|[0-9]{1,4}", fullmatch=True),
    st.text(max_size=6),
    st.text(st.characters(categories=["L", "M", "N"]), min_size=1, max_size=6),
)
HOSTS = st.lists(LABELS, min_size=1, max_size=5).map(".".join)
RESTS = st.one_of(st.just(""), st.from_regex(":[0-9]{0,6}", fullmatch=True), st.text(max_size=8).map("/{}".format))
ADDRESSES = st.tuples(st.sampled_from(["", "https://", "HTTP://", "//"]), HOSTS, RESTS).map("".join)


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(st.one_of(ADDRESSES, st.text(max_size=20)), min_size=40, max_size=60))
def test_a_browser_opens_whatever_is_accepted(typed: list[str]) -> None:
    stored = [WEBSITE.validate_python(address) for address in typed if is_accepted(address)]
    addresses = [address for address in stored if address]
    opened = opened_by_a_browser(addresses)
    assert [address for address, opens in zip(addresses, opened, strict=True) if not opens] == []


def test_a_browser_opens_every_example() -> None:
    assert all(opened_by_a_browser([stored for _, stored in ACCEPTED if stored]))
