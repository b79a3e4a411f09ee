"""What archiving and deleting a customer mean for their invoices (Q12, Q13)."""

import pytest

from tests.functions.money.invoices.drafts import BOILER, add, complete_seller, issue
from tests.gateway import Team
from tests.queues import Queues
from tests.races import Meanwhile


@pytest.fixture(autouse=True)
def _seller(team: Team) -> None:
    complete_seller(team)


@pytest.mark.parametrize("linked", ["keep", "remove"])
def test_a_customer_with_an_issued_invoice_is_archived_rather_than_deleted(
    team: Team, invoices: str, linked: str
) -> None:
    customer = invoices.removesuffix("/invoices")
    issued = issue(team, invoices)
    for query in ("&dry_run=true", ""):
        refused = team.delete(f"{customer}?linked={linked}{query}", if_match="*")
        assert (refused.status, refused.body["code"]) == (409, "issued_invoices")
        assert "Archive" in refused.body["message"]
    cancel = {"reason": "Made twice"}
    team.post(f"{invoices}/{issued['id']}/cancel", cancel, if_match=issued["version"])
    assert team.delete(f"{customer}?linked={linked}", if_match="*").body["code"] == "issued_invoices"
    assert team.get(customer).status == 200


def test_an_invoice_that_is_issued_meanwhile_keeps_the_customer(
    team: Team, invoices: str, meanwhile: Meanwhile
) -> None:
    customer = invoices.removesuffix("/invoices")
    meanwhile(lambda: issue(team, invoices))
    assert team.delete(customer, if_match="*").status == 409
    assert team.get(customer).status == 200


def test_drafts_go_with_the_customer_and_come_back(queues: Queues, team: Team, invoices: str) -> None:
    customer = invoices.removesuffix("/invoices")
    draft = add(team, invoices, concept=True)
    assert team.delete(f"{customer}?linked=remove", if_match="*").status == 200
    queues.drain()
    assert team.get(f"{invoices}/{draft['id']}").status == 404
    assert team.get(invoices).status == 404
    assert team.post(f"{customer}/restore").status == 200
    assert team.get(f"{invoices}/{draft['id']}").body == draft
    assert [row["id"] for row in team.get(invoices).body["items"]] == [draft["id"]]
    assert team.get(f"{invoices}/figures").body["counts"]["concept"] == 1


@pytest.mark.feature("S196")
def test_the_preview_of_archiving_names_what_is_left_to_pay_and_all_stays_readable(team: Team, invoices: str) -> None:
    customer = invoices.removesuffix("/invoices")
    first = issue(team, invoices)
    issue(team, invoices)
    issue(team, invoices, currency="USD", lines=[BOILER | {"unit_price": "10"}])
    reason = {"reason": "other"}
    for query in ("?dry_run=true", ""):
        effects = team.post(f"{customer}/archive{query}", reason, if_match=1).body["effects"]
        (unpaid,) = (effect for effect in effects if effect["code"] == "invoices_left_unpaid")
        assert unpaid["count"] == 3
        amounts = [f"{amount['currency']} {amount['value']}" for amount in unpaid["amounts"]]
        assert amounts == ["EUR 242.00", "USD 24.20"]
    assert team.get(f"{invoices}/{first['id']}").body == first
    assert len(team.get(invoices).body["items"]) == 3
    assert team.get(f"{invoices}/figures").body["counts"]["open"] == 3
