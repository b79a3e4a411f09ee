"""POST /customers/{customer_id}[/invoices/{invoice_id}]/pay-link."""

import re

import pytest

from shared.domain.core.ids import TOKEN
from shared.domain.money.mollie.public_links import LinkKind, PublicLink
from shared.store.engine import table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Exists
from shared.store.engine.retries import outdated
from shared.store.money.invoices.invoices import INVOICES
from shared.store.money.mollie import public_links
from tests.functions.money.invoices.drafts import add, complete_seller, issue
from tests.gateway import Team
from tests.races import Meanwhile


def of_older_release(team: Team, invoices: str) -> str:
    """Issue an invoice as an earlier release did, without a token. Return its path."""
    complete_seller(team)
    issued = issue(team, invoices)
    changes, key = Changes(), INVOICES.key(team.ref(invoices.split("/")[2]), issued["id"])
    changes.update(key, remove=["pay_token"], when=[Exists(outdated)])
    table.transact(list(changes))
    return f"{invoices}/{issued['id']}"


def test_an_invoice_has_its_link_from_its_issue(team: Team, invoices: str) -> None:
    complete_seller(team)
    assert add(team, invoices)["pay_token"] is None
    issued = issue(team, invoices)
    assert re.fullmatch(TOKEN, issued["pay_token"])
    link = public_links.find(issued["pay_token"])
    assert link == PublicLink.to_invoice(team.ref(invoices.split("/")[2]), issued["id"])
    assert team.post(f"{invoices}/{issued['id']}/pay-link").body == {"token": issued["pay_token"]}


def test_a_dry_run_shows_no_token_because_none_is_kept(team: Team, invoices: str) -> None:
    complete_seller(team)
    draft = add(team, invoices)
    shown = team.post(f"{invoices}/{draft['id']}/issue?dry_run=true", if_match=draft["version"]).body
    assert shown["invoice"]["pay_token"] is None


def test_an_older_invoice_gets_one_link_however_often_it_is_asked_for(team: Team, invoices: str) -> None:
    path = of_older_release(team, invoices)
    before = team.get(path).body
    assert before["pay_token"] is None
    first = team.post(f"{path}/pay-link")
    assert (first.status, team.post(f"{path}/pay-link").body) == (200, first.body)
    assert team.get(path).body == before | {"pay_token": first.body["token"]}


def test_two_who_ask_at_the_same_moment_get_the_same_link(team: Team, invoices: str, meanwhile: Meanwhile) -> None:
    path = of_older_release(team, invoices)
    got: list[str] = []
    meanwhile(lambda: got.append(team.post(f"{path}/pay-link").body["token"]))
    assert team.post(f"{path}/pay-link").body["token"] == got[0]


def test_what_is_not_issued_has_no_link(team: Team, invoices: str) -> None:
    draft = add(team, invoices)
    answer = team.post(f"{invoices}/{draft['id']}/pay-link")
    assert (answer.status, answer.body["code"]) == (409, "invoice_not_issued")


def test_a_customer_has_one_link_for_each_currency(team: Team, invoices: str, meanwhile: Meanwhile) -> None:
    path, got = invoices.replace("/invoices", "/pay-link"), []
    meanwhile(lambda: got.append(team.post(path, {"currency": "EUR"}).body["token"]))
    token = team.post(path, {"currency": "EUR"}).body["token"]
    assert [token] == got
    other = team.post(path, {"currency": "USD"}).body["token"]
    assert other != token
    link = public_links.find(other)
    assert link
    assert (link.kind, link.id) == (LinkKind.STATEMENT, "USD")


@pytest.mark.parametrize("body", [None, {}, {"currency": "XXX"}, {"currency": "EUR", "amount": "1"}])
def test_a_link_to_pay_all_needs_a_currency(team: Team, invoices: str, body: object) -> None:
    assert team.post(invoices.replace("/invoices", "/pay-link"), body).status == 422
