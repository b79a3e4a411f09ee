"""POST /pay/{token}: from the page to the checkout at Mollie, and back."""

from typing import Any

import pytest

from local.stand_ins.mollie.standin import StandIn
from shared.commands.money.online_payments import provider_updates
from shared.domain.core.refs import MerchantId
from shared.domain.money.online_payments.pay_pages import MAX_CHECKOUTS_AN_HOUR
from shared.http.validation import FORM
from shared.integrations.mollie import Mollie
from shared.store.money.online_payments import pay_attempts
from tests.functions.money.pay_pages import form_of, send, text_of, visit
from tests.functions.money.payments.recording import issued, record
from tests.gateway import Team, event, serve
from tests.mollie import KEY

pytestmark = pytest.mark.usefixtures("store")


def begin(token: str, **fields: Any) -> Any:
    return send(token, form_of(visit(token)) | fields)


def started(stand_in: StandIn) -> list[Any]:
    return Mollie(KEY).payments_from(None, limit=100).rows


def test_the_payer_is_sent_to_the_checkout_of_what_is_due(
    team: Team, customer: str, invoice: dict[str, Any], connected: None, stand_in: StandIn
) -> None:
    answer = begin(invoice["pay_token"])
    assert (answer.status, answer.headers["Cache-Control"]) == (303, "no-store")
    (made,) = started(stand_in)
    assert answer.headers["Location"] == made.checkout_url
    assert (str(made.amount), made.means, made.description) == ("123.45", "ideal", invoice["number"])
    assert (made.purpose.customer_id, made.purpose.invoice_ids) == (customer.rpartition("/")[2], [invoice["id"]])


def test_sending_twice_begins_one_payment(invoice: dict[str, Any], connected: None, stand_in: StandIn) -> None:
    form = form_of(visit(invoice["pay_token"]))
    first, again = (send(invoice["pay_token"], form) for _ in range(2))
    assert first.headers["Location"] == again.headers["Location"]
    assert len(started(stand_in)) == 1


@pytest.mark.parametrize("nonce", ["", " ", "a\nb", "\x00", "日本", "x" * 1_000])
def test_whatever_a_stranger_sends_as_the_view_fits_the_request_to_mollie(
    invoice: dict[str, Any], connected: None, stand_in: StandIn, nonce: str
) -> None:
    assert [begin(invoice["pay_token"], nonce=nonce).status for _ in range(2)] == [303, 303]
    assert len(started(stand_in)) == 1


def test_an_amount_that_the_payer_did_not_see_is_not_asked_for(
    team: Team, customer: str, invoice: dict[str, Any], connected: None, stand_in: StandIn
) -> None:
    form = form_of(visit(invoice["pay_token"]))
    record(team, customer, "100.00", invoice)
    answer = send(invoice["pay_token"], form)
    assert (answer.status, "The amount has changed" in answer.body) == (409, True)
    record(team, customer, "23.45", invoice)
    assert send(invoice["pay_token"], form).status == 409
    assert started(stand_in) == []


@pytest.mark.parametrize("changed", [{"due": "1"}, {"due": "-12345"}, {"due": ""}, {"due": "1e9"}])
def test_the_payer_cannot_choose_the_amount(
    invoice: dict[str, Any], connected: None, stand_in: StandIn, changed: dict[str, str]
) -> None:
    assert begin(invoice["pay_token"], **changed).status == 409
    assert started(stand_in) == []


def test_a_method_that_is_none_is_chosen_at_mollie(invoice: dict[str, Any], connected: None, stand_in: StandIn) -> None:
    for method in ("", "directdebit", "bitcoin", "<script>"):
        assert begin(invoice["pay_token"], method=method).status == 303
    assert {one.means for one in started(stand_in)} == {None}


def test_pay_all_begins_one_payment_for_all(
    team: Team, customer: str, invoice: dict[str, Any], connected: None, stand_in: StandIn
) -> None:
    other = issued(team, customer, "10.00")
    begin(team.post(f"{customer}/pay-link", {"currency": "EUR"}).body["token"])
    (made,) = started(stand_in)
    assert str(made.amount) == "133.45"
    assert made.purpose.invoice_ids == [invoice["id"], other["id"]]


def test_a_link_begins_so_many_checkouts_an_hour(invoice: dict[str, Any], connected: None, stand_in: StandIn) -> None:
    token = invoice["pay_token"]
    answers = [begin(token) for _ in range(MAX_CHECKOUTS_AN_HOUR + 1)]
    assert {one.status for one in answers[:-1]} == {303}
    assert answers[-1].status == 429
    refused = send(token, form_of(visit(token)) | {"lang": "nl"})
    assert (refused.status, "Te veel pogingen" in refused.body) == (429, True)
    assert len(started(stand_in)) == MAX_CHECKOUTS_AN_HOUR


@pytest.mark.parametrize("status", [429, 503])
def test_without_an_answer_of_mollie_nothing_is_half_done(
    invoice: dict[str, Any], connected: None, stand_in: StandIn, status: int
) -> None:
    form = form_of(visit(invoice["pay_token"]))
    stand_in.faults = [status] * 10
    answer = send(invoice["pay_token"], form)
    assert (answer.status, "The payment service does not answer" in answer.body) == (502, True)
    assert pay_attempts.find(invoice["pay_token"], "") is None
    stand_in.faults = []
    assert send(invoice["pay_token"], form).status == 303


def test_a_merchant_without_mollie_offers_no_button(invoice: dict[str, Any]) -> None:
    page = visit(invoice["pay_token"])
    assert "Online payment is not possible now." in text_of(page)
    assert "<form" not in page.body
    answer = send(invoice["pay_token"], {"nonce": "n", "due": "12345"})
    assert answer.status == 409


@pytest.mark.parametrize(("body", "status"), [("", 422), ("due=1", 422), ("nonce=n&due=1&sum=2", 422)])
def test_a_form_that_is_none_of_ours_is_refused(invoice: dict[str, Any], body: str, status: int) -> None:
    answer = serve(event("POST", f"/pay/{invoice['pay_token']}", body, {"content_type": FORM}))
    assert answer.status == status
    assert serve(event("POST", f"/pay/{invoice['pay_token']}", "{}")).status == 415


def test_back_from_the_checkout_the_page_waits_and_then_shows_the_outcome(
    team: Team, customer: str, invoice: dict[str, Any], connected: None, stand_in: StandIn
) -> None:
    token = invoice["pay_token"]
    begin(token)
    waiting = visit(token, "?back=0&lang=en")
    assert "We are waiting for your payment to be confirmed" in text_of(waiting)
    assert f'content="2;url=/pay/{token}?lang=en&amp;back=1"' in waiting.body
    late = visit(token, "?back=9999&lang=en")
    assert "http-equiv" in visit(token, "?back=30").body
    assert late.status == 200
    assert "http-equiv" not in visit(token, "?back=50").body


def test_a_failed_attempt_shows_that_it_can_be_tried_again(
    team: Team, customer: str, invoice: dict[str, Any], connected: None, stand_in: StandIn
) -> None:
    token = invoice["pay_token"]
    begin(token)
    (made,) = started(stand_in)
    stand_in.pay(made.id, "canceled", method=None, reason=None)
    provider_updates.book(MerchantId(team.merchant_id), made.id, lambda: Mollie(KEY).payment(made.id))
    page = visit(token, "?back=1")
    assert "The payment was not completed. You can try again." in text_of(page)
    assert "http-equiv" not in page.body
    begin(token)
    second = next(one for one in started(stand_in) if one.id != made.id)
    stand_in.pay(second.id, "paid", method="ideal", reason=None)
    provider_updates.book(MerchantId(team.merchant_id), second.id, lambda: Mollie(KEY).payment(second.id))
    assert "Paid" in text_of(visit(token, "?back=1"))
    assert team.get(f"{customer}/invoices/{invoice['id']}").body["status"] == "paid"


def test_back_from_paying_all_the_page_thanks(
    team: Team, customer: str, invoice: dict[str, Any], connected: None, stand_in: StandIn
) -> None:
    token = team.post(f"{customer}/pay-link", {"currency": "EUR"}).body["token"]
    begin(token)
    (made,) = started(stand_in)
    stand_in.pay(made.id, "paid", method="ideal", reason=None)
    provider_updates.book(MerchantId(team.merchant_id), made.id, lambda: Mollie(KEY).payment(made.id))
    assert text_of(visit(token, "?back=1")).endswith("Paid Thank you. There is nothing left to pay.")
    assert text_of(visit(token)).endswith("Nothing to pay There are no open invoices.")
