"""What holds on every page: its language, both themes, a way out of a wrong address, and the security policy."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.desk import Desk


@pytest.mark.parametrize(("language", "heading", "kind"), [("nl", "Klanten", "Klant"), ("es", "Clientes", "Cliente")])
@pytest.mark.feature("S53")
def test_the_page_is_in_the_language_of_the_member(desk: Desk, language: str, heading: str, kind: str) -> None:
    customer = desk.customer()
    page = desk.open(language=language)
    expect(page.get_by_role("heading", name=heading, level=1)).to_be_visible()
    page.goto(f"{desk.run.url}/customers/{customer['id']}")
    expect(page.get_by_role("navigation").get_by_role("link", name=kind, exact=True)).to_be_visible()


def test_language_and_theme_are_chosen_and_kept(desk: Desk) -> None:
    page = desk.open()
    page.get_by_role("button", name=re.compile("^Account of")).click()
    page.get_by_role("radio", name="Dark").check()
    expect(page.locator("html")).to_have_css("color-scheme", "dark")
    page.get_by_role("radio", name="Nederlands").click()
    expect(page.get_by_role("heading", name="Klanten", level=1)).to_be_visible()
    page.reload()
    expect(page.locator("html")).to_have_css("color-scheme", "dark")
    expect(page.locator("html")).to_have_attribute("lang", "nl")
    expect(page.get_by_role("heading", name="Klanten", level=1)).to_be_visible()


def test_another_tab_follows_the_choice_of_language_and_theme(desk: Desk) -> None:
    page = desk.open("/help")
    other = desk.another_tab(page, "/help")
    expect(other.get_by_role("heading", name="Help", level=1)).to_be_visible()
    page.get_by_role("button", name=re.compile("^Account of")).click()
    page.get_by_role("radio", name="Dark").check()
    page.get_by_role("radio", name="Español").click()
    expect(other.locator("html")).to_have_css("color-scheme", "dark")
    expect(other.locator("html")).to_have_attribute("lang", "es")
    expect(other.get_by_role("heading", name="Ayuda", level=1)).to_be_visible()


def test_an_address_that_leads_nowhere_has_a_way_out(desk: Desk) -> None:
    page = desk.open("/nowhere")
    expect(page.get_by_text("There is nothing at this address.")).to_be_visible()
    page.get_by_role("link", name="To all customers").click()
    expect(page.get_by_role("heading", name="Customers", level=1)).to_be_visible()


def test_being_offline_shows_a_banner(desk: Desk) -> None:
    page = desk.open()
    expect(page.get_by_role("heading", name="Customers", level=1)).to_be_visible()
    page.context.set_offline(True)
    expect(page.get_by_text("You are offline.")).to_be_visible()
    page.context.set_offline(False)
    expect(page.get_by_text("You are offline.")).to_have_count(0)


def test_the_policy_of_the_page_allows_only_its_own(desk: Desk) -> None:
    headers = desk.api.get(f"{desk.run.url}/").headers
    policy = headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "unsafe-inline" not in policy.replace("style-src-attr 'unsafe-inline'", "")
    assert headers["x-content-type-options"] == "nosniff"
