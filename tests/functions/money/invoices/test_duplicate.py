"""POST /customers/{customer_id}/invoices/{invoice_id}/duplicate."""

from tests.functions.money.invoices.drafts import add
from tests.gateway import Team


def test_a_duplicate_is_a_concept_with_lines_of_its_own(team: Team, invoices: str) -> None:
    draft = add(team, invoices, reference="Order 7", note="Thank you", issue_on="2026-01-05", due_on="2026-02-05")
    answer = team.post(f"{invoices}/{draft['id']}/duplicate", idempotency_key="one")
    made = answer.body
    assert (answer.status, made["status"], made["note"]) == (201, "concept", "Thank you")
    assert (made["reference"], made["issue_on"], made["due_on"]) == (None, None, None)
    assert made["totals"] == draft["totals"]
    assert {line["id"] for line in made["lines"]}.isdisjoint(line["id"] for line in draft["lines"])
    assert team.post(f"{invoices}/{draft['id']}/duplicate", idempotency_key="one").body == made
    incomplete = team.post(invoices, {"lines": [{"description": "Later"}]}).body
    assert team.post(f"{invoices}/{incomplete['id']}/duplicate").body["status"] == "draft"
