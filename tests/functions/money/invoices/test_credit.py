"""POST /customers/{customer_id}/invoices/{invoice_id}/credit."""

import random
from datetime import datetime, timedelta
from typing import Any

import pytest
import time_machine

from shared.domain.money.pricing.lines import MAX_LINES, MAX_TEXT_BYTES
from shared.domain.money.pricing.number_series import SeriesKind
from shared.store.engine import keys, table
from tests.crashes import crashes
from tests.functions.money.invoices.drafts import BOILER, add, complete_seller, issue
from tests.gateway import Answer, Team
from tests.races import Meanwhile

FULL = {"kind": "full", "reason": "Returned"}


def part(value: str) -> dict[str, Any]:
    return {"kind": "amount", "reason": "Late", "amount": {"currency": "EUR", "value": value}}


@pytest.fixture(autouse=True)
def _seller(team: Team) -> None:
    complete_seller(team)


def credit(team: Team, path: str, body: dict[str, Any], query: str = "", **headers: Any) -> Answer:
    seen = {"if_match": team.get(path).body["version"]} | headers
    return team.post(f"{path}/credit{query}", body, **seen)


def test_a_part_is_credited_and_the_rest_stays_open(team: Team, invoices: str) -> None:
    issued = issue(team, invoices)
    path = f"{invoices}/{issued['id']}"
    answer = credit(team, path, part("21.00"))
    assert answer.status == 200
    note, after = answer.body["credit_note"], answer.body["invoice"]
    assert note["number"] == f"CN-{issued['number']}"
    assert (note["invoice_number"], note["reason"]) == (issued["number"], "Late")
    assert (note["seller"], note["buyer"]) == (issued["seller"], issued["buyer"])
    assert answer.body["left"] == {"currency": "EUR", "value": "100.00"}
    assert (after["status"], after["totals"]) == ("open", issued["totals"])
    assert after["credit_notes"] == [
        {
            "id": note["id"],
            "number": note["number"],
            "issued_on": note["issued_on"],
            "total": note["totals"]["gross_total"],
        }
    ]
    (row,) = team.get(invoices).body["items"]
    assert (row["balance"]["value"], row["total"]["value"], row["is_credited"]) == ("100.00", "121.00", True)
    notes = invoices.replace("/invoices", "/credit-notes")
    assert [one["id"] for one in team.get(notes).body["items"]] == [note["id"]]
    assert team.get(f"{notes}/{note['id']}").body == note
    (sums,) = team.get(f"{invoices}/figures").body["sums"]
    assert (sums["total"]["value"], sums["outstanding"]["value"]) == ("121.00", "100.00")
    entry = team.get(invoices.replace("/invoices", "/activity")).body["items"][0]
    assert entry["subject"] == {"type": "credit_note", "id": note["id"], "label": note["number"]}
    assert {change["field"]: change["new"] for change in entry["changes"]} == {
        "invoice.number": issued["number"],
        "invoice.credited": "EUR 21.00",
        "invoice.credit_reason": "Late",
    }


def test_the_last_credit_note_takes_the_rest_and_cancels_the_invoice(team: Team, invoices: str) -> None:
    issued = issue(team, invoices, lines=[BOILER | {"quantity": "3", "unit_price": "33.33"}])
    path = f"{invoices}/{issued['id']}"
    line = issued["lines"][0]["id"]
    first = credit(team, path, {"kind": "lines", "reason": "One", "lines": [{"line_id": line, "quantity": "1"}]}).body
    last = credit(team, path, FULL).body
    assert (last["left"]["value"], last["invoice"]["status"]) == ("0.00", "cancelled")
    credited = [float(one["credit_note"]["totals"]["gross_total"]["value"]) for one in (first, last)]
    assert round(sum(credited), 2) == float(issued["totals"]["gross_total"]["value"])
    figures = team.get(f"{invoices}/figures").body
    assert (figures["counts"]["cancelled"], figures["counts"]["outstanding"]) == (1, 0)
    assert all(amount["value"] == "0.00" for one in figures["sums"] for amount in (one["total"], one["outstanding"]))
    assert credit(team, path, FULL).body["code"] == "nothing_to_credit"


def test_a_preview_writes_nothing_and_draws_no_number(team: Team, invoices: str) -> None:
    issued = issue(team, invoices)
    path = f"{invoices}/{issued['id']}"
    preview = credit(team, path, part("21.00"), "?dry_run=true").body
    assert (preview["dry_run"], preview["credit_note"]) == (True, None)
    assert (preview["totals"]["gross_total"]["value"], preview["left"]["value"]) == ("21.00", "100.00")
    assert team.get(path).body == issued
    assert credit(team, path, part("21.00")).body["credit_note"]["number"].endswith("-0001")


def test_what_is_refused_takes_no_ticket_in_a_rush(team: Team, invoices: str) -> None:
    issued = issue(team, invoices)
    of_queue = keys.queue_for(keys.series(team.merchant_id, SeriesKind.CREDIT_NOTES))
    table.count_up(of_queue, "tickets", create=True)
    assert credit(team, f"{invoices}/{issued['id']}", part("121.01")).status == 422
    rush = table.get(of_queue)
    assert rush
    assert rush["tickets"] == 1


def test_preview_and_answer_have_the_status_of_today(team: Team, invoices: str) -> None:
    issued = issue(team, invoices)
    path = f"{invoices}/{issued['id']}"
    with time_machine.travel(datetime.fromisoformat(issued["due_on"]) + timedelta(days=2), tick=False):
        for query in ("?dry_run=true", ""):
            assert credit(team, path, part("21.00"), query).body["invoice"]["status"] == "unpaid"


@pytest.mark.parametrize("value", ["121.01", "0.00", "-5.00"])
def test_no_more_is_credited_than_is_left(team: Team, invoices: str, value: str) -> None:
    issued = issue(team, invoices)
    path = f"{invoices}/{issued['id']}"
    refused = credit(team, path, part(value))
    assert (refused.status, [one["field"] for one in refused.body["fields"]]) == (422, ["amount"])
    assert team.get(path).body == issued


def test_a_draft_has_nothing_to_credit(team: Team, invoices: str) -> None:
    path = f"{invoices}/{add(team, invoices)['id']}"
    assert credit(team, path, FULL).body["code"] == "nothing_to_credit"


def test_a_request_that_is_repeated_credits_once(team: Team, invoices: str) -> None:
    path = f"{invoices}/{issue(team, invoices)['id']}"
    seen = team.get(path).body["version"]
    first = credit(team, path, part("21.00"), idempotency_key="one", if_match=seen)
    assert credit(team, path, part("21.00"), idempotency_key="one", if_match=seen).body == first.body
    assert credit(team, path, part("21.00"), if_match=seen).body["code"] == "stale_version"
    assert len(team.get(path).body["credit_notes"]) == 1


def test_two_who_credit_all_at_once_credit_it_once(team: Team, invoices: str, meanwhile: Meanwhile) -> None:
    path = f"{invoices}/{issue(team, invoices)['id']}"
    seen = team.get(path).body["version"]
    meanwhile(lambda: credit(team, path, FULL, if_match=seen))
    assert credit(team, path, FULL, if_match=seen).body["code"] == "stale_version"
    assert len(team.get(invoices.replace("/invoices", "/credit-notes")).body["items"]) == 1


def test_a_crash_at_any_call_credits_once(team: Team, invoices: str, monkeypatch: pytest.MonkeyPatch) -> None:
    paths: list[str] = []

    def credit_next() -> None:
        paths.append(f"{invoices}/{issue(team, invoices)['id']}")
        credit(team, paths[-1], FULL, idempotency_key=str(len(paths)), if_match=2)

    for at in crashes(monkeypatch, credit_next):
        if paths and team.get(paths[-1]).body["version"] >= 2:
            again = credit(team, paths[-1], FULL, idempotency_key=str(len(paths)), if_match=2)
            assert again.status == 200, at
            assert len(team.get(paths[-1]).body["credit_notes"]) == 1
    found = [
        note["number"] for note in team.get(invoices.replace("/invoices", "/credit-notes?limit=100")).body["items"]
    ]
    assert sorted(int(number[-4:]) for number in found) == list(range(1, len(found) + 1))


def test_the_longest_invoice_is_issued_and_credited_once(team: Team, invoices: str) -> None:
    """The stored answer has note and invoice, and an item of the table has 400 KB at most."""
    # Any letters, because those of a real text would be compressed.
    text = "".join(random.Random(1).choices([chr(0x4E00 + n) for n in range(20_000)], k=MAX_TEXT_BYTES // 3))
    of_line = len(text) // MAX_LINES
    lines = [
        {"description": text[n * of_line : (n + 1) * of_line], "quantity": "3", "unit_price": "9999.999999"}
        for n in range(MAX_LINES)
    ]
    issued = issue(team, invoices, lines=lines)
    path = f"{invoices}/{issued['id']}/credit"
    some = [{"line_id": line["id"], "quantity": "1"} for line in issued["lines"]]
    for body, seen in (({"kind": "lines", "reason": "Late", "lines": some}, 2), (FULL, 3)):
        first = team.post(path, body, if_match=seen, idempotency_key=f"k{seen}")
        assert first.status == 200
        assert team.post(path, body, if_match=seen, idempotency_key=f"k{seen}") == first
    assert first.body["left"]["value"] == "0.00"


def test_a_credit_note_is_not_dated_before_the_last_one(team: Team, invoices: str) -> None:
    """Today becomes yesterday where the merchant's time zone moves to the west."""
    with time_machine.travel("2026-12-31T23:30:00Z", tick=False):
        first, second = issue(team, invoices), issue(team, invoices)
        path = f"{invoices}/{first['id']}"
        note = credit(team, path, part("60.50")).body["credit_note"]
        complete_seller(team, time_zone="America/New_York")
        again = credit(team, path, part("60.50")).body["credit_note"]
        cancelled = team.post(f"{invoices}/cancel", {"ids": [second["id"]], "reason": "Twice"}).body["results"][0]
    assert (note["issued_on"], note["number"]) == ("2027-01-01", "CN-2027-0001")
    assert (again["issued_on"], again["number"]) == ("2027-01-01", "CN-2027-0002")
    assert cancelled["invoice"]["status"] == "cancelled"
    assert team.get(f"{invoices}/{second['id']}").body["credit_notes"][0]["number"] == "CN-2027-0003"
