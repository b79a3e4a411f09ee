"""GET /customers/export."""

import csv
from io import StringIO

import pytest

from tests.gateway import Team


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text.removeprefix("\ufeff"))))


def test_the_export_is_the_filtered_list_in_its_order(team: Team) -> None:
    tag = team.post("/tags", {"name": "Loyal", "color": "red"}).body["id"]
    other = team.post("/tags", {"name": "Slow, but sure", "color": "red"}).body["id"]
    for name in ("Zoë", "Ångström & Co", "Jan"):
        customer = team.create(full_name=name, email=None, phone="06 12345678")
        if name != "Jan":
            team.put(f"/customers/{customer['id']}/tags", {"tag_ids": [tag, other]}, if_match=1)
    answer = team.get(f"/customers/export?tags={tag}&sort=-name")
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert answer.body.startswith("\ufeff")
    assert "X-Next-Cursor" not in answer.headers
    exported = rows(answer.body)
    assert [row["name"] for row in exported] == ["Zoë", "Ångström & Co"]
    assert exported[0]["tags"] == "Loyal, Slow, but sure"
    assert (exported[0]["number"], exported[0]["email"]) == ("C-1001", "")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("+31", "'+31"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("x;=1+1", "x;'=1+1"),
        ('a;"=1+1;b', "a;'\"=1+1;b"),
        ("\uff1d1+1", "'\uff1d1+1"),
        ("\uff0b31", "'\uff0b31"),
        ("\uff0d1", "'\uff0d1"),
        ("\uff20SUM(A1)", "'\uff20SUM(A1)"),
        ("a=b", "a=b"),
    ],
)
def test_no_cell_is_a_formula(team: Team, name: str, shown: str) -> None:
    """Excel may also split cells at a semicolon."""
    team.create(full_name=name)
    assert rows(team.get("/customers/export").body)[0]["name"] == shown


def test_semicolons_can_be_the_separator(team: Team) -> None:
    """Spreadsheets in the Netherlands and Spain expect semicolons; they may also split cells at a comma."""
    team.create(full_name="Jan; de Vries")
    team.create(full_name="x,=1+1")
    answer = team.get("/customers/export?separator=semicolon")
    exported = csv.DictReader(StringIO(answer.body.removeprefix("\ufeff")), delimiter=";")
    assert [row["name"] for row in exported] == ["Jan; de Vries", "x,'=1+1"]
    assert team.get("/customers/export?separator=tab").body["fields"][0]["field"] == "separator"


def test_the_parts_of_an_export_form_one_sheet(team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shared.commands.customer.guarded_reads.EXPORTED_ROWS", 2)
    for n in range(5):
        team.create(full_name=f"Jan {n}")
    whole, cursor = "", ""
    while True:
        answer = team.get(f"/customers/export?sort=name{cursor}")
        whole += answer.body
        if "X-Next-Cursor" not in answer.headers:
            break
        cursor = f"&cursor={answer.headers['X-Next-Cursor']}"
    assert [row["name"] for row in rows(whole)] == [f"Jan {n}" for n in range(5)]
    assert whole.count("\ufeff") == 1


def test_a_bad_filter_is_named(team: Team) -> None:
    answer = team.get("/customers/export?status=gone")
    assert (answer.status, answer.body["fields"][0]["field"].split(".")[0]) == (422, "status")
