"""The screens of mail: the list, a mail as it was sent, and the dialogs before a test mail and before reminders."""

import re
from typing import Any

import httpx

from tests.browser.desk import Desk
from tests.browser.screens.steps import Screens, click, icon, stay
from tests.until import until

SCREENS: Screens = {
    "mail": ("/customers/{id}/mail", stay),
    # In its row, the first of the acts.
    "a mail as it was sent": ("/customers/{id}/mail", click("main td button", opens="[role=dialog] iframe")),
    "test mail": ("/customers/{id}/mail", click(icon("mail-check"))),
    "allow reminders": ("/customers/{declined}/mail", click("main [role=status] button")),
}


def fill(desk: Desk, customer: dict[str, Any]) -> None:
    """Send a test mail."""
    path = f"/customers/{customer['id']}/mails/check"
    desk.api.post(path, headers={"Idempotency-Key": customer["id"]}).raise_for_status()
    until(lambda: last_mail(desk, customer)["state"] == "delivered")


def ids(desk: Desk, _customer_id: str) -> dict[str, str]:
    """Return the id of a customer who declined reminders."""
    customer = desk.customer(full_name="Deborah Declined", email="deborah@declined.example")
    decline_reminders(desk, customer)
    return {"declined": customer["id"]}


def decline_reminders(desk: Desk, customer: dict[str, Any]) -> None:
    """Remind a customer, who declines more of that by the link in the mail, as a mail program does with one click."""
    desk.invoice(customer, issue=True)
    path = f"/customers/{customer['id']}"
    desk.api.post(f"{path}/reminders", json={"currency": "EUR"}).raise_for_status()
    until(lambda: last_mail(desk, customer)["state"] == "delivered")
    contents = desk.api.get(f"{path}/mails/{last_mail(desk, customer)['id']}/contents").raise_for_status().json()
    link = re.search(rf"{desk.run.url}/mail/\S+", contents["text"])
    assert link
    httpx.post(link[0], data={"List-Unsubscribe": "One-Click"}).raise_for_status()


def last_mail(desk: Desk, customer: dict[str, Any]) -> dict[str, Any]:
    mails: list[dict[str, Any]] = desk.api.get(f"/customers/{customer['id']}/mails").raise_for_status().json()["items"]
    return mails[0]
