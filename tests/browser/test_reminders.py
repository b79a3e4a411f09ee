"""Payment reminders: switched on in the settings, sent by hand, held back, expected, and sent by a run."""

import json
import re
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Locator, Page, expect

from local.build.stack import physical_id
from shared.domain.core.refs import MerchantId
from shared.store.engine import keys
from tests.browser.desk import Desk

pytestmark = pytest.mark.feature("S90")

ZONES = ("Europe/Amsterdam", "Asia/Tokyo", "America/New_York", "Pacific/Auckland", "America/Los_Angeles")
WITHIN_SECONDS = 90


def debtor(desk: Desk, invoices: int = 1, **fields: Any) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Make a customer who owes, at an address of their own, and reads Dutch."""
    address = f"vera-{uuid4().hex[:12]}@example.com"
    customer = desk.customer(full_name="Hanna Herinnering", email=address, language="nl")
    return customer, [desk.invoice(customer, issue=True, **fields) for _ in range(invoices)]


def reminders_of(desk: Desk, customer: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = desk.api.get(f"/customers/{customer['id']}/reminders").raise_for_status().json()
    return found


def settings_of(desk: Desk) -> dict[str, Any]:
    found: dict[str, Any] = desk.api.get("/settings/reminders").raise_for_status().json()
    return found


def set_stages(desk: Desk, stages: list[dict[str, Any]]) -> None:
    version = {"If-Match": str(settings_of(desk)["version"])}
    edit = {"active": True, "stages": stages}
    desk.api.patch("/settings/reminders", json=edit, headers=version).raise_for_status()


def until(holds: Callable[[], bool], page: Page) -> None:
    """Wait for the workers, which no page shows at work."""
    deadline = time.monotonic() + WITHIN_SECONDS
    while not holds():
        assert time.monotonic() < deadline
        page.reload()


def test_they_are_switched_on_with_words_that_are_previewed_as_they_are_written(desk: Desk) -> None:
    before = settings_of(desk)["stages"]
    page = desk.open("/settings/reminders")
    switch = page.get_by_role("switch", name="Send reminders")
    expect(switch).to_be_checked()
    for on in (False, True):
        switch.click()
        expect(page.get_by_text("Settings saved").last).to_be_visible()
        expect(switch).to_be_checked(checked=on)
        desk.settle(page)
        assert settings_of(desk)["active"] is on
    expect(page.get_by_text(re.compile(r"Next: "))).to_be_visible()
    page.get_by_role("button", name="Edit reminder 2").click()
    dialog = page.get_by_role("dialog", name="Edit reminder 2")
    dialog.get_by_label(re.compile("^Text")).fill("Wilt u {amount} betalen?")
    # The language of the customers, and that of the member.
    expect(dialog.get_by_text("Preview: Dutch")).to_be_visible()
    expect(dialog.locator("pre[lang=nl]")).to_contain_text(re.compile(r"Wilt u €\s[\d.]+,\d\d betalen\?"))
    dialog.get_by_text("Preview: English").click()
    expect(dialog.locator("pre[lang=en]")).to_contain_text("Perhaps it escaped your attention")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog).to_have_count(0)
    assert settings_of(desk)["stages"][1]["texts"]["nl"]["text"] == "Wilt u {amount} betalen?"
    set_stages(desk, before)


def test_one_is_sent_by_hand_of_the_chosen_invoices_and_a_second_waits_for_24_hours(desk: Desk) -> None:
    customer, (first, second) = debtor(desk, 2)
    page = desk.open(f"/customers/{customer['id']}/invoices")
    dialog = send_dialog(page)
    expect(dialog.get_by_text(customer["email"])).to_be_visible()
    dialog.get_by_text("Preview: Dutch").click()
    expect(dialog.locator("pre[lang=nl]")).to_contain_text("€ 242,00".replace(" ", "\xa0"))
    dialog.get_by_role("checkbox", name=re.compile(second["number"])).uncheck()
    expect(dialog.locator("pre[lang=nl]")).to_contain_text("€ 121,00".replace(" ", "\xa0"))
    expect(dialog.locator("pre[lang=nl]")).not_to_contain_text(second["number"])
    dialog.get_by_text("Preview: English").click()
    expect(dialog.locator("pre[lang=en]")).to_contain_text("€121.00")
    dialog.get_by_role("button", name="Send reminder").click()
    expect(page.get_by_text(f"Reminder to {customer['email']} is on its way")).to_be_visible()
    again = send_dialog(page)
    expect(again.get_by_role("status")).to_contain_text("less than 24 hours ago. The next can be sent from")
    expect(again.get_by_role("button", name="Send reminder")).to_have_attribute("aria-disabled", "true")
    again.get_by_role("button", name="Cancel").click()
    text = text_of_mail(desk, page, customer)
    assert first["number"] in text
    assert second["number"] not in text
    page.goto(f"{desk.run.url}/customers/{customer['id']}/activity")
    expect(page.get_by_text("Payment reminder sent").first).to_be_visible()


@pytest.mark.long
def test_a_pause_a_promise_and_an_exclusion_change_what_is_expected(desk: Desk) -> None:
    customer, (invoice,) = debtor(desk)
    path = f"/customers/{customer['id']}"
    page = desk.open(f"{path}/billing")
    forecast = page.get_by_role("region", name="Reminders of the next 90 days")
    days = days_of(desk, customer)
    for day in days:
        expect(forecast.locator(f"time[datetime='{day}']")).to_be_visible()
    forecast.get_by_role("button", name="Pause reminders").click()
    pause = page.get_by_role("dialog", name="Pause reminders")
    last = (date.fromisoformat(days[1]) - timedelta(days=1)).isoformat()
    pause.get_by_label(re.compile("^Through")).fill(last)
    pause.get_by_role("button", name="Pause reminders").click()
    expect(forecast.get_by_role("status")).to_contain_text("Reminders are paused through")
    expect(row(forecast, days[0])).to_contain_text("Not sent: reminders are paused")
    expect(row(forecast, days[1])).not_to_contain_text("Not sent")
    forecast.get_by_role("button", name="Resume reminders").click()
    expect(forecast.get_by_role("button", name="Pause reminders")).to_be_focused()
    expect(row(forecast, days[0])).not_to_contain_text("Not sent")

    hold(page, f"{desk.run.url}{path}/invoices/{invoice['id']}", "Payment promised", ("Promised for", days[0]))
    page.goto(f"{desk.run.url}{path}/billing")
    following = (date.fromisoformat(days[0]) + timedelta(days=1)).isoformat()
    expect(row(forecast, following)).to_contain_text(invoice["number"])
    hold(page, f"{desk.run.url}{path}/invoices/{invoice['id']}", "Never remind")
    page.goto(f"{desk.run.url}{path}/billing")
    expect(row(forecast, days[0])).to_contain_text("Not sent: every open invoice is being paid or held back")


def test_a_run_sends_what_is_due_and_the_log_names_it(desk: Desk) -> None:
    before = settings_of(desk)["stages"]
    try:
        with desk.merchant_with(time_zone=one_past_nine()):
            set_stages(desk, [{"days": -10}])
            customer, (invoice,) = debtor(desk, payment_term_days=5)
            run(desk)
            page = desk.open(f"/customers/{customer['id']}/activity")
            text = text_of_mail(desk, page, customer)
            assert invoice["number"] in text
            assert "binnenkort betaald moet zijn" in text
            page.goto(f"{desk.run.url}/customers/{customer['id']}/activity")
            expect(page.get_by_text("Payment reminder sent").first).to_be_visible()
            run(desk)
            assert reminders_of(desk, customer)["last"][0]["stage"] == 1
            assert len(mails_to(desk, customer)) == 1
    finally:
        set_stages(desk, before)


def send_dialog(page: Page) -> Locator:
    page.get_by_role("button", name="Send payment reminder").click()
    return page.get_by_role("dialog", name="Send payment reminder")


def hold(page: Page, invoice: str, kind: str, day: tuple[str, str] | None = None) -> None:
    page.goto(invoice)
    page.get_by_role("button", name="Reminders", exact=True).click()
    dialog = page.get_by_role("dialog", name="Reminders of this invoice")
    dialog.get_by_text(kind, exact=True).click()
    if day:
        dialog.get_by_label(re.compile(f"^{day[0]}")).fill(day[1])
    dialog.get_by_role("button", name="Save").click()
    expect(dialog).to_have_count(0)


def row(forecast: Locator, day: str) -> Locator:
    return forecast.get_by_role("listitem").filter(has=forecast.page.locator(f"time[datetime='{day}']"))


def days_of(desk: Desk, customer: dict[str, Any]) -> list[str]:
    return [one["on"] for one in reminders_of(desk, customer)["items"]]


def one_past_nine() -> str:
    """Return a time zone where it is past nine o'clock and the day is not about to end: at any time one of these is."""
    return next(one for one in ZONES if 9 <= datetime.now(ZoneInfo(one)).hour < 23)


def run(desk: Desk) -> None:
    """Let the merchant's run be due, and call its schedule as EventBridge does."""
    stack, due = desk.run.client("cloudformation"), (datetime.now(UTC) - timedelta(minutes=1)).isoformat()
    merchant = MerchantId(desk.merchant()["id"])
    desk.run.client("dynamodb").update_item(
        TableName=physical_id(stack, "Table"),
        Key={name: {"S": value} for name, value in keys.reminder_settings(merchant).items()},
        UpdateExpression="SET S1 = :s, #row.next_run_at = :at",
        ExpressionAttributeNames={"#row": "row"},
        ExpressionAttributeValues={":s": {"S": f"{due}#{merchant}"}, ":at": {"S": due}},
    )
    function = physical_id(stack, "RemindersOnScheduleFunction")
    answer = desk.run.client("lambda").invoke(FunctionName=function, Payload=b"{}")
    # That of another merchant may be due at this moment, too.
    assert json.loads(answer["Payload"].read())["begun"] >= 1


def mails_to(desk: Desk, customer: dict[str, Any]) -> list[dict[str, Any]]:
    items = desk.api.get(f"/customers/{customer['id']}/mails").raise_for_status().json()["items"]
    return [one for one in items if one["kind"] == "reminder"]


def text_of_mail(desk: Desk, page: Page, customer: dict[str, Any]) -> str:
    """Wait until the customer has a reminder in the inbox of the stand-in, and return its text."""
    until(lambda: any(one["state"] in ("sent", "delivered") for one in mails_to(desk, customer)), page)
    page.goto(f"{desk.run.url}/local/mail/")
    page.locator("p").filter(has_text=customer["email"]).get_by_role("link").first.click()
    return page.locator("pre").inner_text()
