"""POST /avatar-previews."""

import base64
import json
import time
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine

from shared.domain.core.clock import now
from shared.store.engine import table
from shared.store.registries import avatars
from tests.functions.registries.avatar.samples import WEBSITE
from tests.gateway import Answer, Team
from tests.pictures import png
from tests.template import ROOT
from tests.websites import PUBLIC, Web

CASES = json.loads((ROOT / "tests/cases/avatar_ssrf.json").read_text())


def preview(team: Team, website: str = WEBSITE) -> Answer:
    return team.post("/avatar-previews", {"website": website})


def stored(bucket: Any, team: Team) -> list[str]:
    found = bucket.list_objects_v2(Bucket="klantkaart-documents", Prefix=f"avatar-previews/{team.merchant_id}/")
    return [one["Key"].rpartition("/")[2] for one in found.get("Contents", [])]


@pytest.mark.feature("S151")
def test_the_logo_of_the_website_is_shown_and_kept_as_our_own_picture(web: Web, looking: Team, bucket: Any) -> None:
    sent = png(size=(64, 64)) + b"<svg onload=alert(1)>"
    web.serve(f"{WEBSITE}logo.png", sent)
    answer = preview(looking)
    assert (answer.status, answer.body["outcome"]) == (200, "found")
    picture = answer.body["picture"]
    content = base64.b64decode(picture["data"])
    assert picture["media_type"] == "image/png"
    assert content.startswith(b"\x89PNG")
    assert b"svg" not in content
    assert picture["name"] in stored(bucket, looking)
    kept = bucket.get_object(
        Bucket="klantkaart-documents", Key=f"avatar-previews/{looking.merchant_id}/{picture['name']}"
    )
    assert kept["ContentType"] == "image/png"
    assert kept["Body"].read() == content


@pytest.mark.feature("S155")
def test_what_was_found_lately_is_not_looked_for_again(
    web: Web, looking: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = preview(looking).body
    nothing = preview(looking, "https://other.example").body
    assert nothing == {"outcome": "none", "picture": None}
    asked = len(web.requests)
    assert preview(looking).body == first
    assert preview(looking, "https://other.example").body == nothing
    assert len(web.requests) == asked
    web.serve("https://other.example/favicon.ico", png())
    tomorrow = time.time() + 24 * 3600 + 1
    monkeypatch.setattr(time, "time", lambda: tomorrow)
    assert preview(looking, "https://other.example").body["outcome"] == "found"
    assert preview(looking).body == first


def test_a_picture_that_is_gone_is_looked_for_again(web: Web, looking: Team, bucket: Any) -> None:
    first = preview(looking).body
    key = f"avatar-previews/{looking.merchant_id}/{first['picture']['name']}"
    bucket.delete_object(Bucket="klantkaart-documents", Key=key)
    assert preview(looking).body == first
    assert first["picture"]["name"] in stored(bucket, looking)


@pytest.mark.feature("S155")
def test_unavatar_is_asked_where_the_merchant_chose_it(web: Web, looking: Team) -> None:
    looking.patch("/merchant", {"avatar_source": "unavatar"}, if_match=2)
    web.serve("https://unavatar.io/domain/jansen.example?fallback=false", png())
    assert preview(looking).body["outcome"] == "found"
    assert [request for request in web.requests if "unavatar.io" not in request] == []


def test_nobody_is_asked_until_the_merchant_chooses_where_to_look(web: Web, team: Team) -> None:
    assert preview(team).body == {"outcome": "off", "picture": None}
    assert web.connected == []


def test_a_website_that_is_down_fails_no_request_and_is_asked_again(web: Web, looking: Team) -> None:
    web.serve(WEBSITE, b"", status=503)
    assert preview(looking).body == {"outcome": "unavailable", "picture": None}
    web.serve(WEBSITE, png())
    assert preview(looking).body["outcome"] == "found"


@pytest.mark.parametrize("case", [pytest.param(one, id=one["id"]) for one in CASES])
def test_a_hostile_website_is_refused_by_the_api_without_a_connection_to_it(
    web: Web, looking: Team, bucket: Any, case: dict[str, Any]
) -> None:
    given = case["input"]
    web.dns |= {name: [addresses] for name, addresses in given.get("dns", {}).items()}
    web.dns |= {name: list(answers) for name, answers in given.get("dns_answers_in_order", {}).items()}
    for url, answer in given.get("responses", {}).items():
        if url.startswith("https://") and "location" in answer:
            web.serve(url, b"", status=answer["status"], Location=answer["location"])
    before = stored(bucket, looking)
    answer = preview(looking, given["website_url"])
    assert answer.status in (200, 422)
    if answer.status == 200:
        assert answer.body["picture"] is None
        if case["expected"].get("fetch") == "refused":
            assert answer.body["outcome"] == "refused"
    assert set(web.connected) <= {PUBLIC}
    if case["expected"].get("connections_opened") == 0:
        assert web.connected == []
    assert stored(bucket, looking) == before


def test_the_looks_of_a_merchant_are_its_own_and_end(web: Web, looking: Team) -> None:
    preview(looking)
    (look,) = table.query_all(f"M#{looking.merchant_id}", prefix="AVATARLOOK#website#")
    month = 30 * 24 * 3600
    assert month - 60 < look["expires_at"] - now().timestamp() <= month


def test_a_member_has_so_many_websites_looked_at_in_an_hour(
    web: Web, looking: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(avatars, "MAX_LOOKS_AN_HOUR", 2)
    with time_machine.travel(datetime(2026, 3, 2, 9, 1, tzinfo=UTC), tick=False) as traveller:
        assert preview(looking).body["outcome"] == "found"
        assert preview(looking, "https://dead.example").body["outcome"] == "none"
        asked = len(web.requests)
        answer = preview(looking, "https://other.example")
        assert (answer.status, answer.body["code"]) == (429, "too_many_looks")
        assert len(web.requests) == asked
        colleague = looking.as_member(looking.invite())
        # What was found lately is no look, and another member has looks of their own.
        assert preview(looking).body["outcome"] == "found"
        assert preview(colleague, "https://other.example").status == 200
        traveller.shift(timedelta(hours=1))
        assert preview(looking, "https://last.example").status == 200


def test_only_who_may_edit_customers_looks_for_logos(web: Web, looking: Team) -> None:
    assert preview(looking.as_role("read_only")).status == 403
    assert web.connected == []
