"""GET, POST /mail/{token}: a customer declines reminders without an account."""

from datetime import timedelta
from typing import Any

import pytest

from local.stand_ins.mail.service import MailService
from shared.commands.mail_composers import COMPOSERS
from shared.domain.core.clock import now
from shared.domain.customer.mails import MailKind
from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.engine.conditions import Exists, impossible
from shared.store.engine.keys import Key
from tests.functions.customer.mail.conftest import Mailing
from tests.gateway import Answer, event, serve


@pytest.fixture(autouse=True)
def composed(monkeypatch: pytest.MonkeyPatch) -> None:
    for kind in (MailKind.REMINDER, MailKind.INVOICE):
        monkeypatch.setitem(COMPOSERS, kind, COMPOSERS[MailKind.TEST])


def ask(method: str, address: str, body: Any = None) -> Answer:
    asked = event(method, address, None, {}, None)
    if body:
        asked["body"] = body
        asked["headers"]["content-type"] = "application/x-www-form-urlencoded"
    return serve(asked)


def address_of(service: MailService) -> str:
    found: str = service.inbox[0].message["List-Unsubscribe"].strip("<>")
    return found.removeprefix("https://klantkaart.example")


def test_a_customer_declines_reminders_and_still_gets_invoices(mailed: Mailing, mail_service: MailService) -> None:
    mailed.send(MailKind.REMINDER)
    address = address_of(mail_service)
    page = ask("GET", address)
    assert (page.status, "Stuur mij geen herinneringen meer" in page.body) == (200, True)
    assert mailed.profile["reminders_declined_at"] is None
    assert "Jan de Vries" not in page.body
    done = ask("POST", address, "lang=nl")
    assert (done.status, "krijgt geen betalingsherinneringen" in done.body) == (200, True)
    assert mailed.profile["reminders_declined_at"]
    assert mailed.send(MailKind.REMINDER)["reason"] == "declined"
    assert mailed.send(MailKind.INVOICE)["state"] == "sent"
    entries = mailed.team.get(f"/customers/{mailed.id}/activity?topic=mails").body["items"]
    declined = next(one for one in entries if one["kind"] == "mails.reminders_declined")
    assert declined["actor"]["kind"] == "customer"


def test_a_mail_program_declines_with_one_click_and_repeating_it_changes_nothing(
    mailed: Mailing, mail_service: MailService
) -> None:
    mailed.send(MailKind.REMINDER)
    answers = [ask("POST", address_of(mail_service), "List-Unsubscribe=One-Click").status for _ in range(2)]
    assert answers == [200, 200]
    assert [kind for kind, _ in mailed.log()].count("mails.reminders_declined") == 1


def expires_at(link: Key) -> int:
    item = table.get(link)
    assert item
    return int(item["expires_at"])


def test_a_link_ends_ten_years_after_the_last_mail_that_names_it(mailed: Mailing, mail_service: MailService) -> None:
    mailed.send(MailKind.REMINDER)
    address = address_of(mail_service)
    link = keys.opt_out(address.rpartition("/")[2])
    ten_years = timedelta(days=3652)
    assert expires_at(link) > (now() + ten_years).timestamp()
    # One of an earlier release has no end.
    changes = Changes()
    changes.update(link, remove=["expires_at"], when=[Exists(impossible)])
    write(changes)
    mailed.send(MailKind.REMINDER)
    assert {one.message["List-Unsubscribe"] for one in mail_service.inbox} == {f"<https://klantkaart.example{address}>"}
    assert expires_at(link) > (now() + ten_years).timestamp()
    assert ask("POST", address, "lang=nl").status == 200
    assert mailed.profile["reminders_declined_at"]


@pytest.mark.parametrize("token", ["k3rV9mQ2xT7bLpYw5sHd1A", "short", "..%2F..%2Fx"])
@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.usefixtures("store")
def test_a_link_that_leads_nowhere_is_a_page_as_well(method: str, token: str) -> None:
    answer = ask(method, f"/mail/{token}")
    assert (answer.status, "leads nowhere" in answer.body) == (404, True)
