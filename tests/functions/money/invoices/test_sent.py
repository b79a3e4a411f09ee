"""POST /customers/{customer_id}/invoices/{invoice_id}/sent."""

import pytest

from tests.functions.money.invoices.drafts import add, complete_seller, issue
from tests.gateway import Team


@pytest.mark.feature("S121")
def test_an_issued_invoice_is_marked_as_sent_once(team: Team, invoices: str) -> None:
    complete_seller(team)
    issued = issue(team, invoices)
    sent = team.post(f"{invoices}/{issued['id']}/sent", if_match=issued["version"])
    assert sent.status == 200
    assert sent.body["sent_at"]
    assert team.post(f"{invoices}/{issued['id']}/sent", if_match=sent.body["version"]).body == sent.body
    assert team.get(invoices).body["items"][0]["is_sent"]
    entries = team.get(invoices.replace("/invoices", "/activity?topic=invoices")).body["items"]
    assert [entry["kind"] for entry in entries] == ["invoices.sent", "invoices.issued", "invoices.created"]
    assert entries[0]["subject"]["label"] == issued["number"]


def test_a_draft_and_a_cancelled_invoice_are_not_sent(team: Team, invoices: str) -> None:
    complete_seller(team)
    draft, issued = add(team, invoices), issue(team, invoices)
    assert team.post(f"{invoices}/{draft['id']}/sent", if_match=1).body["code"] == "invoice_not_issued"
    path = f"{invoices}/{issued['id']}"
    cancelled = team.post(f"{path}/cancel", {"reason": "Made twice"}, if_match=issued["version"]).body
    assert team.post(f"{path}/sent", if_match=cancelled["version"]).body["code"] == "invoice_cancelled"
