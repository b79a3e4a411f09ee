"""Adding a customer."""

import pytest
from playwright.sync_api import Dialog, Locator, Page, Route, expect

from tests.browser.desk import Desk


def adding(page: Page) -> Locator:
    """Open the form."""
    page.get_by_role("button", name="Add", exact=True).click()
    dialog = page.get_by_role("dialog", name="Add customer")
    expect(dialog).to_be_visible()
    return dialog


def found(desk: Desk, search: str) -> list[str]:
    return [one["name"] for one in desk.api.get("/customers", params={"search": search}).json()["items"]]


@pytest.mark.feature("S208", "S209", "S220")
def test_a_new_customer_is_added_once_shown_and_listed(desk: Desk) -> None:
    page = desk.open()
    add = page.get_by_role("button", name="Add", exact=True)
    place = add.bounding_box()
    assert place
    assert place["x"] + place["width"] > page.evaluate("innerWidth") - 60
    assert place["y"] < 200
    colour = add.evaluate("button => getComputedStyle(button).backgroundColor")
    dialog = adding(page)
    save = dialog.get_by_role("button", name="Save")
    expect(save).to_have_css("background-color", colour)
    dialog.get_by_role("radio", name="Business").check()
    dialog.get_by_label("Company name").fill("Nieuwland B.V.")
    dialog.get_by_label("E-mail").fill("info@nieuwland")
    save.click()
    expect(dialog.get_by_text("Write an address such as name@example.com.")).to_be_visible()
    expect(dialog.get_by_label("E-mail")).to_be_focused()
    expect(dialog.get_by_label("Company name")).to_have_value("Nieuwland B.V.")
    dialog.get_by_label("E-mail").fill("info@nieuwland.example")
    save.dblclick()
    expect(page.get_by_role("heading", name="Nieuwland B.V.", level=1)).to_be_visible()
    expect(page.get_by_text("Nieuwland B.V. added")).to_be_visible()
    assert found(desk, "nieuwland") == ["Nieuwland B.V."]
    page.get_by_role("navigation", name="Breadcrumbs").get_by_role("link", name="Customers").click()
    page.get_by_role("searchbox", name="Search customers").fill("nieuwland")
    expect(page.get_by_role("row").filter(has_text="info@nieuwland.example")).to_be_visible()


@pytest.mark.feature("S210", "S211", "S212", "S213", "S214", "S215", "S216", "S217", "S218", "S219")
def test_every_field_of_the_form_is_saved(desk: Desk) -> None:
    typed = {
        "Company name": "Veldwerk B.V.",
        "E-mail": "info@veldwerk.example",
        "Phone": "020 5551234",
        "Fax": "020 5551235",
        "Website": "https://www.veldwerk.example",
        "Full name": "Vera Veld",
        "Position": "Bedrijfsleider",
        "Mobile": "06 12345678",
        "VAT number": "NL 8231.49.583B01",
        "Footnotes": "Levert alleen op dinsdag.",
    }
    with desk.merchant_with(features={"fax_number": True}):
        page = desk.open()
        dialog = adding(page)
        for label, text in typed.items():
            dialog.get_by_label(label).fill(text)
        dialog.get_by_role("button", name="Save").click()
        expect(page.get_by_role("heading", name="Veldwerk B.V.", level=1)).to_be_visible()
        for shown in ("Vera Veld", "Bedrijfsleider", "NL823149583B01", "Levert alleen op dinsdag.", "+31 20 555 1235"):
            expect(page.get_by_text(shown).first).to_be_visible()
        saved = desk.seen({"id": page.url.rpartition("/")[2]})
    assert {field: saved[field] for field in ("company_name", "email", "phone", "fax", "website")} == {
        "company_name": "Veldwerk B.V.",
        "email": "info@veldwerk.example",
        "phone": "+31205551234",
        "fax": "+31205551235",
        "website": "https://www.veldwerk.example",
    }
    assert {field: saved[field] for field in ("full_name", "position", "mobile", "vat_number", "footnotes")} == {
        "full_name": "Vera Veld",
        "position": "Bedrijfsleider",
        "mobile": "+31612345678",
        "vat_number": "NL823149583B01",
        "footnotes": "Levert alleen op dinsdag.",
    }


@pytest.mark.feature("S211", "S214", "S218")
def test_an_individual_may_have_a_company_a_position_and_a_fax(desk: Desk) -> None:
    """These fields are folded away, because few individuals need them."""
    with desk.merchant_with(features={"fax_number": True}):
        page = desk.open()
        dialog = adding(page)
        dialog.get_by_role("radio", name="Individual").check()
        dialog.get_by_label("Full name").fill("Ria Ribbelink")
        expect(dialog.get_by_label("Company name")).to_be_hidden()
        more = dialog.get_by_text("More fields")
        more.click()
        work = dialog.get_by_role("group", name="Work")
        work.get_by_label("Company name").fill("Ribbelink Advies")
        work.get_by_label("Position").fill("Adviseur")
        work.get_by_label("Fax").fill("12")
        more.click()
        dialog.get_by_role("button", name="Save").click()
        expect(work.get_by_label("Fax")).to_be_focused()
        work.get_by_label("Fax").fill("020 5551235")
        dialog.get_by_role("button", name="Save").click()
        expect(page.get_by_role("heading", name="Ria Ribbelink", level=1)).to_be_visible()
        person = page.get_by_role("region", name="Personal information")
        for shown in ("Ribbelink Advies", "Adviseur", "+31205551235"):
            expect(person.get_by_text(shown)).to_be_visible()
        expect(page.get_by_role("complementary").get_by_text("Ribbelink Advies")).to_be_visible()


@pytest.mark.feature("S134")
def test_a_chosen_address_fills_all_its_fields(desk: Desk) -> None:
    with desk.merchant_with(features={"address_suggestions": True}):
        page = desk.open()
        dialog = adding(page)
        dialog.get_by_label("Company name").fill("Grachtengordel B.V.")
        street = dialog.get_by_label("Street")
        street.press_sequentially("Keizersg")
        suggested = page.get_by_role("option", name="Keizersgracht 24, 1015 AE Amsterdam")
        expect(suggested).to_be_visible()
        suggested.click()
        expect(street).to_have_value("Keizersgracht 24")
        expect(dialog.get_by_label("Postal code")).to_have_value("1015 AE")
        expect(dialog.get_by_label("City")).to_have_value("Amsterdam")
        expect(dialog.get_by_label("Country")).to_have_value("Netherlands")
        dialog.get_by_role("button", name="Save").click()
        expect(page.get_by_role("heading", name="Grachtengordel B.V.", level=1)).to_be_visible()
        saved = desk.seen({"id": page.url.rpartition("/")[2]})["address"]
    assert (saved["street"], saved["postal_code"], saved["country"]) == ("Keizersgracht 24", "1015 AE", "NL")


@pytest.mark.feature("S134")
def test_without_suggestions_an_address_is_typed(desk: Desk) -> None:
    with desk.merchant_with(features={"address_suggestions": True}):
        page = desk.open()
        page.route("**/api/address-suggestions*", lambda route: route.fulfill(status=502, json={}))
        dialog = adding(page)
        dialog.get_by_label("Company name").fill("Handwerk B.V.")
        with page.expect_response("**/api/address-suggestions*"):
            dialog.get_by_label("Street").press_sequentially("Achterom 3")
        dialog.get_by_label("Postal code").fill("2611aa")
        dialog.get_by_label("City").fill("Delft")
        dialog.get_by_role("button", name="Save").click()
        expect(page.get_by_role("heading", name="Handwerk B.V.", level=1)).to_be_visible()
    saved = desk.seen({"id": page.url.rpartition("/")[2]})["address"]
    assert (saved["street"], saved["postal_code"]) == ("Achterom 3", "2611 AA")


@pytest.mark.feature("S134")
def test_where_suggestions_are_switched_off_none_are_asked_for(desk: Desk) -> None:
    with desk.merchant_with(features={"address_suggestions": False}):
        page = desk.open()
        # The page uses the settings that it got at sign-in until the answer of GET /me arrives.
        known = """() => Object.entries(sessionStorage).some(([key, kept]) => key.startsWith("klantkaart.me.")
            && JSON.parse(kept).merchant.features.address_suggestions === false)"""
        page.wait_for_function(known)
        dialog = adding(page)
        dialog.get_by_label("Company name").fill("Stilstand B.V.")
        dialog.get_by_label("Street").press_sequentially("Keizersg")
        dialog.get_by_role("button", name="Save").click()
        expect(page.get_by_role("heading", name="Stilstand B.V.", level=1)).to_be_visible()
        expect(page.get_by_text("Keizersg").first).to_be_visible()
    assert [request for request in desk.requests if "suggestions" in request] == []


@pytest.mark.feature("S134")
def test_who_types_a_street_while_the_suggestions_are_on_their_way_types_on(desk: Desk) -> None:
    with desk.merchant_with(features={"address_suggestions": True}):
        page = desk.open()
        release = desk.hold_back(page, "StreetAutocomplete")
        dialog = adding(page)
        dialog.get_by_role("textbox", name="Street").press_sequentially("Kizers")
        for _ in "izers":
            page.keyboard.press("ArrowLeft")
        release()
        street = dialog.get_by_role("combobox", name="Street")
        expect(street).to_be_focused()
        page.keyboard.type("e")
        page.keyboard.press("End")
        page.keyboard.type("g")
        expect(street).to_have_value("Keizersg")
        expect(page.get_by_role("option", name="Keizersgracht 24, 1015 AE Amsterdam")).to_be_visible()


@pytest.mark.feature("S134")
def test_who_types_a_street_where_nothing_is_suggested_types_on(desk: Desk) -> None:
    """The register has Dutch addresses only, and the first letter sets the country to the merchant's own."""
    # A number of the Dutch register belongs to no Belgian company.
    with desk.merchant_with(country="BE", registration_number=None, features={"address_suggestions": True}):
        dialog = adding(desk.open())
        dialog.get_by_role("combobox", name="Street").press_sequentially("Meir 12")
        expect(dialog.get_by_role("textbox", name="Street")).to_have_value("Meir 12")
        expect(dialog.get_by_role("combobox", name="Country")).to_have_value("Belgium")


def test_what_was_typed_survives_escape_and_a_reload_until_it_is_discarded(desk: Desk) -> None:
    dialogs: list[Dialog] = []

    def answer(question: Dialog) -> None:
        dialogs.append(question)
        question.accept()

    page = desk.open()
    desk.listen(page, "dialog", answer)
    dialog = adding(page)
    dialog.get_by_label("Company name").fill("Half getypt")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Keep editing").click()
    expect(dialog.get_by_label("Company name")).to_have_value("Half getypt")
    page.reload()
    assert [question.type for question in dialogs] == ["beforeunload"]
    dialog = adding(page)
    expect(dialog.get_by_label("Company name")).to_have_value("Half getypt")
    dialog.get_by_role("button", name="Cancel").click()
    page.get_by_role("button", name="Discard changes").click()
    expect(dialog).to_have_count(0)
    expect(page.get_by_role("button", name="Add", exact=True)).to_be_focused()
    expect(adding(page).get_by_label("Company name")).to_have_value("")


def test_an_answer_that_was_lost_adds_no_second_customer(desk: Desk) -> None:
    page = desk.open()
    dialog = adding(page)
    dialog.get_by_label("Company name").fill("Eenmalig B.V.")
    lost: list[int] = []

    def lose_once(route: Route) -> None:
        if route.request.method != "POST" or lost:
            route.continue_()
            return
        lost.append(route.fetch().status)
        route.abort()

    page.route("**/api/customers", lose_once)
    dialog.get_by_label("Company name").press("Enter")
    expect(page.get_by_role("heading", name="Eenmalig B.V.", level=1)).to_be_visible()
    assert lost == [201]
    assert found(desk, "eenmalig") == ["Eenmalig B.V."]


@pytest.mark.feature("S207")
@pytest.mark.parametrize("role", ["field", "read_only"])
def test_who_may_not_add_cannot_and_sees_why(desk: Desk, role: str) -> None:
    page = desk.open(role=role)
    add = page.get_by_role("button", name="Add", exact=True)
    expect(add).to_be_disabled()
    expect(add).to_have_accessible_description("Your role does not allow this.")
    page.keyboard.press("c")
    expect(page.get_by_role("dialog")).to_have_count(0)
