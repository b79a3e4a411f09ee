"""GET, POST /customers."""

from itertools import product
from typing import Any
from urllib.parse import quote

import pytest

from shared.store.team import series
from tests.gateway import Team


def names(answer: Any) -> list[str]:
    return [row["name"] for row in answer.body["items"]]


def walk(team: Team, path: str, limit: int) -> list[str]:
    """Return the names on all pages by following the cursors."""
    found: list[str] = []
    cursor = ""
    while True:
        page = team.get(f"{path}{'&' if '?' in path else '?'}limit={limit}{cursor}")
        assert len(page.body["items"]) <= limit
        found += names(page)
        if page.body["next_cursor"] is None:
            return found
        cursor = f"&cursor={page.body['next_cursor']}"


@pytest.mark.feature("S258")
def test_a_customer_gets_an_id_and_a_number_of_their_own(team: Team) -> None:
    first, second = team.create(), team.create()
    assert first["id"].startswith("cst_")
    assert first["id"] != second["id"]
    assert [first["number"], second["number"]] == ["C-1001", "C-1002"]
    answer = team.patch(f"/customers/{first['id']}", {"id": second["id"]}, if_match=1)
    assert answer.body["fields"][0] == {
        "field": "id",
        "code": "unknown_field",
        "problem": "Leave this out; it is not known here.",
    }


def test_a_new_customer_is_validated_and_stored_in_one_spelling(team: Team) -> None:
    made = team.create(kind="business", company_name=" Bäckerei Müller ", full_name="", phone="030-2345678")
    assert made["name"] == "Bäckerei Müller"
    assert made["full_name"] is None
    assert made["phone"] == "+31302345678"
    assert made["language"] == "nl"
    assert (made["status"], made["version"]) == ("active", 1)


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        ({}, "kind"),
        ({"kind": "business"}, "company_name"),
        ({"kind": "individual"}, "full_name"),
        ({"kind": "individual", "full_name": "Jan", "email": "x"}, "email"),
        ({"kind": "individual", "full_name": "Jan", "phone": "x"}, "phone"),
        ({"kind": "individual", "full_name": "Jan", "number": "C-1"}, "number"),
    ],
)
def test_an_invalid_customer_is_not_created(team: Team, draft: dict[str, Any], field: str) -> None:
    answer = team.post("/customers", draft)
    assert answer.status == 422
    assert [problem["field"] for problem in answer.body["fields"]] == [field]
    assert team.get("/customers").body["items"] == []


@pytest.fixture
def many(team: Team) -> Team:
    for name in ["Éva", "Anna", "Zoë", "bert", "Çelik", "Anna"]:
        team.create(full_name=name)
    return team


def test_the_list_is_by_name_without_regard_to_case_and_accents(many: Team) -> None:
    assert names(many.get("/customers")) == ["Anna", "Anna", "bert", "Çelik", "Éva", "Zoë"]
    assert names(many.get("/customers?sort=-name")) == ["Zoë", "Éva", "Çelik", "bert", "Anna", "Anna"]


def test_the_list_can_be_sorted_by_creation(many: Team) -> None:
    assert names(many.get("/customers?sort=created")) == ["Éva", "Anna", "Zoë", "bert", "Çelik", "Anna"]
    assert names(many.get("/customers?sort=-created")) == ["Anna", "Çelik", "bert", "Zoë", "Anna", "Éva"]


def test_pages_hold_every_customer_once(many: Team) -> None:
    for sort, limit in product(["name", "-name", "created", "-created"], [1, 2, 3, 6]):
        assert walk(many, f"/customers?sort={sort}", limit) == names(many.get(f"/customers?sort={sort}")), (sort, limit)


def test_a_row_shows_edited_fields(team: Team) -> None:
    customer = team.create(full_name="Anna")
    team.patch(f"/customers/{customer['id']}", {"full_name": "Zoë", "email": "zoe@example.com"}, if_match=1)
    (row,) = team.get("/customers").body["items"]
    assert (row["name"], row["email"]) == ("Zoë", "zoe@example.com")
    assert set(row) == {"id", "number", "name", "kind", "email", "phone", "tags", "status", "created_at"}


@pytest.mark.parametrize("query", ["vri", "JAN vries", "jan@", "0612345678", "+31 6 123", "c-1001", "1001", "bakk vr"])
def test_a_search_finds_by_the_beginning_of_any_word(team: Team, query: str) -> None:
    team.create(full_name="Jan de Vries", company_name="Bakkerij", email="jan@example.com", phone="06 12345678")
    team.create(full_name="Piet Pietersen")
    assert names(team.get(f"/customers?search={quote(query)}")) == ["Jan de Vries"]


def test_a_search_does_not_find_old_values(team: Team) -> None:
    customer = team.create(full_name="Jan de Vries")
    team.patch(f"/customers/{customer['id']}", {"full_name": "Jan Jansen"}, if_match=1)
    assert names(team.get("/customers?search=vries")) == []
    assert names(team.get("/customers?search=jansen")) == ["Jan Jansen"]


def test_pages_of_a_search_hold_every_customer_once(team: Team) -> None:
    for n in range(7):
        team.create(full_name=f"Jan Jansen {n}", email=f"jan{n}@example.com")
    assert sorted(walk(team, "/customers?search=jan", 2)) == [f"Jan Jansen {n}" for n in range(7)]


def test_names_in_any_script_and_of_any_length_are_listed_and_paged(team: Team) -> None:
    for name in ("Щ" * 150, "힣" * 60 + " 1", "\u337f" * 200, "Щ" * 150 + " 2"):
        team.create(full_name=name)
    assert len(walk(team, "/customers", 1)) == 4
    assert len(walk(team, f"/customers?search={quote('щ' * 150)}", 1)) == 2


def test_a_search_reads_further_if_the_status_drops_its_matches(team: Team) -> None:
    for n in range(12):
        team.create(full_name=f"Jan {n:02}")
    customer = team.create(full_name="Janus Archief")
    team.post(f"/customers/{customer['id']}/archive", {"reason": "other"}, if_match=1)
    assert names(team.get("/customers?search=jan&status=archived&limit=1")) == ["Janus Archief"]


@pytest.mark.parametrize("query", ["&", "(---", "+...", "(00)"])
def test_a_search_of_punctuation_finds_nothing(team: Team, query: str) -> None:
    team.create()
    assert names(team.get(f"/customers?search={quote(query)}")) == []


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("limit=0", "limit"),
        ("limit=101", "limit"),
        ("limit=x", "limit"),
        ("status=deleted", "status"),
        ("sort=status", "sort"),
        ("tags=tag_1", "tags"),
        ("tag_match=most", "tag_match"),
        ("cursor=abc", "cursor"),
        ("search=jan&cursor=%00", "cursor"),
        ("search=" + "a" * 201, "search"),
    ],
)
def test_an_invalid_query_names_the_parameter(team: Team, query: str, field: str) -> None:
    answer = team.get(f"/customers?{query}")
    assert answer.status == 422
    assert field in {problem["field"].split(".")[0] for problem in answer.body["fields"]}


def test_a_cursor_cannot_be_changed_or_used_for_another_list(many: Team, strangers: Team) -> None:
    cursor = many.get("/customers?limit=2").body["next_cursor"]
    assert many.get(f"/customers?limit=2&cursor={cursor}").status == 200
    for other in ("status=archived", "sort=-name", "search=anna"):
        assert many.get(f"/customers?{other}&cursor={cursor}").status == 422
    for place in range(len(cursor)):
        changed = cursor[:place] + ("A" if cursor[place] != "A" else "B") + cursor[place + 1 :]
        assert many.get(f"/customers?limit=2&cursor={changed}").status == 422
    assert strangers.get(f"/customers?limit=2&cursor={cursor}").status == 422


@pytest.fixture
def various(team: Team) -> Team:
    """Four customers that differ in every column, some with empty columns."""
    team.create(full_name="Bert", email="z@example.com", phone="+31301111111")
    team.create(kind="business", company_name="Anna B.V.", email=None, phone="+31302222222")
    team.create(full_name="Dirk", email="a@example.com", phone=None)
    team.create(kind="business", company_name="Carla B.V.", email="m@example.com", phone="+31300000000")
    return team


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("name", "Anna Bert Carla Dirk"),
        ("created", "Bert Anna Dirk Carla"),
        ("number", "Bert Anna Dirk Carla"),
        ("kind", "Anna Carla Bert Dirk"),
        ("email", "Dirk Carla Bert Anna"),
        ("phone", "Carla Bert Anna Dirk"),
    ],
)
def test_every_column_sorts_both_ways(various: Team, sort: str, expected: str) -> None:
    for status in ("active", "any"):
        found = names(various.get(f"/customers?sort={sort}&status={status}"))
        assert [name.split()[0] for name in found] == expected.split()
        assert walk(various, f"/customers?sort=-{sort}&status={status}", 1) == found[::-1]


@pytest.mark.parametrize(
    ("query", "field", "code"),
    [
        ("status=gone", "status", "not_one_of"),
        ("limit=101", "limit", "too_large"),
        ("limit=many", "limit", "not_a_number"),
        ("tags=a,b", "tags", "wrong_form"),
        ("sort=shoe_size", "sort", "not_one_of"),
        ("serach=jan", "serach", "unknown_field"),
        ("limit=1&limit=2", "limit", "not_a_number"),
    ],
)
def test_invalid_and_unknown_parameters_are_named(team: Team, query: str, field: str, code: str) -> None:
    answer = team.get(f"/customers?{query}")
    assert answer.status == 422
    assert [(problem["field"], problem["code"]) for problem in answer.body["fields"]] == [(field, code)]


def test_a_blank_search_lists_everybody(team: Team) -> None:
    team.create()
    assert names(team.get("/customers?search=%20")) == ["Jan de Vries"]


def test_customer_numbers_sort_by_value_not_as_text(team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in (1000, 999, 12345):
        monkeypatch.setattr(series, "draw", lambda *_, number=number: number)
        team.create()
    numbers = [row["number"] for row in team.get("/customers?sort=number").body["items"]]
    assert numbers == ["C-999", "C-1000", "C-12345"]


@pytest.fixture
def tagged(team: Team) -> dict[str, str]:
    """Three tags by name, and customers that are named after their tags."""
    tags = {name: team.post("/tags", {"name": name, "color": "red"}).body["id"] for name in "abc"}
    for has in ("a", "ab", "abc", "b", "c", ""):
        customer = team.create(full_name=f"has {has}")
        team.put(f"/customers/{customer['id']}/tags", {"tag_ids": [tags[name] for name in has]}, if_match=1)
    archived = team.create(full_name="has a too")
    team.put(f"/customers/{archived['id']}/tags", {"tag_ids": [tags["a"]]}, if_match=1)
    team.post(f"/customers/{archived['id']}/archive", {"reason": "other"}, if_match=2)
    return tags


@pytest.mark.parametrize(
    ("names", "match", "status", "expected"),
    [
        ("a", "any", "active", ["a", "ab", "abc"]),
        ("ab", "any", "active", ["a", "ab", "abc", "b"]),
        ("ab", "all", "active", ["ab", "abc"]),
        ("cab", "all", "active", ["abc"]),
        ("a", "none", "active", ["", "b", "c"]),
        ("abc", "none", "active", [""]),
        ("a", "any", "any", ["a", "a too", "ab", "abc"]),
        ("a", "any", "archived", ["a too"]),
        ("b", "none", "any", ["", "a", "a too", "c"]),
    ],
)
def test_the_list_can_be_filtered_by_tags(
    team: Team, tagged: dict[str, str], names: str, match: str, status: str, expected: list[str]
) -> None:
    tags = ",".join(tagged[name] for name in names)
    for sort, limit in product(["name", "-created"], [1, 2, 100]):
        found = walk(team, f"/customers?tags={tags}&tag_match={match}&status={status}&sort={sort}", limit)
        assert sorted(found) == [f"has {has}".strip() for has in expected], (sort, limit)
        if sort == "name":
            assert found == sorted(found)


def test_a_search_can_be_filtered_by_tags(team: Team, tagged: dict[str, str]) -> None:
    path = f"/customers?search=has&tags={tagged['a']},{tagged['b']}"
    assert sorted(walk(team, f"{path}&tag_match=all", 1)) == ["has ab", "has abc"]
    assert sorted(walk(team, f"{path}&tag_match=none", 2)) == ["has", "has c"]


def test_an_edited_customer_is_shown_as_edited_in_the_list_of_a_tag(team: Team, tagged: dict[str, str]) -> None:
    row = team.get(f"/customers?tags={tagged['c']}&tag_match=any&sort=name").body["items"][0]
    team.patch(f"/customers/{row['id']}", {"email": "new@example.com"}, if_match=2)
    assert team.get(f"/customers?tags={tagged['c']}").body["items"][0]["email"] == "new@example.com"
