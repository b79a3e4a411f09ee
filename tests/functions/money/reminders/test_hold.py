"""PUT, DELETE …/invoices/{invoice_id}/reminder-hold: an invoice of which no reminder is sent."""

from typing import Any

import pytest

from tests.functions.money.invoices.drafts import add
from tests.functions.money.reminders.reminding import Debtor, switch_on
from tests.gateway import Answer

pytestmark = pytest.mark.feature("S90")


def hold(debtor: Debtor, invoice: dict[str, Any], body: Any, **headers: Any) -> Answer:
    path = f"{debtor.path}/invoices/{invoice['id']}"
    version = headers.pop("if_match", None) or debtor.team.get(path).body["version"]
    return debtor.team.put(f"{path}/reminder-hold", body, if_match=version)


def release(debtor: Debtor, invoice: dict[str, Any]) -> Answer:
    path = f"{debtor.path}/invoices/{invoice['id']}"
    return debtor.team.delete(f"{path}/reminder-hold", if_match=debtor.team.get(path).body["version"])


@pytest.mark.parametrize("kind", ["excluded", "disputed", "paused"])
def test_a_hold_stops_the_reminders_until_it_is_ended(debtor: Debtor, kind: str) -> None:
    switch_on(debtor.team)
    invoice = debtor.owe()
    held = hold(debtor, invoice, {"kind": kind, "note": "Called"})
    assert held.status == 200, held
    assert held.body["reminder_hold"]["kind"] == kind
    assert debtor.team.get(f"{debtor.path}/invoices").body["items"][0]["reminder_hold"] == kind
    assert debtor.entries() == []
    assert debtor.run_daily("2026-03-09", 5) == []
    assert release(debtor, invoice).body["reminder_hold"] is None
    assert debtor.run_daily("2026-03-14", 1) == [("2026-03-14", 1)]
    assert [kind for kind, _ in debtor.log()] == ["reminders.sent", "reminders.released", "reminders.held"]


def test_a_promise_holds_them_back_until_its_day_has_passed(debtor: Debtor) -> None:
    switch_on(debtor.team)
    invoice = debtor.owe()
    assert hold(debtor, invoice, {"kind": "promised", "until": "2026-03-12"}).status == 200
    assert debtor.entries() == ["next#2026-03-13"]
    assert debtor.run_daily("2026-03-09", 6) == [("2026-03-13", 1)]


def test_other_invoices_are_reminded_of_all_the_same(debtor: Debtor) -> None:
    switch_on(debtor.team)
    held, other = debtor.owe(), debtor.owe("30.00")
    hold(debtor, held, {"kind": "disputed"})
    debtor.run_at("2026-03-09")
    assert [one.label for one in debtor.mails()[0].about] == [other["number"]]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"kind": "promised"}, "needs_a_day"),
        ({"kind": "excluded", "until": "2026-05-01"}, "has_no_day"),
        ({"kind": "paused", "until": "2026-03-01"}, "day_passed"),
    ],
)
def test_an_impossible_hold_is_refused(debtor: Debtor, body: dict[str, Any], code: str) -> None:
    answer = hold(debtor, debtor.owe(), body)
    assert (answer.status, answer.body["fields"][0]["code"]) == (422, code)


def test_a_draft_has_no_reminders_to_hold_back(debtor: Debtor) -> None:
    draft = add(debtor.team, f"{debtor.path}/invoices")
    assert hold(debtor, draft, {"kind": "excluded"}).body["code"] == "invoice_not_issued"


def test_a_stale_version_is_refused(debtor: Debtor) -> None:
    invoice = debtor.owe()
    hold(debtor, invoice, {"kind": "excluded"})
    assert hold(debtor, invoice, {"kind": "disputed"}, if_match=invoice["version"]).status == 409
