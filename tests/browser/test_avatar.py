"""The logo of a business: found on its website, chosen in the form, shown everywhere, and removed."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.desk import Desk


def editing(page: Page) -> Locator:
    page.locator("header").get_by_role("button", name="Edit customer").first.click()
    return page.get_by_role("dialog", name="Edit customer")


@pytest.mark.feature("S3", "S9", "S150", "S151", "S152", "S153", "S154", "S155")
def test_the_logo_of_the_website_stands_for_the_customer_until_it_is_removed(desk: Desk) -> None:
    customer = desk.customer(kind="business", company_name="Veldwerk B.V.")
    page = desk.open(f"/customers/{customer['id']}")
    logos = page.locator("main img[src^='data:image/png']")
    form = editing(page)
    expect(form.get_by_role("group", name="Customer avatar")).to_have_count(0)
    form.get_by_label("Website").fill("www.veldwerk.example")
    section = form.get_by_role("group", name="Customer avatar")
    expect(section.get_by_role("img", name="Logo of www.veldwerk.example")).to_be_visible()
    expect(form.locator("input[type=file]")).to_have_count(0)
    section.get_by_role("button", name="Use as avatar").click()
    form.get_by_role("button", name="Save").click()
    expect(logos).to_have_count(2)
    assert logos.first.evaluate("image => image.naturalWidth") == 96
    assert desk.seen(customer)["avatar"]["host"] == "veldwerk.example"
    page.get_by_role("link", name="Customers").first.click()
    page.get_by_role("searchbox", name="Search customers").fill(customer["number"])
    expect(page.get_by_role("row").filter(has_text=customer["number"]).locator("img")).to_be_visible()
    page.get_by_role("row").filter(has_text=customer["number"]).get_by_role("link").first.click()
    form = editing(page)
    form.get_by_role("group", name="Customer avatar").get_by_role("button", name="Remove").click()
    form.get_by_role("button", name="Save").click()
    expect(logos).to_have_count(0)
    assert desk.seen(customer)["avatar"] is None


@pytest.mark.feature("S151")
def test_a_website_without_a_logo_leaves_the_initials_and_an_inner_one_is_refused(desk: Desk) -> None:
    customer = desk.customer(kind="business", company_name="Veldwerk B.V.", website="https://none.example")
    page = desk.open(f"/customers/{customer['id']}")
    form = editing(page)
    expect(form.get_by_text("No logo was found.")).to_be_visible()
    form.get_by_label("Website").fill("http://169.254.169.254/latest/meta-data/")
    expect(form.get_by_text("it is not on the public internet")).to_be_visible()
    form.get_by_label("Website").fill("https://inner.example")
    expect(form.get_by_text("it is not on the public internet")).to_be_visible()
    form.get_by_label("Website").fill("https://dead.example")
    expect(form.get_by_text("does not answer at the moment")).to_be_visible()
