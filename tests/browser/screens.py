"""Every page, tab and dialog, and how to open it in any language."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.desk import Desk

Act = Callable[[Page], None]
OPEN = "[role=dialog]:not([aria-modal=false]), [role=alertdialog]"


def stay(page: Page) -> None:
    """Do nothing: the screen is open."""


def press(key: str) -> Act:
    def act(page: Page) -> None:
        page.keyboard.press(key)
        expect(page.locator(OPEN).first).to_be_visible()

    return act


def click(selector: str, opens: str = OPEN) -> Act:
    """Click the first match of a selector, which holds in every language."""

    def act(page: Page) -> None:
        page.locator(selector).first.click()
        expect(page.locator(opens).first).to_be_visible()

    return act


def icon(name: str) -> str:
    """Return the selector of the buttons with this icon."""
    return f"button:has(.lucide-{name})"


def quick_action(name: str) -> Act:
    """Click a quick action by its icon, after opening the sidebar that is folded on a phone."""

    def act(page: Page) -> None:
        closed = page.locator("aside details:not([open]) > summary")
        if closed.count():
            closed.click()
        click(f"aside {icon(name)}")(page)

    return act


def tick(page: Page) -> None:
    page.locator("tbody input[type=checkbox]").first.check()


def half_typed(page: Page) -> None:
    """Leave a form with text in it, so that the page asks whether to discard it."""
    press("n")(page)
    page.keyboard.type("Half typed")
    page.keyboard.press("Escape")
    expect(page.locator("[role=alertdialog]")).to_be_visible()


def new_tag(page: Page) -> None:
    press("t")(page)
    page.keyboard.type("Never heard of")
    expect(page.locator("[role=dialog] [type=radio]")).to_have_count(18)


SECTION = "main nav ~ section"

SCREENS: dict[str, tuple[str, Act]] = {
    "list": ("/customers", stay),
    "nothing matches": ("/customers?search=qqqqq", stay),
    "tag filter": ("/customers", click("main button[popovertarget]", opens="main [popover]")),
    "rows ticked": ("/customers", tick),
    "add": ("/customers", press("c")),
    "delete": ("/customers", click(f"tbody {icon('trash-2')}")),
    "trash": ("/customers/trash", stay),
    "profile": ("/customers/{id}", stay),
    "links elsewhere": ("/customers/{id}", click("h1 button", opens="h1 [popover]")),
    "notes": ("/customers/{id}/notes", stay),
    "edit note": ("/customers/{id}/notes", click(f"article {icon('pencil')}")),
    "delete note": ("/customers/{id}/notes", click(f"article {icon('trash-2')}")),
    "activity": ("/customers/{id}/activity", stay),
    "contacts": ("/customers/{id}/contacts", stay),
    "add contact": ("/customers/{id}/contacts", click(f"{SECTION} > header > button")),
    "edit contact": ("/customers/{id}/contacts", click(f"{SECTION} {icon('pencil')}")),
    "make primary": ("/customers/{id}/contacts", click(f"{SECTION} tr:nth-of-type(2) td:last-of-type button")),
    "addresses": ("/customers/{id}/addresses", stay),
    "add address": ("/customers/{id}/addresses", click(f"{SECTION} > header > button")),
    "view address": ("/customers/{id}/addresses", click(f"{SECTION} li button")),
    "edit address": ("/customers/{id}/addresses", click(f"{SECTION} {icon('pencil')}")),
    "tags": ("/customers/{id}", press("t")),
    "new tag": ("/customers/{id}", new_tag),
    "edit": ("/customers/{id}", press("e")),
    "edit an individual": ("/customers/{suspended}", press("e")),
    "note": ("/customers/{id}", press("n")),
    "suspend": ("/customers/{id}", quick_action("circle-pause")),
    "archive": ("/customers/{id}", quick_action("archive")),
    "archived": ("/customers/{archived}", stay),
    "reactivate": ("/customers/{archived}", quick_action("archive-restore")),
    "suspended": ("/customers/{suspended}", stay),
    "lift": ("/customers/{suspended}", quick_action("circle-play")),
    "no such customer": ("/customers/cst_01M805S10V0RTSBQDNJ0PJTAW8", stay),
    "no such page": ("/nowhere", stay),
    "palette": ("/customers/{id}", press("Control+k")),
    "keys": ("/customers/{id}", press("?")),
    "company": ("/settings", stay),
    "edit company": ("/settings", click(f"main {icon('pencil')}")),
    "team": ("/settings/team", stay),
    "invite": ("/settings/team", click(icon("user-plus"))),
    "edit member": ("/settings/team", click(f"tbody {icon('pencil')}")),
    "deactivate": ("/settings/team", click(f"tbody {icon('user-round-x')}:not([aria-disabled])")),
    "all tags": ("/settings/tags", stay),
    "add tag": ("/settings/tags", click(f"main {icon('plus')}")),
    "edit tag": ("/settings/tags", click(f"li {icon('pencil')}")),
    "delete tag": ("/settings/tags", click(f"li {icon('trash-2')}")),
    "help": ("/help", stay),
    "help about notes": ("/help/private-notes", stay),
    "help about tags": ("/help/tags", stay),
    "help about tax": ("/help/tax-exemptions", stay),
    "help about the portal": ("/help/customer-portal", stay),
    "half typed": ("/customers/{id}", half_typed),
}


def subjects(desk: Desk) -> dict[str, str]:
    """Make the customers that the screens show and return their ids."""
    archived = desk.customer(full_name="Archibald")
    desk.archive(archived, "payment_issues")
    suspended = desk.customer(full_name="Suzanna")
    desk.suspend(suspended, "disputed_invoices")
    desk.api.delete(f"/customers/{desk.customer()['id']}", headers={"If-Match": "*"}).raise_for_status()
    return {"id": known_well(desk)["id"], "archived": archived["id"], "suspended": suspended["id"]}


def known_well(desk: Desk) -> dict[str, Any]:
    """Make a customer with something on every card and in every section."""
    customer = desk.customer(
        kind="business",
        full_name="Wilhelmina van Oldenbarnevelt-Schimmelpenninck",
        company_name="Van Oldenbarnevelt-Schimmelpenninck Installatietechniek",
        legal_name="Van Oldenbarnevelt-Schimmelpenninck Holding B.V.",
        phone="020 123 4567",
        website="https://example.com",
        vat_number="NL823149583B01",
        address={"street": "Keizersgracht 1", "postal_code": "1015 CN", "city": "Amsterdam", "country": "NL"},
        invoices_paused=True,
        invoice_delivery="portal",
        external_refs=[{"source": "stripe", "external_id": "cus_7", "url": "https://stripe.com/7"}],
    )
    desk.give_tags(customer, "Onderhoudscontract", "Key account", "Late payer", "Referred")
    desk.pin(customer, desk.note(customer, "A note", "with text"))
    desk.contact(customer, email="bookkeeping@example.com", phone="020 123 4567", role="Bookkeeper")
    desk.address(customer, label="Depot")
    return customer
