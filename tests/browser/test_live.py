"""Live linking: what is done elsewhere with a customer is seen here without a reload.

Another tab follows by a message, so its request is what a test waits for: polling would come only after half a minute.
That nothing delays the request is in web/src/app/live/otherTabs.test.tsx.
"""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.desk import Desk


def add_note(page: Page, title: str) -> None:
    page.get_by_role("textbox", name="New note").fill(title)
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("article", name=title)).to_be_visible()


@pytest.mark.feature("S226")
def test_what_one_tab_does_another_reads_at_once(desk: Desk) -> None:
    customer = desk.customer()
    path = f"/customers/{customer['id']}"
    here = desk.open(path)
    card = here.get_by_role("region", name="Customer notes")
    expect(card).to_contain_text("Write down what your team should know")
    there = desk.another_tab(here, f"{path}/notes")
    with here.expect_response(f"**/api{path}/notes?*"):
        add_note(there, "From the other tab")
    expect(card.get_by_role("article", name="From the other tab")).to_be_visible()
    there.get_by_role("button", name="Edit customer").click()
    there.get_by_label("Full name").fill("Nieuwe Naam")
    with here.expect_response(f"**/api{path}"):
        there.get_by_role("button", name="Save").click()
    expect(there.get_by_role("heading", name="Nieuwe Naam", level=1)).to_be_visible()
    expect(here.get_by_role("heading", name="Nieuwe Naam", level=1)).to_be_visible()


@pytest.mark.feature("S226")
def test_the_log_and_the_list_of_another_tab_follow_too(desk: Desk) -> None:
    customer = desk.customer(full_name="Lena Lijst")
    log = desk.open(f"/customers/{customer['id']}/activity")
    entries = log.get_by_role("region", name="Activity Log").get_by_role("listitem")
    expect(entries).to_have_count(1)
    customers = desk.another_tab(log, f"/customers?search={customer['number']}")
    expect(customers.get_by_role("row").filter(has_text="Lena Lijst")).to_be_visible()
    there = desk.another_tab(log, f"/customers/{customer['id']}/notes")
    with log.expect_response(f"**/api/customers/{customer['id']}/activity*"):
        add_note(there, "Heard of")
    expect(entries.first).to_contain_text("Heard of")
    there.get_by_role("button", name="Edit customer").click()
    there.get_by_label("Full name").fill("Lena Langer")
    with customers.expect_response("**/api/customers?*"):
        there.get_by_role("button", name="Save").click()
    expect(there.get_by_role("heading", name="Lena Langer", level=1)).to_be_visible()
    expect(customers.get_by_role("row").filter(has_text="Lena Langer")).to_be_visible()


@pytest.mark.feature("S226")
def test_what_a_colleague_does_is_seen_after_a_while_and_costs_nothing_typed(desk: Desk) -> None:
    customer = desk.customer()
    page = desk.open("/help")
    page.clock.install()
    page.goto(f"{desk.run.url}/customers/{customer['id']}/notes")
    field = page.get_by_role("textbox", name="New note")
    field.fill("Half a thou")
    desk.note(customer, "From a colleague")
    with page.expect_response(f"**/api/customers/{customer['id']}"):
        page.clock.fast_forward(31_000)
    expect(page.get_by_role("article", name="From a colleague")).to_be_visible()
    expect(field).to_have_value("Half a thou")
    expect(field).to_be_focused()
