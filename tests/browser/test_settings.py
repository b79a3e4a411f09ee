"""The settings: the company, its team and its tags."""

import re

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.desk import Desk


def fact(page: Page, label: str) -> Locator:
    """Return the value beside a label of the company."""
    return page.get_by_role("region", name="Company").locator("div:has(> dt)").filter(has_text=label)


def test_the_company_is_edited_and_shown(desk: Desk) -> None:
    with desk.merchant_with(vat_number=None, vip_threshold={"currency": "EUR", "value": "1000.00"}):
        page = desk.open("/settings")
        expect(page).to_have_title(re.compile("^Company · Settings"))
        page.get_by_role("button", name="Edit company").click()
        dialog = page.get_by_role("dialog", name="Edit company")
        dialog.get_by_role("textbox", name="VAT number").fill("NL123")
        dialog.get_by_label("VIP from revenue above").fill("2.500,50")
        dialog.get_by_role("button", name="Save").click()
        expect(dialog.get_by_role("textbox", name="VAT number")).to_be_focused()
        expect(dialog.get_by_text("Write the number with its country code")).to_be_visible()
        dialog.get_by_role("textbox", name="VAT number").fill("NL 8231.49.583.B01")
        dialog.get_by_label("VIP from revenue above").fill("2,500.50")
        dialog.get_by_role("button", name="Save").click()
        expect(page.get_by_text("Settings saved")).to_be_visible()
        expect(fact(page, "VAT number")).to_contain_text("NL823149583B01")
        expect(fact(page, "VIP from revenue above")).to_contain_text("2,500.50")
        page.reload()
        expect(fact(page, "VIP from revenue above")).to_contain_text("2,500.50")
        assert desk.merchant()["vip_threshold"] == {"currency": "EUR", "value": "2500.50"}


def test_two_who_edit_the_company_at_once_are_shown_each_other(desk: Desk) -> None:
    with desk.merchant_with(time_zone="Europe/Amsterdam", vat_auto_exempt="cross_border"):
        page = desk.open("/settings")
        page.get_by_role("button", name="Edit company").click()
        dialog = page.get_by_role("dialog", name="Edit company")
        expect(dialog).to_be_visible()
        with desk.merchant_with(time_zone="Europe/Paris"):
            dialog.get_by_role("radio", name=re.compile("^Never")).check()
            dialog.get_by_role("button", name="Save").click()
            expect(dialog.get_by_text("Time zone: Europe/Amsterdam → Europe/Paris")).to_be_visible()
            dialog.get_by_role("button", name="Save mine anyway").click()
            expect(dialog).to_have_count(0)
            merchant = desk.merchant()
            assert (merchant["vat_auto_exempt"], merchant["time_zone"]) == ("never", "Europe/Paris")


@pytest.mark.feature("S218")
def test_a_part_of_the_page_is_switched_off_and_on(desk: Desk) -> None:
    customer = desk.customer(kind="business", company_name="Faxland B.V.", fax="+31205551235")
    with desk.merchant_with(features={"fax_number": True}):
        page = desk.open("/settings")
        fax = page.get_by_role("switch", name="Fax number")
        expect(fax).to_be_checked()
        fax.click()
        expect(fax).not_to_be_checked()
        expect(page.get_by_text("Settings saved")).to_be_visible()
        page.goto(f"{desk.run.url}/customers/{customer['id']}")
        contact = page.get_by_role("region", name="Contact", exact=True)
        expect(contact.get_by_text("vera@example.com")).to_be_visible()
        expect(contact.get_by_text("+31 20 555 1235")).to_have_count(0)
        page.goto(f"{desk.run.url}/settings")
        fax.click()
        expect(fax).to_be_checked()
        expect(page.get_by_text("Settings saved")).to_be_visible()
        page.goto(f"{desk.run.url}/customers/{customer['id']}")
        expect(contact.get_by_text("+31 20 555 1235")).to_be_visible()


def test_switches_are_saved_one_after_the_other_and_none_is_lost(desk: Desk) -> None:
    """They are saved even when someone else edits the company in between."""
    held: list[Route] = []
    with desk.merchant_with(features={"fax_number": True, "contact_map": True}):
        page = desk.open("/settings")
        fax, country_map = (page.get_by_role("switch", name=name) for name in ("Fax number", "Map"))
        expect(fax).to_be_checked()
        page.route("**/api/merchant", lambda route: route.continue_() if held else held.append(route))
        with page.expect_request("**/api/merchant"):
            fax.click()
        fax.click()
        expect(fax).to_be_checked()
        fax.click()
        country_map.click()
        expect(fax).not_to_be_checked()
        expect(country_map).not_to_be_checked()
        assert desk.requests.count("PATCH /api/merchant") == 1
        with desk.merchant_with(time_zone="Europe/Paris"):
            with page.expect_response(lambda answer: answer.ok and "contact_map" in (answer.request.post_data or "")):
                held[0].continue_()
            expect(fax).not_to_be_checked()
            expect(country_map).not_to_be_checked()
            saved = desk.merchant()
        assert (saved["features"]["fax_number"], saved["features"]["contact_map"]) == (False, False)
        assert saved["time_zone"] == "Europe/Paris"


def test_a_switch_that_is_refused_goes_back(desk: Desk) -> None:
    with desk.merchant_with(features={"fax_number": True}):
        page = desk.open("/settings")
        fax = page.get_by_role("switch", name="Fax number")
        expect(fax).to_be_checked()
        page.route("**/api/merchant", lambda route: route.abort())
        fax.click()
        expect(page.get_by_text("The server cannot be reached.")).to_be_visible()
        expect(fax).to_be_checked()
        page.unroute_all()
        page.get_by_role("button", name="Try again").click()
        expect(page.get_by_text("Settings saved")).to_be_visible()
        expect(fax).not_to_be_checked()


def test_a_switch_moves_once(desk: Desk) -> None:
    """An older answer that arrives late does not move it back."""
    held: list[Route] = []
    with desk.merchant_with(features={"fax_number": True}):
        page = desk.open("/settings")
        fax = page.get_by_role("switch", name="Fax number")
        expect(fax).to_be_checked()
        before = desk.api.get("/me").json()
        page.route("**/api/me", lambda route: route.continue_() if held else held.append(route))
        page.reload()
        expect(fax).to_be_checked()
        fax.evaluate("""fax => {
            const shown = (window.shown = []);
            const look = () => {
                if (shown.at(-1) !== fax.checked) shown.push(fax.checked);
                requestAnimationFrame(look);
            };
            look();
        }""")
        fax.click()
        expect(page.get_by_text("Settings saved")).to_be_visible()
        held[0].fulfill(json=before)
        page.unroute_all()
        desk.settle(page)
        assert page.evaluate("window.shown") == [True, False]


def test_a_colleague_is_invited_changed_and_kept_out(desk: Desk) -> None:
    page = desk.open("/settings/team")
    page.get_by_role("button", name="Invite a colleague").click()
    dialog = page.get_by_role("dialog", name="Invite a colleague")
    dialog.get_by_label("Name").fill("Nieuwe Collega")
    dialog.get_by_label("E-mail").fill("collega@vandijk.example")
    dialog.get_by_role("button", name="Send invitation").click()
    expect(dialog.get_by_text("Choose a role.")).to_be_visible()
    expect(dialog.get_by_role("radio").first).to_be_focused()
    dialog.get_by_role("radio", name=re.compile("^Support")).check()
    dialog.get_by_role("button", name="Send invitation").click()
    expect(page.get_by_text("collega@vandijk.example invited")).to_be_visible()
    row = page.get_by_role("row").filter(has_text="collega@vandijk.example")
    expect(row).to_contain_text("Support")
    row.get_by_role("button", name="Edit Nieuwe Collega").click()
    edit = page.get_by_role("dialog", name="Edit Nieuwe Collega")
    edit.get_by_role("radio", name=re.compile("^Finance")).check()
    edit.get_by_role("button", name="Save").click()
    expect(row).to_contain_text("Finance")
    row.get_by_role("button", name="Deactivate Nieuwe Collega").click()
    page.get_by_role("alertdialog").get_by_role("button", name="Deactivate").click()
    expect(row).to_contain_text("Not active")
    page.get_by_role("button", name="Undo").click()
    expect(row.get_by_text("Invited", exact=True)).to_be_visible()


def test_who_has_not_signed_in_yet_is_invited_again(desk: Desk) -> None:
    page = desk.open("/settings/team")
    row = page.get_by_role("row").filter(has_text="noor@vandijk.example")
    expect(row.get_by_text("Invited", exact=True)).to_be_visible()
    row.get_by_role("button", name="Send the invitation to Noor Visser again").click()
    expect(page.get_by_text("noor@vandijk.example invited again")).to_be_visible()
    here = page.get_by_role("row").filter(has_text="owner@vandijk.example")
    expect(here.get_by_text("Active", exact=True)).to_be_visible()
    expect(here.get_by_role("button", name=re.compile("^Send the invitation"))).to_have_count(0)


def test_two_who_edit_a_member_at_once_are_shown_each_other(desk: Desk) -> None:
    draft = {"name": "Twee Tegelijk", "email": "tegelijk@vandijk.example", "role": "support"}
    member = desk.api.post("/members", json=draft).raise_for_status().json()
    page = desk.open("/settings/team")
    page.get_by_role("button", name="Edit Twee Tegelijk").click()
    dialog = page.get_by_role("dialog", name="Edit Twee Tegelijk")
    dialog.get_by_label("Name").fill("Mijn Naam")
    path = f"/members/{member['id']}"
    desk.api.patch(path, json={"role": "finance"}, headers={"If-Match": str(member["version"])}).raise_for_status()
    dialog.get_by_role("button", name="Save", exact=True).click()
    expect(dialog.get_by_text("Role: Support → Finance")).to_be_visible()
    dialog.get_by_role("button", name="Take theirs").click()
    theirs = page.get_by_role("dialog", name="Edit Twee Tegelijk")
    expect(theirs.get_by_text("This changed while you were typing")).to_have_count(0)
    expect(theirs.get_by_label("Name")).to_have_value("Twee Tegelijk")
    expect(theirs.get_by_role("radio", name=re.compile("^Finance"))).to_be_checked()


def test_the_address_of_a_colleague_cannot_be_invited_again(desk: Desk) -> None:
    page = desk.open("/settings/team")
    page.get_by_role("button", name="Invite a colleague").click()
    dialog = page.get_by_role("dialog", name="Invite a colleague")
    dialog.get_by_label("Name").fill("Dubbel")
    dialog.get_by_label("E-mail").fill("support@vandijk.example")
    dialog.get_by_role("radio", name=re.compile("^Support")).check()
    dialog.get_by_role("button", name="Send invitation").click()
    expect(dialog.get_by_text("This e-mail address belongs to someone on your team already.")).to_be_visible()


def test_nobody_changes_their_own_role_and_only_an_owner_an_owner(desk: Desk) -> None:
    page = desk.open("/settings/team")
    mine = page.get_by_role("row").filter(has_text="owner@vandijk.example")
    own = "Nobody changes their own role, deactivates or removes themselves. Ask another owner or admin."
    expect(mine.get_by_role("button", name=re.compile("^Deactivate"))).to_have_accessible_description(own)
    mine.get_by_role("button", name=re.compile("^Edit")).click()
    expect(page.get_by_role("dialog").get_by_text(own)).to_be_visible()
    expect(page.get_by_role("dialog").get_by_role("radio")).to_have_count(0)
    page = desk.open("/settings/team", role="admin")
    edit = (
        page.get_by_role("row").filter(has_text="owner@vandijk.example").get_by_role("button", name=re.compile("^Edit"))
    )
    expect(edit).to_be_disabled()
    expect(edit).to_have_accessible_description("Only an owner makes, changes or removes an owner.")
    page.get_by_role("button", name="Invite a colleague").click()
    roles = page.get_by_role("dialog", name="Invite a colleague").get_by_role("radio")
    expect(roles).to_have_count(6)


@pytest.mark.feature("S163")
def test_a_tag_is_added_renamed_and_deleted_once_nobody_has_it(desk: Desk) -> None:
    desk.tag("Bestaand")
    page = desk.open("/settings/tags")
    page.get_by_role("button", name="Add tag").click()
    dialog = page.get_by_role("dialog", name="Add tag")
    dialog.get_by_label("Name").fill("bestaand")
    dialog.get_by_role("button", name="Add tag").click()
    expect(dialog.get_by_text("There is a tag of this name already.")).to_be_visible()
    dialog.get_by_label("Name").fill("Proefwerk")
    expect(dialog.get_by_role("radio")).to_have_count(18)
    dialog.get_by_role("radio", name="Violet").check()
    dialog.get_by_role("button", name="Add tag").click()
    expect(page.get_by_text("Tag added")).to_be_visible()
    page.get_by_role("button", name="Edit tag “Proefwerk”").click()
    edit = page.get_by_role("dialog", name="Edit tag “Proefwerk”")
    expect(edit.get_by_role("radio", name="Violet")).to_be_checked()
    edit.get_by_label("Name").fill("Proefstuk")
    edit.get_by_role("button", name="Save").click()
    expect(page.get_by_role("listitem").filter(has_text="Proefstuk")).to_be_visible()
    customer = desk.customer()
    desk.give_tags(customer, "Proefstuk")
    for refused in (True, False):
        page.get_by_role("button", name="Delete tag “Proefstuk”").click()
        page.get_by_role("alertdialog").get_by_role("button", name="Delete tag").click()
        if refused:
            expect(page.get_by_text("Customers still have this tag. Take it off them first.")).to_be_visible()
            desk.give_tags(customer)
    expect(page.get_by_text("Tag “Proefstuk” deleted")).to_be_visible()
    expect(page.get_by_role("button", name="Edit tag “Proefstuk”")).to_have_count(0)


@pytest.mark.parametrize(("role", "tags_too"), [("finance", False), ("read_only", True)])
def test_who_may_not_change_settings_reads_them_and_sees_why(desk: Desk, role: str, tags_too: bool) -> None:
    page = desk.open("/settings", role=role)
    main = page.get_by_role("main")
    expect(main.get_by_text("An owner or admin can change these settings.")).to_be_visible()
    expect(fact(page, "Time zone")).to_contain_text("Europe/Amsterdam")
    expect(main.get_by_role("button")).to_have_count(0)
    for switch in main.get_by_role("switch").all():
        expect(switch).to_be_disabled()
    main.get_by_role("link", name="Team").click()
    expect(main.get_by_text("An owner or admin can invite colleagues")).to_be_visible()
    expect(main.get_by_role("row").filter(has_text="owner@vandijk.example")).to_be_visible()
    expect(main.get_by_role("button")).to_have_count(0)
    main.get_by_role("link", name="Tags").first.click()
    expect(main.get_by_role("heading", name="Tags")).to_be_visible()
    expect(main.get_by_text("Roles that edit customers can change tags.")).to_have_count(1 if tags_too else 0)
    expect(main.get_by_role("button", name="Add tag")).to_have_count(0 if tags_too else 1)
