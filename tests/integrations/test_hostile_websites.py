"""Hostile websites: no connection leads to an address that is not public, and nothing is kept but a picture."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
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
# Of the customer's kind rather than of an address: tests/functions/registries/avatar.
OF_CUSTOMERS = {"ssrf-049"}
# What a case calls its address rather than naming it.
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
