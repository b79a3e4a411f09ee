"""GET /invoices?number=…, and the search of customers by the number of a document."""

import pytest

from tests.functions.money.invoices.drafts import add, complete_seller, issue
from tests.gateway import Team


@pytest.mark.feature("S304")
def test_invoices_of_all_customers_are_found_by_the_beginning_of_their_number(team: Team, strangers: Team) -> None:
    complete_seller(team)
    paths = [f"/customers/{team.create(full_name=name)['id']}/invoices" for name in ("Anna Bos", "Jan Smit")]
    issued = [issue(team, path) for path in paths]
    add(team, paths[0])
    year = issued[0]["number"][:4]
    for typed in (year, f"{year}-0", f"{year}-000".replace("-", "")):
        found = team.get(f"/invoices?number={typed}").body["items"]
        assert [one["customer_name"] for one in found] == ["Anna Bos", "Jan Smit"]
    (one,) = team.get(f"/invoices?number={issued[1]['number']}").body["items"]
    assert (one["customer_id"], one["invoice"]["id"]) == (paths[1].split("/")[2], issued[1]["id"])
    assert one["invoice"] == team.get(paths[1]).body["items"][0]
    assert team.get("/invoices?number=9").body["items"] == []
    assert team.get("/invoices?number=-").body["items"] == []
    assert team.get("/invoices?number=").status == 422
    assert strangers.get(f"/invoices?number={year}").body["items"] == []


def test_customers_are_found_by_the_number_of_an_invoice_and_of_a_credit_note(team: Team) -> None:
    complete_seller(team)
    anna, jan = (team.create(full_name=name)["id"] for name in ("Anna Bos", "Jan Smit"))
    issue(team, f"/customers/{anna}/invoices")
    second = issue(team, f"/customers/{jan}/invoices")
    path = f"/customers/{jan}/invoices/{second['id']}/credit"
    note = team.post(path, {"kind": "full", "reason": "Returned"}, if_match=second["version"]).body["credit_note"]
    for typed in (second["number"], second["number"].replace("-", ""), note["number"], note["number"].lower()):
        assert [one["id"] for one in team.get(f"/customers?search={typed}").body["items"]] == [jan]
    assert team.get(f"/customers?search={second['number']}&status=archived").body["items"] == []
