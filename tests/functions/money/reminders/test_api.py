"""GET /customers/{customer_id}/reminders: what is expected, and why not."""

import pytest

from tests.functions.money.payments.recording import euros
from tests.functions.money.reminders.reminding import Debtor, switch_on

pytestmark = pytest.mark.feature("S90")


def test_it_names_day_stage_invoices_and_amount(debtor: Debtor) -> None:
    switch_on(debtor.team)
    invoice = debtor.owe()
    found = debtor.forecast()
    assert (found["active"], found["why_not"], found["language"]) == (True, None, "nl")
    assert [(one["on"], one["stage"], one["total"]) for one in found["items"]] == [
        ("2026-03-09", 1, euros("90.00")),
        ("2026-03-16", 2, euros("90.00")),
        ("2026-03-30", 3, euros("90.00")),
    ]
    assert [one["number"] for one in found["items"][0]["invoices"]] == [invoice["number"]]
    assert found["items"][1]["invoices"][0]["days_overdue"] == 14


def test_it_has_the_reason_why_a_stage_is_not_sent(debtor: Debtor) -> None:
    switch_on(debtor.team)
    debtor.owe()
    debtor.team.patch(debtor.path, {"invoices_paused": True}, if_match=debtor.team.read(debtor.id)["version"])
    assert {one["why_not"] for one in debtor.forecast()["items"]} == {"invoices_paused"}


def test_it_has_the_rule_that_refuses_a_fee(debtor: Debtor) -> None:
    fee = euros("40.00")
    switch_on(debtor.team, stages=[{"days": 7, "fee": fee}, {"days": 14, "fee": fee}, {"days": 28, "fee": fee}])
    consumer = debtor.another("Kim Jansen")
    consumer.owe()
    rules = [one["fee"]["rule"] for one in consumer.forecast()["items"]]
    assert rules == ["first_letter_is_free", "days_after_first_letter", None]


def test_it_has_the_last_reminder(debtor: Debtor) -> None:
    debtor.owe()
    debtor.send()
    [last] = debtor.forecast()["last"]
    assert last == {"currency": "EUR", "at": "2026-03-02T07:00:00Z", "stage": 0, "fee": None, "interest": None}
