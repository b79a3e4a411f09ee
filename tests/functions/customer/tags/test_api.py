"""GET, POST /tags, PATCH, DELETE /tags/{tag_id}."""

from typing import Any

import pytest

from shared.domain.customer.tags import Color
from shared.store.engine import keys, table
from tests.gateway import Team


def make(team: Team, name: str, color: str = "teal") -> dict[str, Any]:
    answer = team.post("/tags", {"name": name, "color": color})
    assert answer.status == 201, answer
    made: dict[str, Any] = answer.body
    return made


def names(team: Team) -> list[str]:
    return [tag["name"] for tag in team.get("/tags").body["items"]]


@pytest.mark.feature("S163", "S164")
def test_a_tag_is_there_for_every_customer(team: Team) -> None:
    assert names(team) == []
    loyal = make(team, "Loyal", "pink")
    make(team, "aannemer")
    assert team.get("/tags").body["items"] == [make_aannemer(team), loyal]


def make_aannemer(team: Team) -> dict[str, Any]:
    return next(tag for tag in team.get("/tags").body["items"] if tag["name"] == "aannemer")


def test_there_are_eighteen_colours() -> None:
    assert len(Color) == 18


@pytest.mark.feature("S162")
def test_a_name_is_unique_whatever_its_case(team: Team) -> None:
    loyal = make(team, "Straße")
    answer = team.post("/tags", {"name": "STRASSE", "color": "red"})
    assert (answer.status, answer.body["code"], answer.body["current"]) == (409, "tag_exists", loyal)
    other = make(team, "Other")
    assert team.patch(f"/tags/{other['id']}", {"name": "strasse"}).body["code"] == "tag_exists"
    assert team.patch(f"/tags/{loyal['id']}", {"name": "STRASSE"}).status == 200


def test_a_retry_creates_no_second_tag(team: Team) -> None:
    first, again = (team.post("/tags", {"name": "Loyal", "color": "red"}, idempotency_key="k") for _ in range(2))
    assert (first.status, again.status, first.body) == (201, 201, again.body)
    assert names(team) == ["Loyal"]


@pytest.mark.parametrize(
    ("draft", "field", "code"),
    [
        ({"color": "red"}, "name", "required"),
        ({"name": "", "color": "red"}, "name", "required"),
        ({"name": "a" * 41, "color": "red"}, "name", "too_long"),
        ({"name": ["a"], "color": "red"}, "name", "not_text"),
        ({"name": "a", "color": "#ff0000"}, "color", "not_one_of"),
        ({"name": "a"}, "color", "required"),
    ],
)
def test_a_bad_tag_is_named_and_not_made(team: Team, draft: dict[str, Any], field: str, code: str) -> None:
    answer = team.post("/tags", draft)
    assert answer.status == 422
    assert [(problem["field"], problem["code"]) for problem in answer.body["fields"]] == [(field, code)]
    assert names(team) == []


def test_there_are_at_most_two_hundred(team: Team) -> None:
    for n in range(200):
        make(team, f"Tag {n}")
    assert team.post("/tags", {"name": "One too many", "color": "red"}).body["code"] == "too_many_tags"


def test_a_tag_that_no_customer_has_can_be_deleted(team: Team) -> None:
    tag = make(team, "Loyal")
    customer = team.create()
    path = f"/customers/{customer['id']}/tags"
    team.put(path, {"tag_ids": [tag["id"]]}, if_match=1)
    assert team.delete(f"/tags/{tag['id']}").body["code"] == "tag_in_use"
    team.put(path, {"tag_ids": []}, if_match=2)
    assert team.delete(f"/tags/{tag['id']}").status == 204
    assert names(team) == []
    assert team.delete(f"/tags/{tag['id']}").body["code"] == "tag_not_found"


def test_an_edit_that_changes_nothing_writes_nothing(team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    tag = make(team, "Loyal")
    before = table.get(keys.tags(team.merchant_id))
    monkeypatch.setattr(table, "transact", lambda changes: pytest.fail("this writes"))
    for edit in ({}, {"name": "Loyal"}, {"name": " Loyal ", "color": "teal"}):
        assert team.patch(f"/tags/{tag['id']}", edit).body == tag
    assert table.get(keys.tags(team.merchant_id)) == before


def test_a_renamed_tag_is_renamed_everywhere(team: Team) -> None:
    tag = make(team, "Loyal")
    renamed = team.patch(f"/tags/{tag['id']}", {"name": "Trouw", "color": "sky"}).body
    assert renamed == {"id": tag["id"], "name": "Trouw", "color": "sky"}
    assert team.get("/tags").body["items"] == [renamed]


@pytest.mark.parametrize(
    "name", ["Vaste  klant", "Vaste\u00a0klant", "vaste\u2003\u2009klant ", "Vaste\u200b klant", "VASTE\u3000KLANT"]
)
def test_names_that_look_the_same_are_one_tag(team: Team, name: str) -> None:
    assert team.post("/tags", {"name": "Vaste klant", "color": "red"}).status == 201
    assert team.post("/tags", {"name": name, "color": "blue"}).body["code"] == "tag_exists"


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("O\u2019Brien", "O'Brien"),
        ("O\u00b4Brien", "o`brien"),
        ("24\u20137", "24-7"),
        ("24\u22127", "24\u20117"),
        ("\u201eDe Zon\u201d", '"de zon"'),
        ("\u2103", "\u00b0c"),
        ("\uff36\uff29\uff30", "vip"),
        ("\ufb01rma", "FIRMA"),
    ],
)
def test_names_with_other_signs_for_the_same_are_one_tag(team: Team, name: str, other: str) -> None:
    made = make(team, name)
    answer = team.post("/tags", {"name": other, "color": "blue"})
    assert (answer.body["code"], answer.body["current"]) == ("tag_exists", made)


@pytest.mark.parametrize(("name", "other"), [("Caf\u00e9", "Cafe"), ("24-7", "247"), ("O'Brien", "OBrien")])
def test_names_of_other_letters_or_signs_are_other_tags(team: Team, name: str, other: str) -> None:
    make(team, name)
    assert team.post("/tags", {"name": other, "color": "blue"}).status == 201


def test_a_name_has_one_blank_between_words(team: Team) -> None:
    assert team.post("/tags", {"name": " a \u00a0 b  c ", "color": "red"}).body["name"] == "a b c"
    assert team.post("/tags", {"name": "x" * 20 + " " * 30 + "x" * 19, "color": "red"}).status == 201


def test_tags_are_in_the_order_of_their_letters(team: Team) -> None:
    for name in ("Zona", "\u00d3ptica", "o\u2019c", "O'B", "Oz"):
        team.post("/tags", {"name": name, "color": "red"})
    assert [tag["name"] for tag in team.get("/tags").body["items"]] == ["O'B", "o\u2019c", "\u00d3ptica", "Oz", "Zona"]
