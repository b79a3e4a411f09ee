"""GET /pay/{token}: what a customer sees who is to pay."""

from typing import Any

import pytest

from shared.store.money.mollie import connections
from tests.functions.money.invoices.drafts import complete_seller
from tests.functions.money.pay_pages import form_of, text_of, visit
from tests.functions.money.payments.recording import issued, record
from tests.gateway import Team

pytestmark = pytest.mark.usefixtures("connected")


def test_the_page_shows_what_is_due_now_and_offers_the_customers_method_first(
    team: Team, customer: str, invoice: dict[str, Any]
) -> None:
    page = visit(invoice["pay_token"])
    assert (page.status, page.headers["Cache-Control"]) == (200, "no-store")
    assert page.headers["Content-Type"] == "text/html; charset=utf-8"
    assert f"Invoice {invoice['number']} To pay €123.45" in text_of(page)
    assert "Pay with iDEAL Choose another way to pay" in text_of(page)
    assert form_of(page)["due"] == "12345"
    record(team, customer, "100.00", invoice)
    assert "To pay €23.45" in text_of(visit(invoice["pay_token"]))


def test_the_page_names_nobody_but_the_merchant(team: Team, customer: str, invoice: dict[str, Any]) -> None:
    body = str(visit(invoice["pay_token"]).body)
    for hidden in ("Jan de Vries", invoice["id"], customer.rpartition("/")[2], team.merchant_id, "Work"):
        assert hidden not in body
    assert "<script" not in body
    assert "style=" not in body


@pytest.mark.parametrize(("lang", "words"), [("nl", "Te betalen € 123,45"), ("es", "Importe a pagar 123,45 €")])
def test_the_page_is_in_the_language_that_is_chosen(invoice: dict[str, Any], lang: str, words: str) -> None:
    page = visit(invoice["pay_token"], f"?lang={lang}")
    assert words in text_of(page).replace("\N{NO-BREAK SPACE}", " ")
    assert f'<html lang="{lang}">' in page.body
    assert f'href="/pay/{invoice["pay_token"]}?lang=en"' in page.body


def test_the_page_is_in_the_customers_language_by_default(team: Team) -> None:
    complete_seller(team)
    customer = f"/customers/{team.create(language='es')['id']}"
    invoice = issued(team, customer, "10.00")
    assert '<html lang="es">' in visit(invoice["pay_token"], "?lang=xx&utm_source=mail").body


def test_what_is_paid_cancelled_or_credited_is_shown_as_such(team: Team, customer: str) -> None:
    paid, cancelled, credited = (issued(team, customer, "10.00") for _ in range(3))
    record(team, customer, "10.00", paid)
    team.post(f"{customer}/invoices/{cancelled['id']}/cancel", {"reason": "Made twice"}, if_match=cancelled["version"])
    record(team, customer, "10.00", credited)
    credit = {"kind": "amount", "reason": "Late", "amount": {"currency": "EUR", "value": "10.00"}}
    answer = team.post(f"{customer}/invoices/{credited['id']}/credit", credit, if_match=credited["version"] + 1)
    assert answer.status in (200, 201), answer
    for invoice, words in ((paid, "Paid"), (cancelled, "Cancelled"), (credited, "Credited")):
        page = visit(invoice["pay_token"])
        assert words in text_of(page), text_of(page)
        assert "<form" not in page.body


@pytest.mark.parametrize("token", ["zzC9d7S59h-7Awt_JnGIZA", "short", "..%2f..%2fme", "%00", "<script>", "a" * 500])
def test_an_unknown_link_is_not_available(store: object, token: str) -> None:
    page = visit(token, accept_language="nl-NL,nl;q=0.9")
    assert page.status == 404
    assert "Deze link is niet meer beschikbaar" in page.body
    assert "<script>" not in page.body


def test_an_archived_customer_can_still_pay(team: Team, customer: str, invoice: dict[str, Any]) -> None:
    assert team.post(f"{customer}/archive", {"reason": "other"}, if_match=1).status == 200
    assert "<form" in visit(invoice["pay_token"]).body


def test_the_link_of_a_deleted_customer_is_not_available(team: Team) -> None:
    customer = f"/customers/{team.create(language='en')['id']}"
    token = team.post(f"{customer}/pay-link", {"currency": "EUR"}).body["token"]
    assert visit(token).status == 200
    assert team.delete(f"{customer}?linked=keep", if_match="*").status < 300
    assert visit(token).status == 404


def test_a_webhooks_token_opens_no_page(team: Team) -> None:
    connection = connections.find(team.merchant_id)
    assert connection
    assert visit(connection.webhook_token).status == 404


def test_pay_all_shows_the_open_invoices_of_its_currency_only(
    team: Team, customer: str, invoice: dict[str, Any]
) -> None:
    other, foreign = issued(team, customer, "10.00"), issued(team, customer, "7.00", currency="USD")
    paid = issued(team, customer, "3.00")
    record(team, customer, "3.00", paid)
    token = team.post(f"{customer}/pay-link", {"currency": "EUR"}).body["token"]
    page = text_of(visit(token))
    assert "2 open invoices To pay €133.45" in page
    assert all(one["number"] in page for one in (invoice, other))
    assert not any(one["number"] in page for one in (foreign, paid))
    assert other["number"] not in visit(invoice["pay_token"]).body


def test_pay_all_of_nothing_is_a_page_without_a_payment(team: Team, customer: str) -> None:
    token = team.post(f"{customer}/pay-link", {"currency": "EUR"}).body["token"]
    assert "Nothing to pay There are no open invoices." in text_of(visit(token))


def test_hostile_names_are_text(team: Team) -> None:
    name = "<script>alert(1)</script>\"'&"
    complete_seller(team, legal_name=name)
    customer = f"/customers/{team.create(language='en')['id']}"
    page = visit(issued(team, customer, "1.00")["pay_token"])
    assert name in text_of(page)
    assert "<script" not in page.body


def test_the_style_of_a_colour_has_legible_text() -> None:
    assert "--on-accent: #ffffff" in visit("look/colour/0b5d57").body
    assert "--on-accent: #1b1a17" in visit("look/colour/ffee00").body
    for wrong in ("look/colour/red", "look/colour/0B5D57", "look/colour/0b5d57;}"):
        assert visit(wrong).status == 404


def test_a_merchant_without_a_logo_has_none_to_show(invoice: dict[str, Any]) -> None:
    assert "/logo" not in visit(invoice["pay_token"]).body
    assert visit(f"{invoice['pay_token']}/logo").status == 404
