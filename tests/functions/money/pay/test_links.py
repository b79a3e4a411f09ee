"""GET and POST /pay/{token} of a smart link: anybody who has its address pays, on a page of the merchant."""

from typing import Any

import pytest

from local.stand_ins.mollie.standin import StandIn
from shared.commands.money.online_payments import provider_updates
from shared.domain.core.refs import MerchantId
from shared.domain.money.online_payments import link_pages
from shared.integrations.mollie import Mollie
from tests.functions.money.pay_pages import form_of, send, text_of, visit
from tests.functions.money.smart_links.test_api import euros, make
from tests.gateway import Answer, Team
from tests.mollie import KEY

pytestmark = pytest.mark.usefixtures("connected")

CHOSEN = {
    "kind": "amount",
    "pricing": "chosen",
    "amount": None,
    "minimum": euros("5.00"),
    "maximum": euros("2500.00"),
    "tax_class_id": None,
}


def begin(token: str, **fields: Any) -> Answer:
    return send(token, form_of(visit(token)) | fields)


def made(stand_in: StandIn) -> list[Any]:
    """Return the payments at Mollie, newest first."""
    return Mollie(KEY).payments_from(None, limit=100).rows


def pay(team: Team, stand_in: StandIn, payment: Any, status: str = "paid") -> None:
    """Let the payer choose at Mollie's checkout, and book what Mollie reports."""
    stand_in.pay(payment.id, status, method="ideal" if status == "paid" else None, reason=None)
    provider_updates.book(MerchantId(team.merchant_id), payment.id, lambda: Mollie(KEY).payment(payment.id))


def returned(token: str, answer: Answer, stand_in: StandIn) -> str:
    """Return the query of the address to which the payer comes back."""
    payment_id = answer.headers["Location"].rpartition("/")[2].partition("?")[0]
    account = next(iter(stand_in.accounts.values()))
    return "?" + str(account.payments[payment_id]["redirectUrl"]).partition("?")[2]


def credit_of(team: Team, customer: str) -> list[dict[str, str]]:
    """Return the balance after each entry of the customer's credit."""
    return [one["balance"] for one in team.get(f"{customer}/credit").body["items"]]


@pytest.mark.feature("S109", "S114")
def test_the_page_of_a_product_shows_what_is_sold_and_offers_the_customers_method_first(
    team: Team, customer: str
) -> None:
    assert team.patch(customer, {"payment_method": "ideal"}, if_match=1).status == 200
    page = visit(make(team, customer)["token"])
    assert (page.status, page.headers["Cache-Control"]) == (200, "no-store")
    assert "Workshop A morning in the bakery To pay €95.00" in text_of(page)
    assert "Pay with iDEAL Choose another way to pay" in text_of(page)
    assert form_of(page)["due"] == "9500"
    assert "<script" not in page.body
    assert "Jan de Vries" not in page.body


@pytest.mark.feature("S112", "S113")
def test_a_stranger_pays_a_product_and_the_customer_has_its_order_and_invoice(
    team: Team, customer: str, stand_in: StandIn
) -> None:
    link = make(team, customer)
    assert begin(link["token"]).status == 303
    (payment,) = made(stand_in)
    assert (str(payment.amount), payment.description) == ("95.00", "Workshop")
    assert (payment.purpose.smart_link_id, payment.purpose.invoice_ids) == (link["id"], [])
    pay(team, stand_in, payment)
    (invoice,) = team.get(f"{customer}/invoices").body["items"]
    (order,) = team.get(f"{customer}/orders").body["items"]
    assert (invoice["status"], invoice["total"]) == ("paid", euros("95.00"))
    kept = team.get(f"{customer}/orders/{order['id']}").body
    assert (kept["invoice_id"], kept["payment"], kept["totals"]["gross_total"]) == (
        invoice["id"],
        "paid",
        euros("95.00"),
    )
    shown = team.get(f"{customer}/smart-links/{link['id']}").body
    assert (shown["views"], shown["payments"], shown["revenue"]) == (1, 1, euros("95.00"))


@pytest.mark.feature("S110")
@pytest.mark.parametrize(
    ("typed", "lang", "amount"),
    [
        ("12.50", "en", "12.50"),
        ("€ 1.234,50", "nl", "1234.50"),
        ("1,234.50", "en", "1234.50"),
        ("12,5", "en", "12.50"),
        ("2500", "es", "2500.00"),
    ],
)
def test_the_payer_chooses_the_amount(
    team: Team, customer: str, stand_in: StandIn, typed: str, lang: str, amount: str
) -> None:
    link = make(team, customer, **CHOSEN)
    assert "From €5.00 to €2,500.00" in text_of(visit(link["token"]))
    assert begin(link["token"], amount=typed, lang=lang).status == 303
    assert [str(one.amount) for one in made(stand_in)] == [amount]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", "Write an amount from €5.00 to €2,500.00."),
        ("  ", "Write an amount from €5.00 to €2,500.00."),
        ("4.99", "Write an amount from €5.00 to €2,500.00."),
        ("2500.01", "Write an amount from €5.00 to €2,500.00."),
        ("999999999", "Write an amount from €5.00 to €2,500.00."),
        ("ten", "This is no amount. Write it in digits, such as €5.00."),
        ("-20", "This is no amount."),
        ("1e3", "This is no amount."),
        ("10.005", "This is no amount."),
        ("1,2,3", "This is no amount."),
        ("\N{ARABIC-INDIC DIGIT TWO}\N{ARABIC-INDIC DIGIT ZERO}", "This is no amount."),
        ('"><script>', "This is no amount."),
        ("9" * 1000, "This is no amount."),
    ],
)
def test_an_amount_that_does_not_fit_is_named_at_the_field_and_kept(
    team: Team, customer: str, stand_in: StandIn, typed: str, words: str
) -> None:
    answer = begin(make(team, customer, **CHOSEN)["token"], amount=typed)
    assert answer.status == 422
    assert words in text_of(answer)
    assert 'aria-describedby="ends problem"' in answer.body
    assert "<script" not in answer.body
    if typed.isascii() and typed.isalnum():
        assert f'value="{typed[:40]}"' in answer.body
    assert "<form" in answer.body
    assert made(stand_in) == []


def test_a_deposit_is_named_and_becomes_credit(team: Team, customer: str, stand_in: StandIn) -> None:
    link = make(team, customer, kind="amount", pricing="deposit", tax_class_id=None)
    assert "A deposit" in text_of(visit(link["token"]))
    begin(link["token"])
    pay(team, stand_in, made(stand_in)[0])
    assert team.get(f"{customer}/invoices").body["items"] == []
    assert credit_of(team, customer) == [euros("95.00")]


@pytest.mark.feature("S111")
def test_a_link_that_cannot_be_paid_shows_why_and_begins_nothing(team: Team, customer: str, stand_in: StandIn) -> None:
    token = (link := make(team, customer))["token"]
    form = form_of(visit(token))
    path = f"{customer}/smart-links/{link['id']}"
    team.patch(path, {"active": False}, if_match=1)
    assert "This cannot be paid at the moment" in text_of(visit(token))
    closed = send(token, form)
    assert (closed.status, "This can no longer be paid" in closed.body) == (409, True)
    team.patch(path, {"active": True}, if_match=2)
    assert "<form" in visit(token).body
    assert team.post(f"{customer}/archive", {"reason": "other"}, if_match=1).status == 200
    assert "This cannot be paid at the moment" in text_of(visit(token))
    assert send(token, form).status == 409
    assert made(stand_in) == []


def test_a_price_that_changed_is_shown_before_it_is_paid(team: Team, customer: str, stand_in: StandIn) -> None:
    link = make(team, customer)
    form = form_of(visit(link["token"]))
    team.patch(f"{customer}/smart-links/{link['id']}", {"amount": euros("120.00")}, if_match=1)
    answer = send(link["token"], form)
    assert (answer.status, "The amount has changed" in answer.body) == (409, True)
    assert made(stand_in) == []


@pytest.mark.feature("S111", "S113")
def test_a_link_sells_as_often_as_it_may_and_what_two_payers_began_at_once_becomes_credit(
    team: Team, customer: str, stand_in: StandIn
) -> None:
    token = (link := make(team, customer, uses=1))["token"]
    begin(token)
    begin(token)
    for payment in made(stand_in):
        pay(team, stand_in, payment)
    assert len(team.get(f"{customer}/invoices").body["items"]) == 1
    assert credit_of(team, customer) == [euros("95.00")]
    shown = team.get(f"{customer}/smart-links/{link['id']}").body
    assert (shown["state"], shown["payments"], shown["revenue"]) == ("used_up", 2, euros("190.00"))
    page = visit(token)
    assert "Already paid Workshop This link was for one payment." in text_of(page)
    assert "<form" not in page.body


def test_money_that_arrives_for_an_archived_customer_is_credit(team: Team, customer: str, stand_in: StandIn) -> None:
    link = make(team, customer)
    begin(link["token"])
    assert team.post(f"{customer}/archive", {"reason": "other"}, if_match=1).status == 200
    pay(team, stand_in, made(stand_in)[0])
    assert team.get(f"{customer}/invoices").body["items"] == []
    assert credit_of(team, customer) == [euros("95.00")]


def test_a_suspended_customer_who_paid_gets_the_invoice_and_no_order(
    team: Team, customer: str, stand_in: StandIn
) -> None:
    link = make(team, customer)
    begin(link["token"])
    assert team.post(f"{customer}/suspend", {"reason": "other"}, if_match=1).status == 200
    pay(team, stand_in, made(stand_in)[0])
    assert [one["status"] for one in team.get(f"{customer}/invoices").body["items"]] == ["paid"]
    assert team.get(f"{customer}/orders").body["items"] == []


def test_each_payer_comes_back_to_the_outcome_of_their_own_payment(
    team: Team, customer: str, stand_in: StandIn
) -> None:
    token = make(team, customer)["token"]
    first, second = begin(token), begin(token)
    backs = [returned(token, one, stand_in) for one in (first, second)]
    newer, older = made(stand_in)
    assert "We are waiting for your payment" in text_of(visit(token, backs[0]))
    assert "http-equiv" in visit(token, backs[0]).body
    pay(team, stand_in, older)
    pay(team, stand_in, newer, "canceled")
    assert "Thank you Workshop We received your payment. Pay again" in text_of(visit(token, backs[0]))
    assert "The payment was not completed. You can try again." in text_of(visit(token, backs[1]))
    assert "<form" in visit(token, backs[1]).body
    assert "To pay €95.00" in text_of(visit(token, "?back=1&view=../../x"))


@pytest.mark.feature("S112")
def test_a_visit_counts_once_a_day_and_coming_back_from_mollie_is_none(team: Team, customer: str) -> None:
    link = make(team, customer)
    for query, agent in (("", "Firefox"), ("", "Firefox"), ("?back=1", "Edge"), ("?lang=nl", "Safari")):
        visit(link["token"], query, user_agent=agent)
    assert team.get(f"{customer}/smart-links/{link['id']}").body["views"] == 2


def test_a_link_begins_so_many_checkouts_an_hour(
    team: Team, customer: str, stand_in: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(link_pages, "MAX_CHECKOUTS_AN_HOUR", 2)
    token = make(team, customer)["token"]
    assert [begin(token).status for _ in range(3)] == [303, 303, 429]


def test_a_merchant_without_mollie_offers_no_button(team: Team, customer: str) -> None:
    token = make(team, customer)["token"]
    assert team.delete("/settings/mollie").status == 204
    assert "Online payment is not possible now. Try again later." in text_of(visit(token))
    assert send(token, {"nonce": "n", "due": "9500"}).status == 409


def test_the_link_of_a_deleted_customer_is_not_available(team: Team, customer: str) -> None:
    token = make(team, customer)["token"]
    assert team.delete(f"{customer}?linked=keep", if_match="*").status < 300
    assert visit(token).status == 404


@pytest.mark.parametrize(("lang", "words"), [("nl", "Te betalen € 95,00"), ("es", "Importe a pagar 95,00 €")])
def test_the_page_is_in_the_language_that_is_chosen(team: Team, customer: str, lang: str, words: str) -> None:
    page = visit(make(team, customer)["token"], f"?lang={lang}")
    assert words in text_of(page).replace("\N{NO-BREAK SPACE}", " ")
