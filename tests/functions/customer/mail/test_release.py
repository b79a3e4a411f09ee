"""POST /customers/{customer_id}/mails/release, …/{mail_id}/release: what was held goes out once that is over."""

import pytest

from local.stand_ins.mail.service import MailService
from shared.commands.customer import mails
from shared.commands.mail_composers import COMPOSERS
from shared.domain.customer.mails import MailKind, MailState
from shared.store.engine import list_keys, table
from shared.store.engine.table import LIST_1
from tests.functions.customer.mail.conftest import Mailing


@pytest.fixture(autouse=True)
def composed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(COMPOSERS, MailKind.INVOICE, COMPOSERS[MailKind.TEST])


@pytest.mark.feature("S289")
def test_what_was_held_is_released_after_the_pause(mailed: Mailing, mail_service: MailService) -> None:
    mailed.edit(invoices_paused=True)
    held = [mailed.queue(MailKind.INVOICE).id for _ in range(3)]
    still = mailed.team.post(f"{mailed.path}/release")
    assert [one["state"] for one in still.body["items"]] == ["held"] * 3
    mailed.edit(invoices_paused=False)
    one = mailed.team.post(f"{mailed.path}/{held[1]}/release")
    assert (one.status, one.body["state"], one.body["reason"]) == (200, "queued", None)
    rest = mailed.team.post(f"{mailed.path}/release").body
    assert ([each["id"] for each in rest["items"]], rest["more"]) == ([held[0], held[2]], False)
    mailed.queues.drain()
    assert [mailed.read(mail_id)["state"] for mail_id in held] == ["sent"] * 3
    assert len(mail_service.inbox) == 3
    kinds = [kind for kind, _ in mailed.log()]
    assert (kinds.count("mails.held"), kinds.count("mails.released"), kinds.count("mails.sent")) == (3, 3, 3)


def test_releasing_twice_sends_once(mailed: Mailing, mail_service: MailService) -> None:
    mailed.edit(invoices_paused=True)
    held = mailed.queue(MailKind.INVOICE).id
    mailed.edit(invoices_paused=False)
    for _ in range(2):
        assert mailed.team.post(f"{mailed.path}/{held}/release").status == 200
        mailed.queues.drain()
    assert mailed.team.post(f"{mailed.path}/release").body == {"items": [], "more": False}
    assert len(mail_service.inbox) == 1


def test_a_mail_that_the_index_still_has_as_held_is_not_sent_again(
    mailed: Mailing, mail_service: MailService, monkeypatch: pytest.MonkeyPatch
) -> None:
    mailed.edit(invoices_paused=True)
    held = [mailed.queue(MailKind.INVOICE).id for _ in range(2)]
    lags = table.query(list_keys.mails_list(mailed.team.ref(mailed.id), MailState.HELD), index=LIST_1, limit=10)
    mailed.edit(invoices_paused=False)
    assert mailed.team.post(f"{mailed.path}/{held[0]}/release").status == 200
    mailed.queues.drain()
    with monkeypatch.context() as patch:
        patch.setattr(table, "query", lambda *_, **__: lags)
        released = mailed.team.post(f"{mailed.path}/release").body
    assert [one["id"] for one in released["items"]] == [held[1]]
    mailed.queues.drain()
    assert len(mail_service.inbox) == 2


@pytest.mark.feature("S291")
def test_the_order_of_decision_is_asked_again(mailed: Mailing) -> None:
    mailed.edit(invoices_paused=True)
    held = mailed.queue(MailKind.INVOICE).id
    mailed.edit(invoices_paused=False, invoice_delivery="portal")
    released = mailed.team.post(f"{mailed.path}/{held}/release").body
    assert (released["state"], released["reason"]) == ("suppressed", "portal")


def test_many_are_released_in_parts(mailed: Mailing, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mails, "MAX_RELEASED", 2)
    mailed.edit(invoices_paused=True)
    for _ in range(3):
        mailed.queue(MailKind.INVOICE)
    mailed.edit(invoices_paused=False)
    parts = [mailed.team.post(f"{mailed.path}/release").body for _ in range(2)]
    assert [(len(part["items"]), part["more"]) for part in parts] == [(2, True), (1, False)]
