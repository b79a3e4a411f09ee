"""The page that a reminder leads to asks for exactly what its mail does, whatever else is open."""

import re
from typing import Any

import pytest
import time_machine

from local.stand_ins.mollie.standin import StandIn
from shared.commands.money.reminders import reminder_mails
from shared.domain.core.clock import now
from shared.domain.core.languages import Language
from shared.domain.money.mollie.public_links import LinkKind
from shared.integrations import ses
from shared.integrations.ses import MailUnavailable
from shared.mails.words import WORDS
from shared.store.engine import outbox
from tests import ENVIRONMENT
from tests.functions.money.invoices.test_mailed import Outgoing, outgoing, text_of
from tests.functions.money.pay_pages import form_of, visit
from tests.functions.money.payments.recording import euros, record
from tests.functions.money.reminders.reminding import Debtor, switch_on
from tests.functions.money.reminders.test_hold import hold
from tests.functions.money.reminders.test_mailed import deliver
from tests.mollie import KEY

pytestmark = [pytest.mark.feature("S90"), pytest.mark.usefixtures("bucket", "outgoing")]
__all__ = ["outgoing"]


@pytest.fixture
def payable(debtor: Debtor, stand_in: StandIn) -> Debtor:
    """A customer of a merchant who takes payments online."""
    assert debtor.team.put("/settings/mollie", {"api_key": KEY}).status == 200
    return debtor


def asked_by_mail(outgoing: Outgoing) -> int:
    """Return the total of the last mail, in cents, in which the customer reads Dutch."""
    labels = "|".join(re.escape(WORDS[Language.NL][name]) for name in ("to_pay", "total"))
    (total,) = re.findall(rf"^(?:{labels}): €\s([\d.]+,\d\d)$", _lines(outgoing), re.MULTILINE)
    return int(re.sub(r"\D", "", total))


def asked_by_page(outgoing: Outgoing) -> int:
    (token,) = set(re.findall(r"/pay/([\w-]+)", _lines(outgoing)))
    return int(form_of(visit(token))["due"])


def _lines(outgoing: Outgoing) -> str:
    return text_of(outgoing.mails[-1]).replace("\r", "")


def test_of_one_invoice_among_several(payable: Debtor, outgoing: Outgoing) -> None:
    invoice, _ = payable.owe("90.00"), payable.owe("30.00")
    payable.send({"invoice_ids": [invoice["id"]]})
    deliver(payable.queues)
    assert asked_by_mail(outgoing) == asked_by_page(outgoing) == 9000


def test_of_all_that_is_open(payable: Debtor, outgoing: Outgoing) -> None:
    payable.owe("90.00")
    payable.owe("30.00", due_on="2026-04-01")
    payable.owe("25.00", currency="USD")
    payable.send()
    deliver(payable.queues)
    assert asked_by_mail(outgoing) == asked_by_page(outgoing) == 12000


@pytest.mark.parametrize("kind", ["disputed", "excluded"])
def test_without_what_is_held_back(payable: Debtor, outgoing: Outgoing, kind: str) -> None:
    switch_on(payable.team)
    held, _, _ = payable.owe("90.00"), payable.owe("30.00"), payable.owe("12.34")
    hold(payable, held, {"kind": kind})
    payable.run_at("2026-03-09")
    deliver(payable.queues)
    assert asked_by_mail(outgoing) == asked_by_page(outgoing) == 4234


def test_what_is_paid_or_issued_later_changes_the_page_as_it_should(payable: Debtor, outgoing: Outgoing) -> None:
    first, _ = payable.owe("90.00"), payable.owe("30.00")
    payable.send()
    deliver(payable.queues)
    payable.owe("500.00")
    record(payable.team, payable.path, "50.00", first)
    assert (asked_by_mail(outgoing), asked_by_page(outgoing)) == (12000, 7000)


def test_a_fee_is_in_neither_amount_and_the_mail_mentions_it(payable: Debtor, outgoing: Outgoing) -> None:
    payable.owe("90.00")
    payable.owe("30.00")
    payable.clock.move_to("2026-03-09T08:00:00Z")
    assert payable.send({"fee": euros("40.00")}).body["fee"]["allowed"]
    deliver(payable.queues)
    assert asked_by_mail(outgoing) == asked_by_page(outgoing) == 12000
    text = text_of(outgoing.mails[-1])
    assert "incassokosten van € 40,00" in text.replace("\xa0", " ")
    assert "niet in de bedragen in deze mail" in text
    assert payable.forecast()["last"][0]["fee"] == euros("40.00")


def test_more_than_one_payment_settles_are_paid_in_parts_and_the_mail_mentions_it(
    payable: Debtor, outgoing: Outgoing, monkeypatch: pytest.MonkeyPatch
) -> None:
    payable.owe("90.00")
    payable.owe("30.00")
    monkeypatch.setattr(reminder_mails, "MAX_SETTLED", 1)
    payable.send()
    deliver(payable.queues)
    assert "De pagina neemt 1 facturen tegelijk" in text_of(outgoing.mails[-1])


def test_a_preview_makes_no_link_and_shows_that_there_will_be_one(payable: Debtor) -> None:
    payable.owe()
    shown: dict[str, Any] = payable.send(dry_run=True).body
    assert "/pay/…" in shown["mails"][0]["text"]
    made = payable.team.post(f"{payable.path}/pay-link", {"currency": "EUR"})
    assert made.status in (200, 201), made


def test_a_mail_that_is_composed_again_has_the_same_link(
    payable: Debtor, outgoing: Outgoing, store: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Or each try in an outage of the mail service would leave a link that never ends."""
    payable.owe("90.00")
    payable.owe("30.00")
    payable.send()
    send, links = ses.send, []

    def busy(*_: Any) -> str:
        raise MailUnavailable

    monkeypatch.setattr(ses, "send", busy)
    for turn in range(3):
        with time_machine.travel(now() + turn * outbox.LONGEST_RETRY_AFTER):
            deliver(payable.queues)
        links.append(statement_links(store))
    monkeypatch.setattr(ses, "send", send)
    with time_machine.travel(now() + 4 * outbox.LONGEST_RETRY_AFTER):
        deliver(payable.queues)
        assert asked_by_mail(outgoing) == asked_by_page(outgoing) == 12000
    assert [len(one) for one in links] == [1, 1, 1]


def statement_links(store: Any) -> list[Any]:
    """Return the links that pay several invoices."""
    items: list[Any] = store.scan(TableName=ENVIRONMENT["TABLE_NAME"])["Items"]
    return [one for one in items if one.get("kind") == {"S": LinkKind.STATEMENT}]
