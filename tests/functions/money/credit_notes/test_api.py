"""GET /customers/{customer_id}/credit-notes, GET …/{credit_note_id}."""

from typing import Any

from tests.functions.money.invoices.drafts import complete_seller, issue
from tests.gateway import Team


def row(note: dict[str, Any]) -> dict[str, Any]:
    """A note as the list has it: a hundred whole ones could be more than a function can answer."""
    kept = ("id", "number", "issued_on", "invoice_id", "invoice_number", "reason")
    return {name: note[name] for name in kept} | {"total": note["totals"]["gross_total"]}


def test_credit_notes_are_listed_newest_first(team: Team) -> None:
    complete_seller(team)
    customer = f"/customers/{team.create()['id']}"
    notes = []
    for value in ("1.00", "2.00"):
        invoice = issue(team, f"{customer}/invoices")
        body = {"kind": "amount", "reason": "Late", "amount": {"currency": "EUR", "value": value}}
        path = f"{customer}/invoices/{invoice['id']}/credit"
        notes.append(team.post(path, body, if_match=invoice["version"]).body["credit_note"])
    rows = [row(note) for note in notes]
    assert team.get(f"{customer}/credit-notes").body == {"items": rows[::-1], "next_cursor": None}
    first = team.get(f"{customer}/credit-notes?limit=1").body
    assert team.get(f"{customer}/credit-notes?cursor={first['next_cursor']}").body["items"] == rows[:1]
    assert team.get(f"{customer}/credit-notes/{notes[0]['id']}").body == notes[0]


def test_what_does_not_exist_has_no_credit_notes(team: Team) -> None:
    assert team.get("/customers/cst_01M805S10V0RTSBQDNJ0PJTAW8/credit-notes").body["code"] == "customer_not_found"
    path = f"/customers/{team.create()['id']}/credit-notes"
    assert team.get(path).body["items"] == []
    assert team.get(f"{path}/crn_01M805S10V0RTSBQDNJ0PJTAW8").body["code"] == "credit_note_not_found"
