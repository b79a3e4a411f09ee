"""GET, POST /customers/{customer_id}/notes, PATCH, DELETE …/{note_id}."""

from typing import Any

import pytest

from tests.gateway import Team


@pytest.fixture
def notes(team: Team) -> str:
    """The path of a customer's notes."""
    return f"/customers/{team.create()['id']}/notes"


def counts(team: Team, notes: str) -> Any:
    moved = team.profile(notes.split("/")[2])["counts"]
    return moved["notes"], moved["activity"]


@pytest.mark.feature("S168", "S172", "S173", "S175")
def test_a_note_appears_on_top_with_its_author(team: Team, notes: str) -> None:
    team.post(notes, {"title": "First"})
    added = team.post(notes, {"title": "Second", "content": "One\nTwo"})
    assert added.status == 201
    listed = team.get(notes).body["items"]
    assert listed[0] == added.body
    assert [note["title"] for note in listed] == ["Second", "First"]
    assert listed[0]["author"] == {"kind": "member", "id": team.member_id, "name": "Sanne de Wit"}
    assert listed[0]["created_at"].endswith("Z")
    assert counts(team, notes) == (2, 3)


@pytest.mark.feature("S167")
def test_line_breaks_are_kept(team: Team, notes: str) -> None:
    assert team.post(notes, {"title": "T", "content": "a\r\n\r\n  b"}).body["content"] == "a\n\n  b"


@pytest.mark.feature("S166")
@pytest.mark.parametrize(
    ("draft", "field"),
    [
        ({}, "title"),
        ({"title": ""}, "title"),
        ({"title": "   "}, "title"),
        ({"title": "a" * 201}, "title"),
        ({"title": "a\nb"}, "title"),
        ({"title": "a", "content": "b" * 10_001}, "content"),
        ({"title": "a", "content": None}, "content"),
        ({"title": "a", "author": "me"}, "author"),
    ],
)
def test_a_bad_note_is_not_saved(team: Team, notes: str, draft: dict[str, Any], field: str) -> None:
    answer = team.post(notes, draft)
    assert answer.status == 422
    assert [problem["field"] for problem in answer.body["fields"]] == [field]
    assert team.get(notes).body["items"] == []


@pytest.mark.feature("S169", "S174")
def test_an_edit_changes_title_or_content_and_the_time(team: Team, notes: str) -> None:
    added = team.post(notes, {"title": "Old", "content": "Text"}).body
    assert added["updated_at"] is None
    edited = team.patch(f"{notes}/{added['id']}", {"title": "New"}, if_match=1)
    assert edited.status == 200
    assert edited.headers["ETag"] == '"2"'
    assert (edited.body["title"], edited.body["content"]) == ("New", "Text")
    assert edited.body["updated_at"] >= edited.body["created_at"]
    assert team.get(notes).body["items"] == [edited.body]


def test_a_colleague_edits_and_the_author_stays(team: Team, notes: str) -> None:
    added = team.post(notes, {"title": "Old"}).body
    edited = team.as_role("support").patch(f"{notes}/{added['id']}", {"content": "More"}, if_match=1).body
    assert edited["author"] == added["author"]


def test_a_stale_note_is_not_overwritten(team: Team, notes: str) -> None:
    path = f"{notes}/{team.post(notes, {'title': 'Old'}).body['id']}"
    current = team.patch(path, {"title": "Theirs"}, if_match=1).body
    for answer in (team.patch(path, {"title": "Mine"}, if_match=1), team.delete(path, if_match=1)):
        assert (answer.status, answer.body["code"]) == (409, "stale_version")
        assert answer.body["current"] == current
    assert team.get(notes).body["items"] == [current]


@pytest.mark.feature("S171")
def test_a_deleted_note_is_gone(team: Team, notes: str) -> None:
    path = f"{notes}/{team.post(notes, {'title': 'Old'}).body['id']}"
    assert team.delete(path, if_match=1).status == 204
    assert team.get(notes).body["items"] == []
    assert counts(team, notes) == (0, 3)
    for answer in (team.delete(path, if_match=1), team.patch(path, {"title": "X"}, if_match=1)):
        assert (answer.status, answer.body["code"]) == (404, "note_not_found")


@pytest.mark.feature("S125")
def test_the_log_records_each_step_without_the_text(team: Team, notes: str) -> None:
    path = f"{notes}/{team.post(notes, {'title': 'Old', 'content': 'secret'}).body['id']}"
    team.patch(path, {"title": "New", "content": "also secret"}, if_match=1)
    team.delete(path, if_match=2)
    entries = team.get(notes.replace("/notes", "/activity")).body["items"]
    assert [entry["kind"] for entry in entries] == ["notes.deleted", "notes.edited", "notes.added", "customer.created"]
    assert entries[1]["subject"]["label"] == "New"
    assert entries[1]["changes"] == [
        {"field": "note.title", "old": "Old", "new": "New"},
        {"field": "note.content", "old": None, "new": None},
    ]
    assert "secret" not in str(entries)


def test_pages_hold_every_note_once(team: Team, notes: str) -> None:
    for n in range(5):
        team.post(notes, {"title": f"Note {n}"})
    first = team.get(f"{notes}?limit=3").body
    second = team.get(f"{notes}?limit=3&cursor={first['next_cursor']}").body
    assert [note["title"] for note in first["items"] + second["items"]] == [f"Note {n}" for n in (4, 3, 2, 1, 0)]
    assert second["next_cursor"] is None


def test_a_note_is_found_under_its_own_customer_only(team: Team, notes: str) -> None:
    note = team.post(notes, {"title": "Private"}).body
    elsewhere = f"/customers/{team.create()['id']}/notes/{note['id']}"
    assert team.patch(elsewhere, {"title": "X"}, if_match=1).status == 404
    assert team.delete(elsewhere, if_match=1).status == 404


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_customer_that_does_not_exist_has_no_notes(team: Team, method: str) -> None:
    path = "/customers/cst_01M805S10V0RTSBQDNJ0PJTAW8/notes"
    answer = team.get(path) if method == "get" else team.post(path, {"title": "X"})
    assert (answer.status, answer.body["code"]) == (404, "customer_not_found")
