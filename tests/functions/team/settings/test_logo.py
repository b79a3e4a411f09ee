"""PUT, GET, DELETE /merchant/logo and POST /merchant/logo/restore."""

import base64
import struct
from typing import Any

import pytest

from shared.domain.team.logo_files import MAX_FILE_BYTES
from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from tests.functions.team.settings.test_merchant import settings
from tests.gateway import Answer, Team
from tests.members import edit
from tests.pictures import as_upload, chunk, png

GREEN, RED = png(), png(color=(200, 30, 40, 255))
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"/>'
HUGE = GREEN[:8] + chunk(b"IHDR", struct.pack(">IIBBBBB", 30_000, 30_000, 8, 6, 0, 0, 0)) + GREEN[33:]


def put(team: Team, content: bytes, *, seen: int = 1) -> Answer:
    return team.put("/merchant/logo", as_upload(content), if_match=seen)


def shown(team: Team) -> bytes:
    return base64.b64decode(team.get("/merchant/logo").body["data"])


def stored(bucket: Any, merchant_id: str) -> list[str]:
    return [
        one["Key"]
        for one in bucket.list_objects_v2(Bucket="klantkaart-documents")["Contents"]
        if merchant_id in one["Key"]
    ]


def test_a_logo_is_kept_and_shown_to_everybody(team: Team) -> None:
    answer = put(team, GREEN)
    assert (answer.status, answer.headers["ETag"]) == (200, '"2"')
    logo = answer.body["logo"]
    assert {name: logo[name] for name in ("media_type", "width", "height")} == {
        "media_type": "image/png",
        "width": 40,
        "height": 20,
    }
    assert settings(team.as_role("read_only")) == answer.body
    read = team.as_role("read_only").get("/merchant/logo")
    assert read.status == 200
    assert len(base64.b64decode(read.body["data"])) == logo["size"]
    assert shown(team).startswith(b"\x89PNG")


def test_what_is_stored_is_never_the_file_that_was_sent(team: Team, bucket: Any) -> None:
    sent = GREEN + SVG
    logo = put(team, sent).body["logo"]
    key = f"{team.merchant_id}/logos/{logo['name']}"
    content = bucket.get_object(Bucket="klantkaart-documents", Key=key)["Body"].read()
    assert content == shown(team)
    assert b"svg" not in content


def test_a_merchant_without_a_logo_has_none(team: Team) -> None:
    assert settings(team)["logo"] is None
    answer = team.get("/merchant/logo")
    assert (answer.status, answer.body["code"]) == (404, "logo_not_found")
    answer = team.post("/merchant/logo/restore", if_match=1)
    assert (answer.status, answer.body["code"]) == (404, "logo_not_found")
    assert team.delete("/merchant/logo", if_match=1).body == settings(team)


def test_settings_of_an_earlier_release_take_a_logo(team: Team) -> None:
    changes = Changes()
    changes.update(keys.merchant(team.merchant_id), remove=["logo", "former_logo"], when=[], create=True)
    table.transact(list(changes))
    assert settings(team)["logo"] is None
    assert put(team, GREEN).status == 200
    assert settings(team)["logo"]["width"] == 40


def test_a_removed_logo_can_be_restored_and_so_can_a_replaced_one(team: Team) -> None:
    green = put(team, GREEN).body["logo"]
    red = put(team, RED, seen=2).body
    assert red["logo"] != green
    assert red["former_logo"] == green
    assert team.post("/merchant/logo/restore", if_match=3).body["logo"] == green
    removed = team.delete("/merchant/logo", if_match=4)
    assert (removed.body["logo"], removed.body["version"]) == (None, 5)
    assert team.get("/merchant/logo").status == 404
    assert team.post("/merchant/logo/restore", if_match=5).body["logo"] == green
    assert team.get("/merchant/logo").status == 200


def test_a_repetition_changes_nothing(team: Team) -> None:
    first = put(team, GREEN)
    assert put(team, GREEN).body == first.body
    assert put(team, GREEN, seen=2).body == first.body
    assert settings(team) == first.body


def test_a_stale_version_is_refused_and_stores_nothing(team: Team, bucket: Any) -> None:
    put(team, GREEN)
    before = stored(bucket, team.merchant_id)
    for answer in (
        put(team, png(size=(7, 3))),
        team.delete("/merchant/logo", if_match=1),
        team.post("/merchant/logo/restore", if_match=1),
    ):
        assert (answer.status, answer.body["code"]) == (409, "stale_version")
        assert answer.body["current"] == settings(team)
    assert stored(bucket, team.merchant_id) == before


def test_other_settings_are_kept_and_keep_the_logo(team: Team) -> None:
    named = team.patch("/merchant", {"legal_name": "Van Dijk B.V."}, if_match=1).body
    with_logo = put(team, GREEN, seen=2).body
    assert with_logo == named | {"logo": with_logo["logo"], "version": 3}
    assert team.patch("/merchant", {"accent": "#0b6e4f"}, if_match=3).body["logo"] == with_logo["logo"]


def test_a_logo_is_no_field_of_the_settings(team: Team) -> None:
    answer = team.patch("/merchant", {"logo": None}, if_match=1)
    assert [(problem["field"], problem["code"]) for problem in answer.body["fields"]] == [("logo", "unknown_field")]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ("", "required"),
        (None, "not_text"),
        (["iVBORw0KGgo="], "not_text"),
        ("iVBORw0KGgo", "invalid_base64"),
        ("data:image/png;base64,iVBORw0KGgo=", "invalid_base64"),
        ("é", "invalid_base64"),
        (SVG, "not_an_image"),
        (b"GIF89a", "not_an_image"),
        (b"<!doctype html>", "not_an_image"),
        (GREEN[:60], "damaged_image"),
        (HUGE, "too_many_pixels"),
        (GREEN.ljust(MAX_FILE_BYTES + 1), "file_too_large"),
        (GREEN.ljust(MAX_FILE_BYTES + 3), "file_too_large"),
    ],
    ids=range(13),
)
def test_a_bad_file_is_refused_with_a_remedy(team: Team, data: Any, code: str) -> None:
    body = as_upload(data) if isinstance(data, bytes) else {"data": data}
    answer = team.put("/merchant/logo", body, if_match=1)
    assert answer.status == 422, answer
    (problem,) = answer.body["fields"]
    assert (problem["field"], problem["code"]) == ("data", code)
    assert problem["problem"].endswith(".")
    assert settings(team)["version"] == 1


def test_a_file_of_one_megabyte_is_taken(team: Team) -> None:
    assert put(team, GREEN.ljust(MAX_FILE_BYTES)).status == 200


@pytest.mark.parametrize(
    ("body", "status", "field"),
    [
        ({}, 422, "data"),
        (None, 422, "body"),
        ({"data": "x", "name": "a.png"}, 422, "data"),
        ("x" * (2**21 + 1), 413, "body"),
    ],
)
def test_a_bad_request_is_refused(team: Team, body: Any, status: int, field: str) -> None:
    answer = team.put("/merchant/logo", body, if_match=1)
    assert answer.status == status, answer
    assert field in [problem["field"] for problem in answer.body["fields"]]


def test_the_version_has_to_be_sent(team: Team) -> None:
    answer = team.put("/merchant/logo", as_upload(GREEN))
    assert [problem["field"] for problem in answer.body["fields"]] == ["If-Match"]


def test_who_was_demoted_changes_no_logo(team: Team) -> None:
    fallen = team.invite(role="owner")
    edit(team, fallen, role="sales")
    answer = put(team.as_member(fallen), GREEN)
    assert (answer.status, answer.body["code"]) == (403, "no_longer_permitted")
    assert settings(team)["logo"] is None


def test_each_merchant_has_its_own(team: Team, strangers: Team) -> None:
    put(team, GREEN)
    assert strangers.get("/merchant/logo").status == 404
    put(strangers, RED)
    assert shown(strangers) != shown(team)
