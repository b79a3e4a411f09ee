"""What the customer list shows: its orders, filters, search and pages."""

import csv
import io
import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.desk import PHONE, Desk


def listed(page: Page) -> Locator:
    """Return the names in the list, in order."""
    return page.get_by_role("table", name="Customers").locator("a[data-customer]")


def lists_just(page: Page, *names: str) -> None:
    """Expect these names and no others, in any order."""
    for name in names:
        expect(listed(page).get_by_text(name, exact=True)).to_be_visible()
    expect(listed(page)).to_have_count(len(names))


def in_address(page: Page) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(page.url).query).items()}


@pytest.mark.feature("S207")
def test_every_column_sorts_both_ways(desk: Desk) -> None:
    cor = desk.customer(full_name="Cor Kolom", email="a@example.com", phone="+31612345679")
    abel = desk.customer(full_name="Abel Kolom", email="c@example.com", phone="+31612345677")
    bouw = desk.customer(kind="business", company_name="Bouw Kolom", email="b@example.com", phone="+31612345678")
    for customer in (cor, abel, bouw):
        desk.give_tags(customer, "Kolom")
    page = desk.open(f"/customers?tags={desk.tag('Kolom')}")
    expect(page.get_by_role("columnheader", name="Name")).to_have_attribute("aria-sort", "ascending")
    ascending = {
        "Number": ("number", [cor, abel, bouw]),
        "Type": ("kind", [bouw, abel, cor]),
        "E-mail": ("email", [cor, bouw, abel]),
        "Phone": ("phone", [abel, bouw, cor]),
        "Since": ("created", [cor, abel, bouw]),
        "Name": ("name", [abel, bouw, cor]),
    }
    for heading, (column, order) in ascending.items():
        names = [customer["name"] for customer in order]
        page.get_by_role("button", name=heading, exact=True).click()
        expect(listed(page)).to_have_text(names)
        expect(page.get_by_role("columnheader", name=heading)).to_have_attribute("aria-sort", "ascending")
        page.get_by_role("button", name=heading, exact=True).click()
        expect(listed(page)).to_have_text(names[::-1])
        expect(page.get_by_role("columnheader", name=heading)).to_have_attribute("aria-sort", "descending")
        assert in_address(page)["sort"] == f"-{column}"
    page.reload()
    expect(listed(page)).to_have_text(["Cor Kolom", "Bouw Kolom", "Abel Kolom"])


@pytest.mark.feature("S193", "S282")
def test_each_status_is_behind_its_pill(desk: Desk) -> None:
    desk.customer(full_name="Quirijn Actief")
    desk.archive(desk.customer(full_name="Quirijn Archief"))
    desk.suspend(desk.customer(full_name="Quirijn Stil"))
    page = desk.open("/customers?search=quirijn")
    expect(listed(page)).to_have_text(["Quirijn Actief"])
    totals = desk.merchant()["customers"]
    for status, label, names in [
        ("archived", "Archived", ["Quirijn Archief"]),
        ("suspended", "Suspended", ["Quirijn Stil"]),
        ("any", "All", ["Quirijn Actief", "Quirijn Archief", "Quirijn Stil"]),
    ]:
        pill = page.get_by_role("group", name="Status").get_by_role("button", name=label)
        pill.click()
        lists_just(page, *names)
        expect(pill).to_have_attribute("aria-pressed", "true")
        expect(pill).to_contain_text(str(totals.get(status, sum(totals.values()))))
        assert in_address(page) == {"status": status, "search": "quirijn"}
    page.get_by_role("button", name="Clear filters").click()
    expect(page).to_have_url(f"{desk.run.url}/customers")


def test_tags_filter_by_any_all_or_none(desk: Desk) -> None:
    for name, tags in [("Een", ["Rood"]), ("Twee", ["Blauw"]), ("Drie", ["Rood", "Blauw"]), ("Geen", [])]:
        desk.give_tags(desk.customer(full_name=f"Labelmeer {name}"), *tags)
    page = desk.open("/customers?search=labelmeer")
    expect(listed(page)).to_have_count(4)
    page.get_by_role("button", name="Tags", exact=True).click()
    panel = page.get_by_role("group", name="Filter by tags")
    panel.get_by_label("Search tags").fill("rood")
    panel.get_by_role("checkbox", name="Rood").check()
    expect(listed(page)).to_have_count(2)
    panel.get_by_label("Search tags").fill("blauw")
    panel.get_by_role("checkbox", name="Blauw").check()
    for label, match, names in [
        ("all of these", "all", ["Drie"]),
        ("none of these", "none", ["Geen"]),
        ("any of these", "any", ["Een", "Twee", "Drie"]),
    ]:
        panel.get_by_role("radio", name=label).check()
        lists_just(page, *(f"Labelmeer {name}" for name in names))
        assert in_address(page).get("tag_match", "any") == match
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(page.get_by_role("button", name="Tags")).to_be_focused()
    copied = page.url
    page.get_by_role("button", name="Clear filters").click()
    expect(page.get_by_role("searchbox", name="Search customers")).to_have_value("")
    page.goto(copied)
    expect(listed(page)).to_have_count(3)


def test_search_and_filter_live_in_the_address(desk: Desk) -> None:
    desk.customer(full_name="Zoeker Een")
    desk.customer(full_name="Zoeker Twee")
    page = desk.open()
    page.get_by_role("searchbox", name="Search customers").fill("zoek")
    expect(listed(page)).to_have_count(2)
    expect(page).to_have_url(f"{desk.run.url}/customers?search=zoek")
    expect(page.get_by_role("button", name="Name", exact=True)).to_have_accessible_description(
        "Search results have an order of their own."
    )
    page.get_by_text("Zoeker Twee").click()
    expect(page.get_by_role("heading", name="Zoeker Twee", level=1)).to_be_visible()
    page.go_back()
    expect(page.get_by_role("searchbox", name="Search customers")).to_have_value("zoek")
    expect(page.get_by_text("Zoeker Een")).to_be_visible()
    page.get_by_role("button", name="Clear search").click()
    expect(page).to_have_url(f"{desk.run.url}/customers")


def test_no_match_is_shown_and_offers_a_way_out(desk: Desk) -> None:
    page = desk.open("/customers?search=qqqqq")
    # A screen reader reads the name and its count as two words.
    expect(page.get_by_role("button", name=re.compile(r"^All \d+$"))).to_be_visible()
    expect(page.get_by_text("There is no active customer for “qqqqq”.")).to_be_visible()
    page.get_by_role("main").get_by_role("button", name="Clear filters").last.click()
    expect(listed(page).first).to_be_visible()
    expect(page).to_have_url(f"{desk.run.url}/customers")


def test_a_link_with_a_tag_that_is_no_more_has_a_way_out(desk: Desk) -> None:
    page = desk.open("/customers?tags=tag_gone")
    expect(page.get_by_text("There is no customer with these filters.")).to_be_visible()
    expect(page.get_by_text("on this page")).to_have_count(0)
    page.get_by_role("button", name="Clear filters").click()
    expect(listed(page).first).to_be_visible()


def test_pages_follow_each_other(desk: Desk) -> None:
    for n in range(31):
        desk.customer(full_name=f"Pagina {n:02}", email=None)
    page = desk.open("/customers?search=pagina")
    expect(page.get_by_text("Pagina 00")).to_be_visible()
    page.get_by_role("button", name="Next").click()
    expect(page.get_by_text("Pagina 30")).to_be_visible()
    # The focus moves to the top of the page, so that a screen reader starts there.
    expect(page.get_by_role("table")).to_be_focused()
    expect(page.get_by_role("columnheader", name="Name")).to_be_in_viewport()
    page.reload()
    expect(page.get_by_text("Pagina 30")).to_be_visible()
    page.get_by_role("button", name="Previous").click()
    expect(page.get_by_text("Pagina 00")).to_be_visible()
    page.go_back()
    expect(page.get_by_text("Pagina 30")).to_be_visible()


def test_a_row_has_the_tags_and_status_of_its_customer(desk: Desk) -> None:
    customer = desk.customer(full_name="Rijk Rijtje")
    desk.give_tags(customer, "Rood", "Blauw", "Geel")
    desk.suspend(customer)
    page = desk.open("/customers?status=any&search=rijtje")
    row = page.get_by_role("row").filter(has_text="Rijk Rijtje")
    expect(row.get_by_role("list", name="Tags").get_by_role("listitem")).to_have_text(["Rood", "Blauw", "+1 more"])
    expect(row.get_by_text("Suspended")).to_be_visible()


def test_rows_are_equally_high_and_cut_text_is_whole_when_pointed_at(desk: Desk) -> None:
    long = "a-rather-long-name-for-an-address@of-a-company-with-a-long-name.example"
    desk.give_tags(desk.customer(full_name="Hoogte Een", email=long), "Rood", "Blauw", "Geel")
    desk.customer(full_name="Hoogte Twee")
    page = desk.open("/customers?search=hoogte")
    expect(page.get_by_role("cell", name=long).get_by_title(long)).to_be_visible()
    expect(page.get_by_role("list", name="Tags")).to_be_visible()
    assert page.evaluate("[...document.querySelectorAll('tbody tr')].map((row) => row.offsetHeight)") == [46, 46]


def test_the_export_is_the_list_as_it_is_filtered(desk: Desk) -> None:
    desk.customer(kind="business", company_name='Uitvoer "Noord", B.V.', email="noord@example.com")
    desk.customer(full_name="=Uitvoer+1", email=None)
    desk.archive(desk.customer(full_name="Uitvoer Oud"))
    page = desk.open("/customers?search=uitvoer", role="finance")
    expect(listed(page)).to_have_count(2)
    with page.expect_download() as downloading:
        page.get_by_role("button", name="Export").click()
    expect(page.get_by_text("2 customers exported")).to_be_visible()
    assert downloading.value.suggested_filename.endswith(".csv")
    text = Path(downloading.value.path()).read_text(encoding="utf-8")
    assert text.startswith("\ufeff")
    heads, *rows = csv.reader(io.StringIO(text.removeprefix("\ufeff")))
    assert {"number", "name", "email", "status"} <= set(heads)
    # A name that starts like a formula is quoted, because a spreadsheet would evaluate it.
    assert {row[heads.index("name")] for row in rows} == {'Uitvoer "Noord", B.V.', "'=Uitvoer+1"}


def test_who_may_not_export_cannot_and_sees_why(desk: Desk) -> None:
    page = desk.open(role="support")
    export = page.get_by_role("button", name="Export")
    expect(export).to_be_disabled()
    expect(export).to_have_accessible_description("Your role does not allow this.")


def test_on_a_phone_rows_are_cards_that_sort_by_a_list(desk: Desk) -> None:
    for name in ("Anna", "Bea"):
        desk.give_tags(desk.customer(full_name=f"{name} Kaartje"), "Kaartje")
    page = desk.open(f"/customers?tags={desk.tag('Kaartje')}", size=PHONE)
    expect(listed(page)).to_have_text(["Anna Kaartje", "Bea Kaartje"])
    page.get_by_role("combobox", name="Sort by").select_option("Name, descending")
    expect(listed(page)).to_have_text(["Bea Kaartje", "Anna Kaartje"])
    expect(page.get_by_role("cell").filter(has_text="vera@example.com").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
