"""Statutory interest of reminders: in the preview, the forecast, the mail and the log, and refused with the rule."""

from typing import Any

import pytest

from tests.functions.money.invoices.test_mailed import Outgoing, outgoing, text_of
from tests.functions.money.payments.recording import euros, record
from tests.functions.money.reminders.reminding import Debtor, switch_on
from tests.functions.money.reminders.test_claims import QUEUE, deliver_refused, send_again, state
from tests.functions.money.reminders.test_send import belgian_consumer

pytestmark = [pytest.mark.feature("S90"), pytest.mark.usefixtures("bucket")]
__all__ = ["outgoing"]

STAGES: list[dict[str, Any]] = [{"days": 7}, {"days": 30, "interest": True}]
# 1,000.00 x 10.15 % x 90 / 365 and 30 / 365.
OF_90_DAYS, OF_30_DAYS = "25.03", "8.34"


def owe_a_thousand(debtor: Debtor) -> dict[str, Any]:
    invoice = debtor.owe("1000.00", due_on="2026-03-02")
    debtor.queues.deliver("InvoicesOnIssuedQueue")
    return invoice


def words(outgoing: Outgoing) -> str:
    """Return the text of the last mail, on one line."""
    return " ".join(text_of(outgoing.mails[-1]).split())


def test_a_stage_asks_for_interest_in_the_mail_which_is_in_none_of_its_amounts(
    debtor: Debtor, outgoing: Outgoing
) -> None:
    owe_a_thousand(debtor)
    switch_on(debtor.team, stages=STAGES)
    expected = [
        (one["on"], one["interest"] and one["interest"]["amount"]["value"]) for one in debtor.forecast()["items"]
    ]
    assert expected == [("2026-03-09", None), ("2026-04-01", OF_30_DAYS)]
    assert debtor.run_daily("2026-03-09", 1) == [("2026-03-09", 1)]
    debtor.queues.deliver(QUEUE)
    assert "rente" not in words(outgoing)
    debtor.run_at("2026-04-01")
    debtor.queues.deliver(QUEUE)
    text = words(outgoing)
    assert "Hierbij komt wettelijke rente van € 8,34 tot en met 1 april 2026 (BW 6:119a)." in text
    assert "€ 1.000,00" in text
    assert "1.008,34" not in text
    assert debtor.log()[0][1]["reminder.interest"] == "EUR 8.34"
    [last] = debtor.forecast()["last"]
    assert (last["stage"], last["interest"], last["fee"]) == (2, euros(OF_30_DAYS), None)
    # Nothing is booked.
    [billed] = debtor.team.get(f"{debtor.path}/billing").body["currencies"]
    assert billed["outstanding"] == euros("1000.00")


def test_a_member_may_ask_for_it_and_sees_it_before(debtor: Debtor) -> None:
    owe_a_thousand(debtor)
    debtor.clock.move_to("2026-05-31T08:00:00Z")
    shown = debtor.send({"interest": True, "language": "en"}, dry_run=True).body
    assert shown["interest"] == {
        "amount": euros(OF_90_DAYS),
        "allowed": True,
        "until": "2026-05-31",
        "rule": None,
        "law": "BW 6:119a",
        "from_on": None,
    }
    text = next(mail["text"] for mail in shown["mails"] if mail["language"] == "en")
    assert "Statutory interest of €25.03 through 31 May 2026 (BW 6:119a) comes on top of this." in text
    assert debtor.send().body["interest"] is None


def test_of_a_consumer_it_is_refused_with_the_rule_until_the_days_of_the_free_letter_are_over(debtor: Debtor) -> None:
    consumer = belgian_consumer(debtor)
    consumer.owe("1000.00")
    consumer.clock.move_to("2026-03-03T10:00:00Z")
    first = consumer.send({"interest": True})
    assert (first.status, first.body["fields"][0]["code"]) == (422, "unlawful_interest_first_letter_is_free")
    assert consumer.send().status == 200
    consumer.clock.move_to("2026-03-10T10:00:00Z")
    waiting = consumer.send({"interest": True}, dry_run=True).body["interest"]
    assert (waiting["rule"], waiting["from_on"]) == ("days_after_first_letter", "2026-03-18")
    assert consumer.send({"interest": True}).status == 422
    # Interest of 18 to 20 March, three days at 10.5 %.
    consumer.clock.move_to("2026-03-20T10:00:00Z")
    assert consumer.send({"interest": True}).body["interest"]["amount"] == euros("0.86")


def test_of_what_was_paid_before_the_mail_goes_out_it_asks_for_none(debtor: Debtor, outgoing: Outgoing) -> None:
    owe_a_thousand(debtor)
    other = debtor.owe("500.00", due_on="2026-03-02")
    debtor.queues.deliver("InvoicesOnIssuedQueue")
    debtor.clock.move_to("2026-05-31T08:00:00Z")
    assert debtor.send({"interest": True}).body["interest"]["amount"] == euros("37.54")
    record(debtor.team, debtor.path, "500.00", other)
    debtor.queues.deliver(QUEUE)
    assert "€ 25,03 tot en met 31 mei 2026" in words(outgoing)


def test_a_reminder_that_is_sent_again_asks_for_the_same(
    debtor: Debtor, outgoing: Outgoing, monkeypatch: pytest.MonkeyPatch
) -> None:
    owe_a_thousand(debtor)
    debtor.clock.move_to("2026-05-31T08:00:00Z")
    debtor.send({"interest": True})
    deliver_refused(debtor, monkeypatch)
    assert state(debtor).currencies == {}
    debtor.clock.move_to("2026-06-02T08:00:00Z")
    assert send_again(debtor).status == 201
    assert str(state(debtor).currencies["EUR"].interest) == OF_90_DAYS
    debtor.queues.deliver(QUEUE)
    assert "€ 25,03 tot en met 31 mei 2026" in words(outgoing)
