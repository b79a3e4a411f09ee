"""POST /customers/{customer_id}/reminders: a reminder by hand, its preview, and why it is refused."""

from typing import Any

import pytest

from shared.domain.customer.mails import MailState
from tests.functions.money.payments.recording import euros, record
from tests.functions.money.reminders.reminding import Debtor
from tests.gateway import Team
from tests.races import Meanwhile

pytestmark = pytest.mark.feature("S90")


def test_a_reminder_is_queued_and_logged(debtor: Debtor) -> None:
    first, second = debtor.owe(), debtor.owe("30.00", due_on="2026-04-01")
    sent = debtor.send().body
    assert (sent["stage"], sent["total"], sent["why_not"]) == (0, euros("120.00"), None)
    assert sent["recipients"] == ["petra@onshuis.example"]
    (mail,) = debtor.mails()
    assert (mail.id, mail.state) == (sent["mail_id"], MailState.QUEUED)
    assert [one.label for one in mail.about] == [first["number"], second["number"]]
    ((kind, changes),) = debtor.log()
    assert kind == "reminders.sent"
    assert changes["reminder.invoices"] == f"{first['number']}, {second['number']}"


def test_a_preview_sends_nothing_and_shows_the_mail_in_both_languages(debtor: Debtor) -> None:
    invoice = debtor.owe()
    debtor.clock.move_to("2026-03-12T10:00:00Z")
    shown = debtor.send({"language": "en"}, dry_run=True).body
    assert shown["dry_run"]
    assert debtor.mails() == []
    assert [mail["language"] for mail in shown["mails"]] == ["nl", "en"]
    for mail, amount in zip(shown["mails"], ("€\xa090,00", "€90.00"), strict=True):
        assert invoice["number"] in mail["text"]
        assert amount in mail["text"]
        assert amount in mail["html"]
        assert "{" not in mail["text"]


def test_only_the_chosen_invoices_are_reminded_of(debtor: Debtor) -> None:
    first, second = debtor.owe(), debtor.owe("30.00")
    sent = debtor.send({"invoice_ids": [second["id"]]}).body
    assert sent["total"] == euros("30.00")
    assert {one["id"]: one["left_out"] for one in sent["invoices"]} == {first["id"]: "not_chosen", second["id"]: None}


def test_a_second_one_waits_for_24_hours(debtor: Debtor) -> None:
    debtor.owe()
    debtor.send()
    debtor.clock.move_to("2026-03-03T06:59:59Z")
    refused = debtor.send()
    assert (refused.status, refused.body["code"]) == (409, "reminder_not_sent")
    shown = debtor.send(dry_run=True).body
    assert (shown["why_not"], shown["next_at"]) == ("too_soon", "2026-03-03T07:00:00Z")
    debtor.clock.move_to("2026-03-03T07:00:00Z")
    assert debtor.send().status == 200
    assert len(debtor.mails()) == 2


def test_a_retry_sends_one(debtor: Debtor) -> None:
    debtor.owe()
    first = debtor.send(idempotency_key="once")
    assert debtor.send(idempotency_key="once").body == first.body
    assert len(debtor.mails()) == 1


def test_of_two_at_the_same_moment_one_is_sent(debtor: Debtor, meanwhile: Meanwhile) -> None:
    debtor.owe()
    meanwhile(debtor.send)
    assert debtor.send().body["code"] == "reminder_not_sent"
    assert len(debtor.mails()) == 1


def test_what_is_paid_meanwhile_is_not_reminded_of(debtor: Debtor, meanwhile: Meanwhile) -> None:
    invoice = debtor.owe()
    meanwhile(lambda: record(debtor.team, debtor.path, "90.00", invoice))
    assert debtor.send().status == 409
    assert debtor.mails() == []


@pytest.mark.parametrize(
    ("edit", "why"),
    [
        ({"invoices_paused": True}, "invoices_paused"),
        ({"invoice_delivery": "portal"}, "portal"),
        ({"email": None}, "no_address"),
    ],
)
def test_it_is_refused_with_its_reason(debtor: Debtor, edit: dict[str, Any], why: str) -> None:
    debtor.owe()
    debtor.team.patch(debtor.path, edit, if_match=debtor.team.read(debtor.id)["version"])
    assert debtor.send(dry_run=True).body["why_not"] == why
    assert debtor.send().status == 409
    assert debtor.mails() == []


def test_without_anything_open_there_is_nothing_to_send(debtor: Debtor) -> None:
    assert debtor.send(dry_run=True).body["why_not"] == "nothing_outstanding"


def test_an_archived_customer_can_be_reminded_by_hand(debtor: Debtor) -> None:
    debtor.owe()
    version = debtor.team.read(debtor.id)["version"]
    debtor.team.post(f"{debtor.path}/archive", {"reason": "other", "note": "Moved"}, if_match=version)
    assert debtor.send().status == 200
    assert debtor.mails()[0].state is MailState.QUEUED


def belgian_consumer(debtor: Debtor) -> Debtor:
    address = {"street": "Meir 1", "postal_code": "2000", "city": "Antwerpen", "country": "BE"}
    made = debtor.team.create(kind="individual", full_name="Lien Peeters", email="lien@example.com", address=address)
    return Debtor(debtor.team, made["id"], debtor.queues, debtor.clock)


def test_a_fee_that_the_law_refuses_is_refused_with_the_rule_and_the_lawful_amount(debtor: Debtor) -> None:
    consumer = belgian_consumer(debtor)
    consumer.owe("100.00")
    consumer.clock.move_to("2026-03-03T10:00:00Z")
    fee = {"fee": euros("50.00")}
    first = consumer.send(fee)
    assert first.body["fields"][0]["code"] == "unlawful_fee_first_letter_is_free"
    assert consumer.send().status == 200
    consumer.clock.move_to("2026-03-10T10:00:00Z")
    waiting = consumer.send(fee, dry_run=True).body["fee"]
    assert (waiting["rule"], waiting["from_on"]) == ("days_after_first_letter", "2026-03-18")
    consumer.clock.move_to("2026-03-18T10:00:00Z")
    too_much = consumer.send(fee)
    assert too_much.status == 422
    assert "EUR 20.00" in too_much.body["fields"][0]["problem"]
    assert consumer.send({"fee": euros("20.00")}).body["fee"]["allowed"]


def test_the_first_letter_to_a_consumer_names_the_costs_and_the_days(debtor: Debtor) -> None:
    consumer = belgian_consumer(debtor)
    consumer.owe("100.00")
    consumer.clock.move_to("2026-03-03T10:00:00Z")
    shown = consumer.send({"language": "en"}, dry_run=True).body
    text = next(mail["text"] for mail in shown["mails"] if mail["language"] == "en")
    assert "within 14 days" in text
    assert "€20.00" in text


def test_roles_that_may_not_write_invoices_may_not_send(debtor: Debtor, team: Team) -> None:
    debtor.owe()
    answer = team.as_role("support").post(f"{debtor.path}/reminders", {"currency": "EUR"})
    assert answer.status == 403
