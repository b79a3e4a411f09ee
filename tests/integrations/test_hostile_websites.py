"""Hostile websites: no connection leads to an address that is not public, and nothing is kept but a picture."""

import gzip
import json
import struct
from collections.abc import Callable, Iterator
from io import BytesIO
from time import process_time
from typing import Any

import pytest
from PIL import Image
from pydantic import TypeAdapter, ValidationError

from shared.domain.core.websites import Website
from shared.domain.team.logos import Picture
from shared.images import avatar_picture
from shared.integrations import logos
from shared.integrations.public_addresses import Refused
from shared.integrations.public_web import MAX_BYTES
from tests.pictures import ico, png
from tests.template import ROOT
from tests.websites import PUBLIC, Web

CASES = json.loads((ROOT / "tests/cases/avatar_ssrf.json").read_text())
# The case of a customer's kind rather than of an address: tests/functions/registries/avatar.
OF_CUSTOMERS = {"ssrf-049"}
# The address of cases that name none.
ICON = "https://klant.example/favicon.ico"


def endless() -> Iterator[bytes]:
    while True:
        yield png()[:8] + b"\0" * 4000


BODIES: dict[str, Any] = {
    "valid PNG 64x64": png(size=(64, 64)),
    "valid ICO 32x32": ico(),
    "PNG of 44 kB with 19000x19000 pixels": png(size=(1, 1))[:16] + b"\0\0\x4a\x38" * 2 + png(size=(1, 1))[24:],
    "chunked, no Content-Length, never ends": endless,
}
REASONS = {
    "userinfo_or_address": {"userinfo"},
    "redirect_to_non_public": {"address_not_public"},
    "icon_url_not_public": {"port"},
}


def prepared(web: Web, case: dict[str, Any]) -> None:
    given = case["input"]
    web.dns = {name: [addresses] for name, addresses in given.get("dns", {}).items()}
    web.dns |= {name: list(answers) for name, answers in given.get("dns_answers_in_order", {}).items()}
    for at, answer in given.get("responses", {}).items():
        url = {"icon": ICON, "provider": ICON, PUBLIC: given["website_url"]}.get(at, at)
        body = answer.get("body") or answer.get("transfer", "")
        headers = {"Location": answer["location"]} if "location" in answer else {}
        headers |= {"Content_Type": answer["content_type"]} if "content_type" in answer else {}
        web.serve(url, BODIES.get(body, body.encode()), status=answer.get("status", 200), **headers)


@pytest.mark.feature("S151")
@pytest.mark.parametrize("case", [pytest.param(one, id=one["id"]) for one in CASES if one["id"] not in OF_CUSTOMERS])
def test_a_hostile_address_reaches_no_target(web: Web, case: dict[str, Any]) -> None:
    prepared(web, case)
    expected = case["expected"]
    found, reason = look(case["input"]["website_url"])
    if expected.get("fetch") == "refused" or "reason_hint" in expected:
        hint = expected["reason_hint"]
        assert found is None
        assert reason in REASONS.get(hint, {hint})
    if "connections_opened" in expected:
        assert len(web.connected) == expected["connections_opened"]
    assert set(web.connected) <= {PUBLIC}
    assert len(web.requests) <= expected.get("requests_at_most", 12)
    if "tls_name" in expected:
        assert set(web.tls_names) == {expected["tls_name"]}
    is_found = expected.get("fetch") == "allowed" or bool(expected.get("stored"))
    assert (found is not None) == is_found
    if found:
        assert found.content.startswith(b"\x89PNG")
    assert web.bytes_read <= 2 * MAX_BYTES


def look(website: str) -> tuple[Picture | None, str | None]:
    """Return what is found, and why nothing was. What the API takes is no part: the second wall stands by itself."""
    try:
        return logos.on_website(website, avatar_picture), None
    except Refused as refusal:
        return None, refusal.reason


HOSTILE = [one for one in CASES if one["expected"].get("connections_opened") == 0 and "dns" not in one["input"]]


@pytest.mark.parametrize("case", [pytest.param(one, id=one["id"]) for one in HOSTILE])
def test_with_unavatar_a_hostile_address_is_not_even_named_to_it(web: Web, case: dict[str, Any]) -> None:
    prepared(web, case)
    web.dns["unavatar.io"] = [[PUBLIC]]
    with pytest.raises(Refused):
        logos.with_unavatar(case["input"]["website_url"], avatar_picture)
    assert web.connected == []


def test_the_website_that_could_run_a_script_is_not_even_stored() -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Website).validate_python("javascript:alert(1)//.example.com")


@pytest.mark.parametrize(
    "website",
    [
        # The metadata of clouds, in any writing.
        *("http://0xa9fea9fe/", "http://0251.0376.0251.0376/", "http://169.254.43518/", "http://169.254.169.254./"),
        *("http://[::ffff:169.254.169.254]/", "http://[64:ff9b::a9fe:a9fe]/", "http://[2002:a9fe:a9fe::]/"),
        *("http://[fd00:ec2::254]/", "http://100.100.100.200/", "http://metadata.google.internal./"),
        # What browsers read as a dot, a digit or nothing.
        *("http://127\u30020\uff0e0\uff611/", "http://\uff11\uff12\uff17.0.0.1/", "http://loc\u200balhost/"),
        *("http://local\u00adhost/", "http://\u2460\u2461\u2466.0.0.1/", "http://localhost\u3002/"),
        # A host in another place than it seems, and other services of a public one.
        *(
            "http://127.0.0.1#@klant.example/",
            "http://127.0.0.1?@klant.example/",
            "http://klant.example:443@127.0.0.1/",
        ),
        *("http://klant.example:22/", "http://klant.example:6379/", "http://klant.example:65535/"),
        *("http://klant.example@[::1]/", "http://klant.example\t@127.0.0.1/", "http://klant.example%00.127.0.0.1/"),
    ],
)
def test_no_writing_of_a_closed_address_is_connected_to(web: Web, website: str) -> None:
    web.dns["klant.example"] = [[PUBLIC]]
    found, reason = look(website)
    assert found is None
    assert reason
    assert web.connected == []


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize(
    "location",
    [
        *("//127.0.0.1/", "http://[::1]/", "http://2852039166/", "https://user@klant.example/logo.png"),
        *(
            "http://klant.example:6379/",
            "file:///etc/passwd",
            "gopher://127.0.0.1:6379/_",
            "data:image/png;base64,iVBO",
        ),
        *("data:image/png;base64,iVBO", "/\\127.0.0.1/", "http://loc%61lhost/", "https://klant.example/next"),
    ],
)
def test_every_hop_of_a_redirect_is_checked_as_the_first(web: Web, status: int, location: str) -> None:
    web.dns["klant.example"] = [[PUBLIC]]
    web.serve("https://klant.example/", status=status, Location=location)
    web.serve("https://klant.example/next", status=status, Location="http://169.254.169.254/latest/meta-data/")
    found, reason = look("https://klant.example/")
    assert found is None
    assert reason
    assert set(web.connected) == {PUBLIC}


@pytest.mark.parametrize("inner", ["127.0.0.1", "::1", "fd00::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "fe80::1%eth0"])
def test_a_name_with_one_closed_address_among_open_ones_is_refused(web: Web, inner: str) -> None:
    for answer in ([PUBLIC, inner], [inner, PUBLIC], [PUBLIC, "2606:4700::1111", inner]):
        web.dns["klant.example"] = [answer]
        assert look("https://klant.example/") == (None, "address_not_public")
    assert web.connected == []


def animation(format: str, size: tuple[int, int], frames: int) -> bytes:
    pictures = [Image.new("RGB", size, (n % 256, 0, 0)) for n in range(frames)]
    file = BytesIO()
    pictures[0].save(file, format, save_all=True, append_images=pictures[1:])
    return file.getvalue()


def jpeg_of_scans(scans: int) -> bytes:
    """Return a progressive JPEG of a few kilobytes that is decoded as often as it has scans."""
    file = BytesIO()
    Image.new("RGB", (2000, 2000), (11, 110, 79)).save(file, "JPEG", progressive=True)
    content = file.getvalue()
    return content[:-2] + content[content.rindex(b"\xff\xda") : -2] * scans + content[-2:]


def ico_of(content: bytes) -> bytes:
    entry = struct.pack("<BBBBHHII", 32, 32, 0, 0, 1, 32, len(content), 22)
    return struct.pack("<HHH", 0, 1, 1) + entry + content


HUGE = png(size=(1, 1))[:16] + b"\0\0\x4a\x38" * 2 + png(size=(1, 1))[24:]
NO_PICTURES: dict[str, Callable[[], bytes]] = {
    "what unpacks to 50 MB": lambda: gzip.compress(b"\0" * 50_000_000),
    "an SVG that is called a picture": lambda: b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    "a script that begins as a GIF": lambda: b"GIF89a/*\0\0*/=1;alert(1)//<script>alert(1)</script>",
    "a page that begins as a PNG": lambda: b"\x89PNG\r\n\x1a\n<!doctype html><script>alert(1)</script>",
    "a PNG that claims 361 million pixels": lambda: HUGE,
    "an ICO with such a PNG": lambda: ico_of(HUGE),
    "an ICO with another format in it": lambda: ico_of(b"GIF89a" + b"\0" * 40),
    "an ICO of 65,535 pictures": lambda: struct.pack("<HHH", 0, 1, 65535) + b"\0" * 64,
    "an animation of 24 million pixels a picture": lambda: animation("WEBP", (6000, 4000), 3),
    "a JPEG of a thousand scans": lambda: jpeg_of_scans(1000),
}


@pytest.mark.feature("S151")
@pytest.mark.parametrize("made", [pytest.param(made, id=name) for name, made in NO_PICTURES.items()])
def test_a_hostile_file_is_no_picture_and_costs_next_to_nothing(web: Web, made: Callable[[], bytes]) -> None:
    content = made()
    web.dns["klant.example"] = [[PUBLIC]]
    for url in ("https://klant.example/", "https://klant.example/favicon.ico"):
        web.serve(url, content, Content_Encoding="gzip", Content_Type="image/png")
    began = process_time()
    assert look("https://klant.example/") == (None, None)
    assert web.bytes_read <= 2 * MAX_BYTES + 1000
    assert process_time() - began < 5


@pytest.mark.parametrize("format", ["GIF", "WEBP", "PNG"])
def test_of_a_long_animation_one_picture_is_kept(web: Web, format: str) -> None:
    web.dns["klant.example"] = [[PUBLIC]]
    web.serve("https://klant.example/", animation(format, (64, 64), 200))
    found, _ = look("https://klant.example/")
    assert found
    assert len(found.content) < 1000
    assert getattr(Image.open(BytesIO(found.content)), "n_frames", 1) == 1


def test_what_hides_in_a_picture_is_not_kept(web: Web) -> None:
    web.dns["klant.example"] = [[PUBLIC]]
    file = BytesIO()
    script = b"<script>alert(1)</script>"
    Image.new("RGB", (64, 64)).save(file, "JPEG", comment=script)
    for content in (file.getvalue() + script, png(size=(64, 64)) + script, ico() + script):
        web.serve("https://klant.example/", content)
        found, _ = look("https://klant.example/")
        assert found
        assert b"script" not in found.content
