"""POST /customers/{customer_id}/invoices/{invoice_id}/restore."""

import pytest

from tests.functions.money.invoices.drafts import add
from tests.gateway import Team


@pytest.mark.feature("S232")
def test_a_deleted_draft_is_gone_and_can_be_restored(team: Team, invoices: str) -> None:
    draft = add(team, invoices)
    path = f"{invoices}/{draft['id']}"
    assert team.delete(path, if_match=1).status == 204
    assert team.get(invoices).body["items"] == []
    for answer in (team.get(path), team.delete(path, if_match=1), team.patch(path, {"note": "x"}, if_match=1)):
        assert (answer.status, answer.body["code"]) == (404, "invoice_not_found")
    assert team.post(f"{path}/restore").body == draft
    assert [row["id"] for row in team.get(invoices).body["items"]] == [draft["id"]]
    assert team.post(f"{path}/restore").body == draft
