"""GET, POST /customers."""

from typing import Any
from urllib.parse import quote

import pytest

from tests.gateway import Team


def names(answer: Any) -> list[str]:
    return [row["name"] for row in answer.body["items"]]


def walk(team: Team, path: str, limit: int) -> list[str]:
    """The names on all pages, one page after the other."""
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


def test_a_draft_is_checked_and_kept_in_one_spelling(team: Team) -> None:
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
def test_a_bad_draft_makes_nothing(team: Team, draft: dict[str, Any], field: str) -> None:
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


def test_the_list_can_be_by_age(many: Team) -> None:
    assert names(many.get("/customers?sort=created")) == ["Éva", "Anna", "Zoë", "bert", "Çelik", "Anna"]
    assert names(many.get("/customers?sort=-created")) == ["Anna", "Çelik", "bert", "Zoë", "Anna", "Éva"]


@pytest.mark.parametrize("limit", [1, 2, 3, 6])
@pytest.mark.parametrize("sort", ["name", "-name", "created", "-created"])
def test_pages_hold_every_customer_once(many: Team, sort: str, limit: int) -> None:
    assert walk(many, f"/customers?sort={sort}", limit) == names(many.get(f"/customers?sort={sort}"))


def test_a_row_shows_what_was_edited(team: Team) -> None:
    customer = team.create(full_name="Anna")
    team.patch(f"/customers/{customer['id']}", {"full_name": "Zoë", "email": "zoe@example.com"}, if_match=1)
    (row,) = team.get("/customers").body["items"]
    assert (row["name"], row["email"]) == ("Zoë", "zoe@example.com")
    assert set(row) == {"id", "number", "name", "kind", "email", "phone", "status", "created_at"}


@pytest.mark.parametrize("query", ["vri", "JAN vries", "jan@", "0612345678", "+31 6 123", "c-1001", "1001", "bakk vr"])
def test_a_search_finds_by_the_beginning_of_any_word(team: Team, query: str) -> None:
    team.create(full_name="Jan de Vries", company_name="Bakkerij", email="jan@example.com", phone="06 12345678")
    team.create(full_name="Piet Pietersen")
    assert names(team.get(f"/customers?search={quote(query)}")) == ["Jan de Vries"]


def test_a_search_forgets_what_was_changed(team: Team) -> None:
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


def test_a_search_looks_further_where_the_status_drops_what_it_found(team: Team) -> None:
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
        ("status=any", "status"),
        ("sort=phone", "sort"),
        ("cursor=abc", "cursor"),
        ("search=jan&cursor=%00", "cursor"),
        ("search=" + "a" * 201, "search"),
    ],
)
def test_a_bad_question_names_the_parameter(team: Team, query: str, field: str) -> None:
    answer = team.get(f"/customers?{query}")
    assert answer.status == 422
    assert field in {problem["field"].split(".")[0] for problem in answer.body["fields"]}


def test_a_cursor_cannot_be_changed_or_carried_elsewhere(many: Team, strangers: Team) -> None:
    cursor = many.get("/customers?limit=2").body["next_cursor"]
    assert many.get(f"/customers?limit=2&cursor={cursor}").status == 200
    for other in ("status=archived", "sort=-name", "search=anna"):
        assert many.get(f"/customers?{other}&cursor={cursor}").status == 422
    for place in range(len(cursor)):
        changed = cursor[:place] + ("A" if cursor[place] != "A" else "B") + cursor[place + 1 :]
        assert many.get(f"/customers?limit=2&cursor={changed}").status == 422
    assert strangers.get(f"/customers?limit=2&cursor={cursor}").status == 422
