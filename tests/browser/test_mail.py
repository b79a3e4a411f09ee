"""Mail: what a team sends, what the customer finds in the inbox, and what the team sees of what became of it."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.desk import Desk
from tests.browser.page_time import see_by_itself
from tests.browser.screens.mail import decline_reminders
from tests.browser.test_paying import BOOKED_WITHIN, pay

# In milliseconds: behind a mail are two queues and functions that start for the first time, and the PDF of an invoice.
SENT_WITHIN = 45_000
# Behind a bounce are a topic and a function that starts for the first time.
SEEN_WITHIN = 75_000


@pytest.fixture
def receiver(browser: Browser, desk: Desk) -> Iterator[Page]:
    """The browser of the customer, who reads the mail of the stand-in's inbox."""
    context = browser.new_context(java_script_enabled=False, base_url=desk.run.url, locale="en-GB")
    yield context.new_page()
    context.close()


def mails_of(desk: Desk, customer: dict[str, Any]) -> Page:
    return desk.open(f"/customers/{customer['id']}/mail")


def line_with(page: Page, text: str) -> Locator:
    return page.get_by_role("row").filter(has_text=text)


def send_invoice(page: Page, number: str, submit: str = "Send") -> None:
    """Send the invoice whose page is open."""
    page.get_by_role("button", name="Send", exact=True).first.click()
    dialog = page.get_by_role("dialog", name=f"Send invoice {number}")
    dialog.get_by_role("button", name=submit, exact=True).click()
    expect(dialog).to_be_hidden()


@pytest.mark.feature("S56", "S57")
@pytest.mark.long
def test_an_invoice_is_mailed_paid_by_its_link_and_the_bounce_is_seen_by_itself(desk: Desk, receiver: Page) -> None:
    customer = desk.customer(full_name="Iris Inbox", email="iris@inbox.example", language="en")
    invoice = desk.invoice(customer, issue=True)
    number = invoice["number"]
    page = desk.open(f"/customers/{customer['id']}/invoices/{invoice['id']}")
    send_invoice(page, number)
    expect(page.get_by_text(f"Invoice {number} is on its way")).to_be_visible()
    page.goto(f"{desk.run.url}/customers/{customer['id']}/mail")
    expect(line_with(page, number)).to_contain_text("Delivered", timeout=SENT_WITHIN)
    page.context.clock.install()
    profile = desk.another_tab(page, f"/customers/{customer['id']}")
    expect(profile.get_by_role("link", name="Healthy")).to_be_visible()

    receiver.goto("/local/mail/")
    receiver.get_by_role("link", name=number).click()
    mail = receiver.url
    receiver.goto(receiver.frame_locator("iframe").get_by_role("link", name="Pay online").get_attribute("href") or "")
    pay(receiver)
    expect(receiver.get_by_text("Thank you").first).to_be_visible(timeout=BOOKED_WITHIN)
    receiver.goto(mail)
    receiver.get_by_role("button", name="Bounce (hard)").click()

    see_by_itself(profile.get_by_role("link", name="Bounced"), within=SEEN_WITHIN)
    profile.get_by_role("link", name="Bounced").click()
    expect(line_with(profile, number)).to_contain_text("user unknown")
    profile.get_by_role("button", name="Allow mail again").click()
    expect(profile.get_by_text("Mail goes to iris@inbox.example again")).to_be_visible()
    profile.get_by_role("button", name="Send a test mail").click()
    profile.get_by_role("dialog", name="Send a test mail").get_by_role("button", name="Send", exact=True).click()
    expect(line_with(profile, "does our mail reach you?")).to_contain_text("Delivered", timeout=SENT_WITHIN)
    profile.goto(f"{desk.run.url}/customers/{customer['id']}")
    expect(profile.get_by_role("link", name="Healthy")).to_be_visible()


@pytest.mark.feature("S272")
def test_a_statement_is_mailed_with_its_pdf_and_everything_is_paid_by_its_link(desk: Desk, receiver: Page) -> None:
    customer = desk.customer(full_name="Stella Statement", email="stella@inbox.example", language="en")
    desk.invoice(customer, issue=True)
    page = desk.open(f"/customers/{customer['id']}/statement")
    page.get_by_role("button", name="Send", exact=True).click()
    dialog = page.get_by_role("dialog", name="Send statement")
    expect(dialog.get_by_label("To", exact=True)).to_have_value("stella@inbox.example")
    dialog.get_by_role("button", name="Send", exact=True).click()
    expect(page.get_by_text("The statement is on its way")).to_be_visible(timeout=SENT_WITHIN)
    page.goto(f"{desk.run.url}/customers/{customer['id']}/mail")
    line = line_with(page, "Statement of account up to")
    expect(line).to_contain_text("Delivered", timeout=SENT_WITHIN)
    line.get_by_role("button", name="Show").click()
    expect(page.get_by_role("dialog")).to_contain_text(f"statement-{customer['number']}")

    receiver.goto("/local/mail/")
    receiver.get_by_role("link", name="Statement of account up to").first.click()
    link = receiver.frame_locator("iframe").get_by_role("link", name="Pay everything online")
    receiver.goto(link.get_attribute("href") or "")
    pay(receiver)
    expect(receiver.get_by_text("Thank you").first).to_be_visible(timeout=BOOKED_WITHIN)


@pytest.mark.feature("S289")
def test_paused_invoices_hold_a_mail_which_resuming_offers_to_send(desk: Desk) -> None:
    customer = desk.customer(full_name="Paul Paused", email="paul@paused.example", invoices_paused=True)
    invoice = desk.invoice(customer, issue=True)
    page = desk.open(f"/customers/{customer['id']}/invoices/{invoice['id']}")
    send_invoice(page, invoice["number"], "Send once invoices are resumed")
    expect(page.get_by_text(f"Invoice {invoice['number']} is held until invoices are resumed")).to_be_visible()
    page.goto(f"{desk.run.url}/customers/{customer['id']}/mail")
    expect(line_with(page, invoice["number"])).to_contain_text("invoices paused")
    expect(page.get_by_role("button", name="Release held mails")).to_have_attribute("aria-disabled", "true")
    page.get_by_role("button", name="Edit customer").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Invoices paused").uncheck()
    dialog.get_by_role("button", name="Save").click()
    page.get_by_role("button", name="Send now").click()
    expect(line_with(page, invoice["number"])).to_contain_text("Delivered", timeout=SENT_WITHIN)


@pytest.mark.feature("S291")
def test_an_invoice_for_the_portal_is_there_and_not_mailed(desk: Desk) -> None:
    customer = desk.customer(full_name="Petra Portal", email="petra@portal.example", invoice_delivery="portal")
    invoice = desk.invoice(customer, issue=True)
    page = desk.open(f"/customers/{customer['id']}/invoices/{invoice['id']}")
    send_invoice(page, invoice["number"], "Deliver in the portal")
    expect(page.get_by_text(f"Invoice {invoice['number']} is in the portal")).to_be_visible()
    page.goto(f"{desk.run.url}/customers/{customer['id']}/mail")
    expect(line_with(page, invoice["number"])).to_contain_text("delivered in the portal")


@pytest.mark.feature("S57")
def test_a_mail_is_shown_as_it_was_sent_and_sent_again(desk: Desk, receiver: Page) -> None:
    customer = desk.customer(full_name="Rita Resend", email="rita@resend.example", language="en")
    invoice = desk.invoice(customer, issue=True)
    desk.api.post(f"/customers/{customer['id']}/invoices/{invoice['id']}/send", json={}).raise_for_status()
    page = mails_of(desk, customer)
    line = line_with(page, invoice["number"])
    expect(line).to_contain_text("Delivered", timeout=SENT_WITHIN)
    line.get_by_role("button", name="Show").click()
    dialog = page.get_by_role("dialog")
    shown = dialog.frame_locator("iframe")
    expect(shown.get_by_text("€121.00", exact=True)).to_be_visible()
    colour = "e => getComputedStyle(e).backgroundColor"
    assert shown.locator(".ground").first.evaluate(colour) == "rgb(246, 244, 239)"
    assert shown.get_by_role("link", name="Pay online").get_attribute("href")
    dialog.get_by_text("Text of the mail").click()
    expect(dialog.get_by_text("Dear Rita Resend,").last).to_be_visible()
    page.keyboard.press("Escape")
    line.get_by_role("button", name="Send again").click()
    expect(line.filter(has_text="Sent again as another mail.")).to_be_visible()
    expect(line).to_have_count(2, timeout=SENT_WITHIN)
    expect(line.first).to_contain_text("Delivered", timeout=SENT_WITHIN)
    receiver.goto("/local/mail/")
    expect(receiver.get_by_role("link", name=invoice["number"])).to_have_count(2)


def test_who_declined_reminders_gets_them_again_once_a_member_confirms_that_they_asked(desk: Desk) -> None:
    customer = desk.customer(full_name="Dirk Declined", email="dirk@declined.example")
    decline_reminders(desk, customer)
    page = mails_of(desk, customer)
    page.get_by_role("button", name="Allow reminders again").click()
    dialog = page.get_by_role("dialog", name="Allow reminders again")
    expect(dialog).to_contain_text("no more payment reminders and statements by mail")
    dialog.get_by_role("button", name="They asked for it").click()
    expect(page.get_by_text("Reminders are mailed again")).to_be_visible()
    expect(page.get_by_role("button", name="Allow reminders again")).to_have_count(0)
    page.goto(f"{desk.run.url}/customers/{customer['id']}/activity")
    expect(page.get_by_role("listitem").filter(has_text="Reminders by mail allowed again")).to_be_visible(
        timeout=SENT_WITHIN
    )
