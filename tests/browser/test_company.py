"""The register of companies: a customer in a few keys, a company that fills itself in, and what differs from it."""

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from local.demo.registers import KEY
from local.run import Run
from tests.browser.desk import Desk
from tests.browser.registers import date_sync, kvk_is

SYNCED_WITHIN = 60_000


def card(page: Page) -> Locator:
    return page.locator("main").get_by_role("region", name="KVK register")


def business(desk: Desk, number: str | None = "68750110", **fields: Any) -> dict[str, Any]:
    of_register = {"registration_number": number, "registration_country": "NL"}
    return desk.customer(**({"kind": "business", "company_name": "Donald", "full_name": None} | of_register | fields))


def synced(desk: Desk, customer: dict[str, Any], path: str = "") -> Page:
    """Open a profile, and return it once KVK has answered."""
    page = desk.open(f"/customers/{customer['id']}{path}")
    expect(card(page).get_by_text("Synced", exact=True)).to_be_visible(timeout=SYNCED_WITHIN)
    return page


@pytest.mark.feature("S178", "S179")
def test_a_customer_is_added_with_a_word_of_its_name_and_no_pointer(desk: Desk) -> None:
    page = desk.open("/customers")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.keyboard.press("c")
    dialog = page.get_by_role("dialog", name="Add customer")
    expect(dialog.get_by_label("Find the company")).to_be_focused()
    page.keyboard.type("donald")
    hit = dialog.get_by_role("button", name=re.compile("Test BV Donald"))
    expect(hit).to_be_visible()
    page.keyboard.press("Enter")
    expect(hit).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Test BV Donald filled in")).to_be_visible()
    expect(dialog.get_by_label("Company name", exact=True)).to_have_value("Test BV Donald")
    dialog.get_by_label("Company name", exact=True).press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("Test BV Donald"))
    expect(card(page).get_by_text("Synced", exact=True)).to_be_visible(timeout=SYNCED_WITHIN)
    expect(page.get_by_text("KVK differs from what was entered here")).to_have_count(0)


@pytest.mark.feature("S65", "S66", "S67", "S178", "S179")
def test_a_number_that_is_entered_fills_the_page_by_itself(desk: Desk) -> None:
    customer = business(desk, None, company_name="Test BV Donald")
    page = desk.open(f"/customers/{customer['id']}")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(card(page)).to_have_count(0)
    page.locator("header").get_by_role("button", name="Edit customer").first.click()
    form = page.get_by_role("dialog", name="Edit customer")
    form.get_by_label("KVK number").fill("68750110")
    form.get_by_role("button", name="Save").click()
    expect(card(page).get_by_text("68750110")).to_be_visible()
    expect(card(page).get_by_text("Synced", exact=True)).to_be_visible(timeout=SYNCED_WITHIN)
    expect(page.locator("main").get_by_text("Besloten Vennootschap").first).to_be_visible()
    expect(page.locator("main").get_by_text(re.compile("Hizzaarderlaan 3 A")).first).to_be_visible()
    expect(card(page).get_by_text(re.compile("now|second"))).to_be_visible()


@pytest.mark.feature("S68", "S178", "S181")
def test_what_a_person_entered_is_kept_or_taken_over_line_by_line(desk: Desk) -> None:
    customer = business(desk, legal_form="Eenmanszaak")
    page = synced(desk, customer)
    differences = card(page).get_by_role("region", name="KVK differs from what was entered here")
    expect(differences.get_by_role("listitem")).to_have_text(
        [re.compile("Donald.*Test BV Donald"), re.compile("Eenmanszaak.*Besloten Vennootschap")]
    )
    differences.get_by_role("button", name="Keep ours: Company name").click()
    expect(differences.get_by_role("listitem")).to_have_count(1)
    differences.get_by_role("button", name="Take over Legal form").click()
    expect(differences).to_have_count(0)
    expect(page.locator("main").get_by_text("Besloten Vennootschap").first).to_be_visible()
    assert (desk.seen(customer)["company_name"], desk.seen(customer)["legal_form"]) == (
        "Donald",
        "Besloten Vennootschap",
    )
    card(page).get_by_role("button", name="Re-sync with KVK").click()
    expect(card(page).get_by_text("Being asked")).to_be_visible()
    expect(card(page).get_by_text("Synced", exact=True)).to_be_visible(timeout=SYNCED_WITHIN)
    expect(differences).to_have_count(0)


@pytest.mark.feature("S67", "S68", "S180", "S181")
def test_an_old_sync_is_marked_and_renewed(desk: Desk) -> None:
    customer = business(desk, company_name="Test BV Donald")
    page = synced(desk, customer)
    expect(card(page).get_by_text("Outdated")).to_have_count(0)
    date_sync(desk, customer, "2024-03-01T09:00:00Z")
    page.reload()
    expect(card(page).get_by_text("Outdated")).to_be_visible()
    card(page).get_by_role("button", name="Re-sync with KVK").click()
    expect(card(page).get_by_text("Outdated")).to_have_count(0, timeout=SYNCED_WITHIN)
    expect(card(page).get_by_text("Synced", exact=True)).to_be_visible(timeout=SYNCED_WITHIN)


def test_a_deregistered_company_a_shielded_address_and_an_unknown_number_are_named(desk: Desk) -> None:
    page = synced(desk, business(desk, "96354429", company_name="Voorbeeld"))
    expect(card(page).get_by_text("has been deregistered since 31 Dec 2023")).to_be_visible()
    page = synced(desk, business(desk, "90001354", company_name="Grand Joyflex B.V."))
    expect(card(page).get_by_text("The visiting address is shielded")).to_be_visible()
    page = desk.open(f"/customers/{business(desk, '12345678')['id']}")
    expect(card(page).get_by_text("KVK has no company of this number")).to_be_visible(timeout=SYNCED_WITHIN)


@pytest.mark.feature("S177")
def test_nobody_outside_the_netherlands_has_the_card(desk: Desk) -> None:
    customer = desk.customer(
        kind="business",
        company_name="Bouw NV",
        full_name=None,
        registration_country="BE",
        registration_number="0428759497",
    )
    page = desk.open(f"/customers/{customer['id']}")
    expect(page.locator("main").get_by_role("region", name="Business information")).to_be_visible()
    expect(card(page)).to_have_count(0)


@pytest.mark.feature("S178")
def test_while_kvk_is_away_the_page_shows_why_and_when_it_is_asked_again(desk: Desk, run: Run) -> None:
    with kvk_is(run, "throttled"):
        customer = business(desk)
        page = desk.open(f"/customers/{customer['id']}")
        notice = card(page).get_by_text(re.compile("KVK takes no more requests just now.*asked again by itself"))
        expect(notice).to_be_visible(timeout=SYNCED_WITHIN)
        expect(card(page).get_by_role("button", name="Re-sync with KVK")).to_have_attribute("aria-disabled", "true")
        page.get_by_role("navigation", name="Breadcrumbs").get_by_role("link", name="Customers").click()
        page.get_by_role("button", name="Add", exact=True).click()
        dialog = page.get_by_role("dialog", name="Add customer")
        dialog.get_by_label("Find the company").fill("donald")
        expect(dialog.get_by_text("KVK takes no more requests just now. Type the company in below.")).to_be_visible()


@pytest.mark.feature("S178")
def test_a_key_is_removed_and_entered_again_and_looks_up_what_came_between(desk: Desk) -> None:
    page = desk.open("/settings/kvk")
    try:
        page.get_by_role("button", name="Remove the key").click()
        page.get_by_role("alertdialog").get_by_role("button", name="Remove the key").click()
        expect(page.get_by_text("Not connected")).to_be_visible()
        customer = business(desk, company_name="Test BV Donald")
        profile = desk.open(f"/customers/{customer['id']}")
        expect(card(profile).get_by_role("button", name="Re-sync with KVK")).to_have_attribute("aria-disabled", "true")
        page.get_by_role("button", name="Connect KVK").click()
        dialog = page.get_by_role("dialog", name="Connect KVK")
        dialog.get_by_label("API key").fill("l7xx")
        dialog.get_by_role("button", name="Check and keep").click()
        expect(dialog.get_by_text("This is no API key of KVK.")).to_be_visible()
        dialog.get_by_label("API key").fill("k0000000000000000000000000000000000a")
        dialog.get_by_role("button", name="Check and keep").click()
        expect(dialog.get_by_text("KVK does not accept this key.")).to_be_visible()
        dialog.get_by_label("API key").fill(KEY)
        dialog.get_by_role("button", name="Check and keep").click()
        expect(page.get_by_text("Connected", exact=True)).to_be_visible()
        expect(page.get_by_text(f"ends in {KEY[-4:]}")).to_be_visible()
        profile.reload()
        expect(card(profile).get_by_text("Synced", exact=True)).to_be_visible(timeout=SYNCED_WITHIN)
    finally:
        desk.api.put("/settings/kvk", json={"api_key": KEY}).raise_for_status()
