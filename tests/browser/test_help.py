"""The help pages, and the links that lead to them."""

import pytest
from playwright.sync_api import expect

from tests.browser.desk import Desk

TOPICS = {
    "en": ["Private notes", "Tags", "Tax exemptions", "Customer portal"],
    "nl": ["Privénotities", "Tags", "Btw-vrijstelling", "Klantportaal"],
    "es": ["Notas privadas", "Etiquetas", "Exención de IVA", "Portal del cliente"],
}


@pytest.mark.feature("S206")
@pytest.mark.parametrize("language", TOPICS)
def test_the_contents_lead_to_each_page_in_the_members_language(desk: Desk, language: str) -> None:
    page = desk.open("/help", language=language)
    main = page.get_by_role("main")
    for topic in TOPICS[language]:
        main.get_by_role("heading", name=topic).get_by_role("link").click()
        expect(page.get_by_role("heading", name=topic, level=1)).to_be_visible()
        expect(main.get_by_role("article").get_by_role("heading", level=2).first).to_be_visible()
        page.go_back()


@pytest.mark.feature("S206")
@pytest.mark.parametrize(
    ("region", "topic"),
    [
        ("Internal notes", "Private notes"),
        ("Overview", "Tags"),
        ("Tax", "Tax exemptions"),
        ("Preferences", "Customer portal"),
    ],
)
def test_a_profile_leads_to_the_help_about_what_it_shows(desk: Desk, region: str, topic: str) -> None:
    customer = desk.customer(invoice_delivery="portal")
    page = desk.open(f"/customers/{customer['id']}")
    part = page.get_by_role("region", name=region, exact=True)
    part.get_by_role("link", name=f"Help: {topic}").first.click()
    expect(page.get_by_role("heading", name=topic, level=1)).to_be_visible()
    page.go_back()
    expect(page.get_by_role("heading", name="Vera Vermeulen", level=1)).to_be_visible()


@pytest.mark.feature("S206")
def test_help_in_a_form_opens_beside_what_was_typed(desk: Desk) -> None:
    page = desk.open(f"/customers/{desk.customer()['id']}")
    page.get_by_role("button", name="Edit customer").first.click()
    dialog = page.get_by_role("dialog", name="Edit customer")
    dialog.get_by_label("Full name").fill("Half typed")
    with page.expect_popup() as opened:
        dialog.get_by_role("link", name="Help: Tax exemptions").click()
    expect(opened.value.get_by_role("heading", name="Tax exemptions", level=1)).to_be_visible()
    expect(dialog.get_by_label("Full name")).to_have_value("Half typed")


def test_an_unknown_topic_leads_to_the_contents(desk: Desk) -> None:
    page = desk.open("/help/nonsense")
    expect(page).to_have_url(f"{desk.run.url}/help")
    expect(page.get_by_role("heading", name="Help", level=1)).to_be_visible()
