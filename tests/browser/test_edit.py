"""Editing all that is known of who a customer is."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.desk import Desk


def editing(page: Page) -> Locator:
    """Open the form."""
    page.get_by_role("button", name="Edit customer").first.click()
    dialog = page.get_by_role("dialog", name="Edit customer")
    expect(dialog).to_be_visible()
    return dialog


def business(desk: Desk, **fields: object) -> dict[str, object]:
    return desk.customer(kind="business", company_name="Bouwmeester B.V.", **fields)


def choose_country(dialog: Locator, label: str, typed: str, country: str) -> None:
    dialog.get_by_label(label).fill(typed)
    dialog.get_by_role("option", name=country, exact=True).click()


@pytest.mark.feature("S129", "S131", "S132", "S133", "S135", "S136", "S137", "S138", "S139", "S140")
def test_all_fields_of_an_individual_are_edited_and_shown(desk: Desk) -> None:
    customer = desk.customer(full_name="Ida Individu")
    page = desk.open(f"/customers/{customer['id']}")
    dialog = editing(page)
    expect(dialog.get_by_label("Full name")).to_be_focused()
    expect(dialog.get_by_label("E-mail")).to_have_value("vera@example.com")
    for label, text in {
        "Full name": "Ida van Individu",
        "E-mail": "ida@example.com",
        "Phone": "06-12 34 56 78",
        "Street": "Kerkstraat 1",
        "Postal code": "1234ab",
        "City": "Hilversum",
    }.items():
        dialog.get_by_label(label).fill(text)
    # The merchant's country is the default.
    expect(dialog.get_by_label("Country")).to_have_value("Netherlands")
    language = dialog.get_by_label("Language")
    expect(language.get_by_role("option")).to_have_text(["Dutch", "English", "Spanish"])
    language.select_option("Spanish")
    dialog.get_by_label("Payment method").select_option("SEPA Direct Debit")
    dialog.get_by_role("switch", name="Tax exempt").check()
    dialog.get_by_label("Reason for the exemption").fill("Diplomatic mission")
    dialog.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", name="Ida van Individu", level=1)).to_be_visible()
    main = page.get_by_role("main")
    for shown in ("1234 AB", "Spanish", "SEPA Direct Debit", "Diplomatic mission"):
        expect(main.get_by_text(shown).first).to_be_visible()
    expect(page.get_by_role("link", name="ida@example.com").first).to_be_visible()
    seen = desk.seen(customer)
    assert seen["address"] | {"street": "Kerkstraat 1", "postal_code": "1234 AB", "country": "NL"} == seen["address"]
    assert (seen["phone"], seen["language"], seen["payment_method"]) == ("+31612345678", "es", "directdebit")
    assert (seen["email_health"], seen["tax_exempt"]) == ("healthy", True)


@pytest.mark.feature("S139")
def test_a_country_is_found_by_its_name_and_shown_with_its_flag(desk: Desk) -> None:
    customer = desk.customer()
    page = desk.open(f"/customers/{customer['id']}")
    dialog = editing(page)
    country = dialog.get_by_label("Country")
    country.fill("zzz")
    expect(page.get_by_text("No country is called that.")).to_be_visible()
    country.fill("belg")
    option = dialog.get_by_role("option", name="Belgium")
    expect(option.locator("svg, img").first).to_be_visible()
    page.keyboard.press("Enter")
    expect(country).to_have_value("Belgium")
    dialog.get_by_label("Postal code").fill("9000")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog).to_have_count(0)
    assert desk.seen(customer)["address"]["country"] == "BE"


@pytest.mark.feature("S139")
@pytest.mark.parametrize(("before", "after"), [("be", "lg"), ("belg", "")])
def test_who_types_a_country_while_the_list_is_on_its_way_types_on(desk: Desk, before: str, after: str) -> None:
    customer = desk.customer(address={"city": "Gent", "country": "NL"})
    page = desk.open(f"/customers/{customer['id']}")
    release = desk.hold_back(page, "CountryCombobox")
    dialog = editing(page)
    dialog.get_by_role("textbox", name="Country").fill(before)
    release()
    country = dialog.get_by_role("combobox", name="Country")
    expect(country).to_be_focused()
    expect(dialog.get_by_role("option", name="Belgium")).to_be_visible()
    page.keyboard.type(after)
    expect(country).to_have_value("belg")
    page.keyboard.press("Enter")
    expect(country).to_have_value("Belgium")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog).to_have_count(0)
    assert desk.seen(customer)["address"]["country"] == "BE"


@pytest.mark.feature("S139")
def test_before_the_list_of_countries_has_come_none_is_chosen(desk: Desk) -> None:
    customer = desk.customer(address={"city": "Gent", "country": "NL"})
    page = desk.open(f"/customers/{customer['id']}")
    release = desk.hold_back(page, "CountryCombobox")
    dialog = editing(page)
    waiting = dialog.get_by_role("textbox", name="Country")
    waiting.fill("belg")
    page.keyboard.press("Enter")
    expect(waiting).to_be_focused()
    page.keyboard.press("Tab")
    expect(waiting).to_have_value("Netherlands")
    release()
    expect(dialog.get_by_role("combobox", name="Country")).to_have_value("Netherlands")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog).to_have_count(0)
    assert desk.seen(customer)["version"] == customer["version"]


@pytest.mark.feature("S134", "S139")
def test_escape_closes_the_list_or_else_the_form_and_empties_no_field(desk: Desk) -> None:
    customer = desk.customer(address={"street": "Kade 1", "city": "Delft", "country": "NL"})
    with desk.merchant_with(features={"address_suggestions": True}):
        page = desk.open(f"/customers/{customer['id']}")
        dialog = editing(page)
        country = dialog.get_by_role("combobox", name="Country")
        country.fill("belg")
        expect(dialog.get_by_role("option", name="Belgium")).to_be_visible()
        page.keyboard.press("Escape")
        expect(dialog.get_by_role("option", name="Belgium")).to_have_count(0)
        expect(country).to_have_value("Netherlands")
        page.keyboard.press("Escape")
        expect(dialog).to_have_count(0)
        street = editing(page).get_by_role("combobox", name="Street")
        expect(street).to_have_value("Kade 1")
        street.focus()
        page.keyboard.press("Escape")
        expect(dialog).to_have_count(0)
        expect(editing(page).get_by_label("Street")).to_have_value("Kade 1")


@pytest.mark.feature("S141", "S142", "S143", "S144", "S145", "S146", "S147", "S148", "S149")
def test_all_fields_of_a_business_are_edited_and_shown(desk: Desk) -> None:
    customer = business(desk)
    page = desk.open(f"/customers/{customer['id']}")
    dialog = editing(page)
    for label in ("E-mail", "Phone", "Street", "City", "Postal code", "Country", "Language", "Payment method"):
        expect(dialog.get_by_label(label, exact=False).first).to_be_visible()
    expect(dialog.get_by_role("switch", name="Tax exempt")).to_be_visible()
    choose_country(dialog, "Registered in", "nether", "Netherlands")
    for label, text in {
        "Full name": "Bea Bouw",
        "VAT number": "nl 8231.49.583.b01",
        "KVK number": "12345678",
        "Legal name": "Bouwmeester Nederland B.V.",
        "Legal form": "Besloten vennootschap (B.V.)",
        "Industry code": "43.21",
        "Industry (": "Elektrotechnische bouwinstallatie",
        "Established on": "1998-04-01",
        "Website": "https://bouwmeester.example",
    }.items():
        dialog.get_by_label(label).fill(text)
    dialog.get_by_role("button", name="Add trade name").click()
    page.keyboard.type("De Bouwmeester")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog).to_have_count(0)
    main = page.get_by_role("main")
    for shown in ("NL823149583B01", "12345678", "43.21", "Elektrotechnische bouwinstallatie", "De Bouwmeester"):
        expect(main.get_by_text(shown).first).to_be_visible()
    expect(main.get_by_role("link", name=re.compile("bouwmeester.example")).first).to_be_visible()
    seen = desk.seen(customer)
    assert (seen["vat_number"], seen["vat_status"]) == ("NL823149583B01", "not_validated")
    assert (seen["legal_form"], seen["established_on"]) == ("Besloten vennootschap (B.V.)", "1998-04-01")


@pytest.mark.feature("S132", "S133", "S142", "S143", "S144", "S148", "S149")
def test_what_cannot_be_right_is_refused_at_its_field(desk: Desk) -> None:
    customer = business(desk)
    page = desk.open(f"/customers/{customer['id']}")
    dialog = editing(page)
    tomorrow = (datetime.now(UTC) + timedelta(days=2)).date().isoformat()
    choose_country(dialog, "Registered in", "NL", "Netherlands")
    wrong = {
        "Company name": (" ", "Fill this in."),
        "E-mail": ("info@", "Write an address such as name@example.com."),
        "Phone": ("12", "Write a valid phone number, such as +31 6 12345678."),
        "Website": ("ftp://example.com", "Write a web address such as https://www.example.com."),
        "VAT number": ("NL123", "Write the number with its country code, such as NL123456789B01."),
        "KVK number": ("1234567", "A KVK number has eight digits."),
        "Established on": (tomorrow, "This day has not come yet."),
    }
    for label, (text, problem) in wrong.items():
        field = dialog.get_by_label(label)
        before = field.input_value()
        field.fill(text)
        dialog.get_by_role("button", name="Save").click()
        expect(field).to_have_accessible_description(re.compile(re.escape(problem)))
        expect(field).to_be_focused()
        field.fill(before)
    assert desk.seen(customer)["version"] == customer["version"]


@pytest.mark.feature("S144")
def test_abroad_a_registration_number_is_free_text(desk: Desk) -> None:
    customer = business(desk, registration_country="NL", registration_number="12345678")
    page = desk.open(f"/customers/{customer['id']}")
    dialog = editing(page)
    expect(dialog.get_by_label("KVK number")).to_have_value("12345678")
    choose_country(dialog, "Registered in", "germ", "Germany")
    expect(dialog.get_by_label("KVK number")).to_have_count(0)
    dialog.get_by_label("Registration number").fill("HRB 86786 München")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog).to_have_count(0)
    assert desk.seen(customer)["registration_number"] == "HRB 86786 München"


@pytest.mark.feature("S130")
def test_a_business_that_becomes_an_individual_finds_its_fields_again(desk: Desk) -> None:
    customer = business(desk, full_name="Bea Bouw", vat_number="NL823149583B01", legal_form="Eenmanszaak")
    page = desk.open(f"/customers/{customer['id']}")
    dialog = editing(page)
    dialog.get_by_role("radio", name="Individual").check()
    expect(dialog.get_by_label("VAT number")).to_have_count(0)
    dialog.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", name="Bea Bouw", level=1)).to_be_visible()
    expect(page.get_by_text("NL823149583B01")).to_have_count(0)
    dialog = editing(page)
    dialog.get_by_role("radio", name="Business").check()
    dialog.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", name="Bouwmeester B.V.", level=1)).to_be_visible()
    expect(page.get_by_text("NL823149583B01").first).to_be_visible()


@pytest.mark.feature("S130", "S211", "S257")
def test_an_individual_keeps_the_company_name_until_it_is_emptied(desk: Desk) -> None:
    customer = business(desk, full_name="Bea Bouw")
    page = desk.open(f"/customers/{customer['id']}")
    person = page.get_by_role("region", name="Personal information")
    dialog = editing(page)
    dialog.get_by_role("radio", name="Individual").check()
    expect(dialog.get_by_label("Company name")).to_have_value("Bouwmeester B.V.")
    dialog.get_by_label("Position").fill("Eigenaar")
    dialog.get_by_role("button", name="Save").click()
    expect(person.get_by_text("Bouwmeester B.V.")).to_be_visible()
    expect(person.get_by_text("Eigenaar")).to_be_visible()
    dialog = editing(page)
    dialog.get_by_label("Company name").fill("")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog).to_have_count(0)
    expect(page.get_by_text("Bouwmeester B.V.")).to_have_count(0)
    seen = desk.seen(customer)
    assert (seen["company_name"], seen["position"]) == (None, "Eigenaar")


@pytest.mark.feature("S218")
@pytest.mark.parametrize("kind", ["individual", "business"])
def test_a_fax_number_is_changed_where_there_is_one_even_if_no_more_are_used(desk: Desk, kind: str) -> None:
    customer = desk.customer(kind=kind, company_name="Faxland B.V.", fax="+31205551235")
    with desk.merchant_with(features={"fax_number": False}):
        page = desk.open(f"/customers/{customer['id']}")
        dialog = editing(page)
        fax = dialog.get_by_label("Fax")
        fax.fill("")
        expect(fax).to_be_focused()
        page.keyboard.type("020 5551236")
        dialog.get_by_role("button", name="Save").click()
        expect(dialog).to_have_count(0)
        assert desk.seen(customer)["fax"] == "+31205551236"
        dialog = editing(page)
        dialog.get_by_label("Fax").fill("")
        dialog.get_by_role("button", name="Save").click()
        expect(dialog).to_have_count(0)
        expect(editing(page).get_by_label("Fax")).to_have_count(0)
