"""The sidebar of a profile: who at a glance, what can be done, how to reach them, and what the team should know."""

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.desk import Desk


def card(page: Page, name: str) -> Locator:
    return page.get_by_role("complementary").get_by_role("region", name=name)


def value(card: Locator, label: str) -> Locator:
    """What stands beside a label."""
    return card.locator("dl > div").filter(has=card.page.get_by_text(label, exact=True)).get_by_role("definition")


@pytest.mark.feature("S9")
def test_the_overview_has_the_same_person_with_a_larger_picture(desk: Desk) -> None:
    page = desk.open(f"/customers/{desk.customer(full_name='Olga Overzicht')['id']}")
    overview = card(page, "Overview")
    expect(overview.get_by_text("Olga Overzicht", exact=True)).to_be_visible()
    expect(overview.get_by_role("link", name="vera@example.com")).to_have_attribute("href", "mailto:vera@example.com")
    pictures = [page.locator("main header").get_by_text("OO", exact=True), overview.get_by_text("OO", exact=True)]
    small, large = [picture.bounding_box() for picture in pictures]
    assert small
    assert large
    assert large["width"] > small["width"]


@pytest.mark.feature("S17")
def test_customer_details_open_and_close(desk: Desk) -> None:
    page = desk.open(f"/customers/{desk.customer()['id']}")
    details = page.get_by_role("button", name="Customer details")
    since = card(page, "Customer details").get_by_text("Member since")
    expect(details).to_have_attribute("aria-expanded", "true")
    details.click()
    expect(details).to_have_attribute("aria-expanded", "false")
    expect(since).to_be_hidden()
    page.keyboard.press("Enter")
    expect(details).to_have_attribute("aria-expanded", "true")
    expect(since).to_be_visible()
    page.keyboard.press("Space")
    expect(details).to_have_attribute("aria-expanded", "false")
    expect(since).to_be_hidden()


@pytest.mark.feature("S18")
@pytest.mark.parametrize(("language", "month"), [("en", "March 2024"), ("nl", "maart 2024"), ("es", "marzo de 2024")])
def test_member_since_is_a_month(desk: Desk, language: str, month: str) -> None:
    customer = desk.customer()

    def long_ago(route: Route) -> None:
        route.fulfill(json=desk.seen(customer) | {"created_at": "2024-03-17T09:30:00Z"})

    page = desk.open("/help", language=language)
    page.route(f"**/api/customers/{customer['id']}", long_ago)
    page.goto(f"{desk.run.url}/customers/{customer['id']}")
    expect(page.get_by_role("complementary").get_by_text(month, exact=True)).to_be_visible()


@pytest.mark.feature("S257")
def test_an_individual_may_have_a_company(desk: Desk) -> None:
    customer = desk.customer()
    page = desk.open(f"/customers/{customer['id']}")
    expect(value(card(page, "Customer details"), "Type")).to_have_text("Individual")
    expect(card(page, "Customer details").get_by_text("Company name")).to_have_count(0)
    desk.edit(customer, company_name="Vermeulen Techniek")
    page.reload()
    expect(value(card(page, "Customer details"), "Company name")).to_have_text("Vermeulen Techniek")
    expect(page.get_by_role("heading", name="Vera Vermeulen", level=1)).to_be_visible()


@pytest.mark.feature("S30", "S31")
def test_the_quick_actions_stand_in_groups(desk: Desk) -> None:
    """Those of S26 that there are."""
    page = desk.open(f"/customers/{desk.customer()['id']}")
    actions = card(page, "Quick actions")
    expect(actions.get_by_role("heading", level=3)).to_have_text(["Primary actions", "Management actions"])
    groups = actions.locator("div:has(> h3)")
    expect(groups.nth(0).get_by_role("button")).to_have_text(["Add noteN", "Manage tagsT"])
    expect(groups.nth(1).get_by_role("button")).to_have_text(
        ["Suspend customer", "Archive customer", "Delete customer"]
    )
    actions.get_by_role("button", name="Add note").click()
    expect(page.get_by_role("dialog", name="Add note").get_by_label("Title")).to_be_focused()


@pytest.mark.feature("S34", "S35")
def test_management_offers_what_the_status_allows(desk: Desk) -> None:
    archived, suspended = desk.customer(), desk.customer()
    desk.archive(archived)
    desk.suspend(suspended)
    page = desk.open(f"/customers/{archived['id']}")
    management = card(page, "Quick actions").locator("div:has(> h3)").nth(1)
    expect(management.get_by_role("button")).to_have_text(["Reactivate customer", "Delete customer"])
    page.goto(f"{desk.run.url}/customers/{suspended['id']}")
    expect(management.get_by_role("button")).to_have_text(["Lift suspension", "Archive customer", "Delete customer"])


def test_an_act_that_the_role_forbids_says_so(desk: Desk) -> None:
    # A low window: what is focused comes into view first.
    page = desk.open(f"/customers/{desk.customer()['id']}", role="read_only", size=(1280, 400))
    archive = card(page, "Quick actions").get_by_role("button", name="Archive customer")
    expect(archive).to_have_attribute("aria-disabled", "true")
    archive.focus()
    expect(page.get_by_role("tooltip")).to_have_text("Your role does not allow this.")
    page.keyboard.press("Escape")
    expect(page.get_by_role("tooltip")).to_have_count(0)


@pytest.mark.feature("S40", "S42", "S259", "S260")
def test_every_way_to_reach_the_customer_is_a_link(desk: Desk) -> None:
    ways = {"phone": "020 123 4567", "mobile": "06 12345678", "website": "https://www.vermeulen.example/werk"}
    page = desk.open(f"/customers/{desk.customer(**ways)['id']}")
    contact = card(page, "Contact")
    expect(value(contact, "E-mail").get_by_role("link")).to_have_attribute("href", "mailto:vera@example.com")
    expect(value(contact, "Phone").get_by_role("link")).to_have_attribute("href", "tel:+31201234567")
    expect(value(contact, "Mobile").get_by_role("link")).to_have_attribute("href", "tel:+31612345678")
    website = value(contact, "Website").get_by_role("link")
    expect(website).to_have_text("vermeulen.example/werk")
    expect(website).to_have_attribute("href", "https://www.vermeulen.example/werk")
    expect(website).to_have_attribute("target", "_blank")
    expect(website).to_have_attribute("rel", "noopener noreferrer")
    page.goto(f"{desk.run.url}/customers/{desk.customer()['id']}")
    expect(value(contact, "Phone")).to_have_text("–")
    expect(contact.get_by_text("Website")).to_have_count(0)


@pytest.mark.feature("S41")
def test_an_address_is_as_full_as_it_is_known(desk: Desk) -> None:
    home = {"street": "Keizersgracht 1", "postal_code": "1015 CN", "city": "Amsterdam", "country": "NL"}
    full = desk.customer(address=home)
    partly = desk.customer(address={"city": "Utrecht", "country": "NL"})
    page = desk.open(f"/customers/{full['id']}")
    address = card(page, "Contact").get_by_role("listitem")
    assert address.inner_text().splitlines()[-3:] == ["Keizersgracht 1", "1015 CN Amsterdam", "Netherlands"]
    page.goto(f"{desk.run.url}/customers/{partly['id']}")
    expect(address).to_contain_text("Utrecht")
    assert address.inner_text().splitlines()[-2:] == ["Utrecht", "Netherlands"]


@pytest.mark.feature("S262")
def test_the_latest_notes_of_the_team_are_in_the_sidebar(desk: Desk) -> None:
    customer = desk.customer()
    for n in range(4):
        desk.note(customer, f"Note {n}", "Said on the phone")
    page = desk.open(f"/customers/{customer['id']}")
    notes = card(page, "Internal notes")
    expect(notes.get_by_role("heading", level=3)).to_have_text(["Note 3", "Note 2", "Note 1"])
    notes.get_by_role("link", name="Show all 4 notes").click()
    expect(page.get_by_role("article")).to_have_count(4)


@pytest.mark.feature("S258")
def test_the_customer_id_can_be_copied(desk: Desk) -> None:
    """U19."""
    customer = desk.customer()
    page = desk.open(f"/customers/{customer['id']}")
    page.get_by_role("button", name="Copy Customer ID").click()
    expect(page.get_by_text("Customer ID copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == customer["id"]
