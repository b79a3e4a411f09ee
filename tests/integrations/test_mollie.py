"""The adapter of Mollie at the wire: what it asks, what it reads of an answer, and what it makes of a failure."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from io import StringIO
from typing import Any

import pytest

from shared import config
from shared.domain.core.money import Amount
from shared.domain.money.mollie.payment_means import PaymentMeans
from shared.domain.money.mollie.provider_codes import Mode, ProviderStatus, RefundStatus
from shared.domain.money.mollie.provider_payments import Purpose
from shared.integrations import mollie_wire
from shared.integrations.mollie import ConnectionBroken, Mollie, MollieRefused, MollieUnavailable, ObjectGone
from tests.integrations.mollie_answers import (
    CHARGEBACK,
    MANDATE,
    PAYMENT,
    PROFILE,
    REFUND,
    SUBSCRIPTION,
    Fake,
    failure,
    fake_of_mollie,
    page_of,
)

KEY = "test_dHar4XY7LxsDOtmnkVtjNVWXLSlXsM"
TR, CST, MDT, SUB = "tr_7UhSN1zuXS", "cst_4qqhO89gsT", "mdt_h3gAaD5zP", "sub_rVKGtNd6s3"
TEN = Amount(1000, "EUR")
PURPOSE = Purpose(customer_id="cst_01", invoice_ids=["inv_01", "inv_02"])


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Iterator[Fake]:
    with fake_of_mollie() as running:
        monkeypatch.setattr(config, "mollie_url", lambda: running.url)
        yield running


@pytest.fixture
def mollie(fake: Fake) -> Mollie:
    return Mollie(KEY)


def start(mollie: Mollie, **more: Any) -> Any:
    asked = {
        "amount": TEN,
        "description": "Invoice F2026-0001",
        "purpose": PURPOSE,
        "redirect_url": "https://page.example/pay/x",
        "webhook_url": "https://page.example/api/webhooks/mollie/x",
        "locale": "nl",
        "means": PaymentMeans.IDEAL,
        "once": "pay-1",
    }
    return mollie.create_payment(**{**asked, **more})


def subscribe(mollie: Mollie) -> Any:
    return mollie.create_subscription(
        CST,
        amount=TEN,
        interval="1 months",
        description="Hosting",
        starts_on=date(2026, 1, 31),
        times=None,
        mandate_id=MDT,
        webhook_url="https://page.example/api/webhooks/mollie/x",
        purpose=Purpose(customer_id="cst_01", subscription_id="sub_01"),
        once="sub-1",
    )


def make_mandate(mollie: Mollie) -> Any:
    signed = date(2018, 5, 7)
    return mollie.create_mandate(
        CST, holder="John Doe", iban="NL55INGB0000000000", bic=None, signed_on=signed, reference="M-1", once="mdt-1"
    )


CALLS: list[Callable[[Mollie], Any]] = [
    Mollie.check,
    start,
    lambda mollie: mollie.payment(TR),
    lambda mollie: mollie.payments_from(TR, limit=10),
    lambda mollie: mollie.refunds_from("re_1", limit=10),
    lambda mollie: mollie.chargebacks_from("chb_1", limit=10),
    lambda mollie: mollie.refund(TR, amount=TEN, description="Refund", refund_id="rfd_01", once="rfd-1"),
    lambda mollie: mollie.refunds(TR),
    lambda mollie: mollie.cancel_refund(TR, "re_1"),
    lambda mollie: mollie.create_customer(name="Anna", email=None, locale="es", customer_id="cst_01", once="cst-1"),
    make_mandate,
    lambda mollie: mollie.mandates(CST),
    lambda mollie: mollie.mandate(CST, MDT),
    lambda mollie: mollie.revoke_mandate(CST, MDT),
    subscribe,
    lambda mollie: mollie.change_subscription(CST, SUB, amount=TEN),
    lambda mollie: mollie.cancel_subscription(CST, SUB),
    lambda mollie: mollie.subscription(CST, SUB),
    lambda mollie: mollie.subscriptions(CST),
]


def test_a_payment_is_asked_for_in_mollies_terms(mollie: Mollie, fake: Fake) -> None:
    fake.answer(PAYMENT, 201)
    started = start(mollie)
    assert (fake.asked.method, fake.asked.path) == ("POST", "/v2/payments")
    assert fake.asked.headers["authorization"] == f"Bearer {KEY}"
    assert fake.asked.headers["idempotency-key"] == "pay-1"
    assert fake.asked.body == {
        "amount": {"currency": "EUR", "value": "10.00"},
        "description": "Invoice F2026-0001",
        "redirectUrl": "https://page.example/pay/x",
        "webhookUrl": "https://page.example/api/webhooks/mollie/x",
        "locale": "nl_NL",
        "method": "ideal",
        "sequenceType": "oneoff",
        "metadata": {"purpose": {"customer_id": "cst_01", "invoice_ids": ["inv_01", "inv_02"]}},
    }
    assert started.checkout_url == "https://www.mollie.com/payscreen/select-method/7UhSN1zuXS"
    assert started.expires_at == datetime(2018, 3, 20, 9, 28, 37, tzinfo=UTC)
    assert (started.means, started.purpose) == (None, None)


@pytest.mark.parametrize("means", [None, PaymentMeans.OTHER, PaymentMeans.CASH])
def test_the_payer_chooses_where_mollie_has_no_such_means(mollie: Mollie, fake: Fake, means: PaymentMeans) -> None:
    fake.answer(PAYMENT, 201)
    start(mollie, means=means)
    assert "method" not in fake.asked.body


def test_a_yen_has_no_decimals_and_a_long_description_is_cut(mollie: Mollie, fake: Fake) -> None:
    fake.answer(PAYMENT, 201)
    start(mollie, amount=Amount(249, "JPY"), description="é" * 300)
    assert fake.asked.body["amount"] == {"currency": "JPY", "value": "249"}
    assert fake.asked.body["description"] == "é" * 255


def test_a_first_payment_makes_a_mandate_and_a_recurring_one_uses_it(mollie: Mollie, fake: Fake) -> None:
    fake.answer(PAYMENT, 201)
    start(mollie, first=True, customer_id=CST)
    start(mollie, mandate_id=MDT, customer_id=CST)
    first, recurring = (one.body for one in fake.requests)
    assert (first["sequenceType"], first["customerId"], first["redirectUrl"][:5]) == ("first", CST, "https")
    assert (recurring["sequenceType"], recurring["customerId"], recurring["mandateId"]) == ("recurring", CST, MDT)
    assert "redirectUrl" not in recurring


def test_a_payment_has_its_refunds_and_chargebacks(mollie: Mollie, fake: Fake) -> None:
    ours = REFUND | {"id": "re_2", "status": "canceled", "metadata": {"refund_id": "rfd_01"}}
    embedded = {"refunds": [REFUND, ours], "chargebacks": [CHARGEBACK]}
    fake.answer(
        PAYMENT
        | {"status": "paid", "method": "directdebit", "paidAt": "2018-03-20T09:14:37+00:00"}
        | {"metadata": {"purpose": {"customer_id": "cst_01", "invoice_ids": ["inv_01"]}}, "_embedded": embedded}
        | {"amountRefunded": {"value": "5.95", "currency": "EUR"}}
        | {"amountChargedBack": {"value": "4.00", "currency": "EUR"}}
    )
    payment = mollie.payment(TR)
    assert fake.asked.path == f"/v2/payments/{TR}?embed=refunds%2Cchargebacks"
    assert (payment.status, payment.means, payment.mode) == (ProviderStatus.PAID, PaymentMeans.DIRECTDEBIT, Mode.TEST)
    assert payment.purpose == Purpose(customer_id="cst_01", invoice_ids=["inv_01"])
    assert [(one.id, one.status, one.refund_id, one.counts) for one in payment.refunds] == [
        ("re_4qqhO89gsT", RefundStatus.PENDING, None, True),
        ("re_2", RefundStatus.CANCELLED, "rfd_01", False),
    ]
    assert payment.refunds[0].created_at == datetime(2018, 3, 14, 17, 9, 2, tzinfo=UTC)
    (chargeback,) = payment.chargebacks
    assert (chargeback.amount, chargeback.reason, chargeback.counts) == (Amount(400, "EUR"), "AC01", True)
    assert payment.refundable == Amount(5, "EUR")


def test_what_mollie_counts_and_does_not_embed_is_one_refund_and_one_chargeback(mollie: Mollie, fake: Fake) -> None:
    fake.answer(
        PAYMENT
        | {"status": "paid", "paidAt": "2018-03-20T09:14:37+00:00", "_embedded": {"refunds": [REFUND]}}
        | {"amountRefunded": {"value": "7.95", "currency": "EUR"}}
        | {"amountChargedBack": {"value": "1.00", "currency": "EUR"}}
    )
    payment = mollie.payment(TR)
    assert [(one.id, one.amount.minor, one.status) for one in payment.refunds] == [
        ("re_4qqhO89gsT", 595, RefundStatus.PENDING),
        (f"{TR}_refunded", 200, RefundStatus.REFUNDED),
    ]
    assert [(one.id, one.amount.minor, one.reason) for one in payment.chargebacks] == [
        (f"{TR}_charged_back", 100, None)
    ]
    assert payment.refunds[1].created_at == payment.paid_at


def test_a_reversed_chargeback_is_not_counted_again_from_the_sum(mollie: Mollie, fake: Fake) -> None:
    reversed_one = CHARGEBACK | {"reversedAt": "2023-04-01T09:00:00+00:00"}
    fake.answer(
        PAYMENT
        | {"status": "paid", "_embedded": {"chargebacks": [reversed_one]}}
        | {"amountChargedBack": {"value": "4.00", "currency": "EUR"}}
    )
    payment = mollie.payment(TR)
    assert [one.counts for one in payment.chargebacks] == [False]
    assert payment.refundable == TEN


@pytest.mark.parametrize(
    ("wire", "ours"),
    [
        *((one, one) for one in ("open", "pending", "authorized", "paid", "expired", "failed")),
        ("canceled", "cancelled"),
        ("held_for_review", "unknown"),
        (None, "unknown"),
        ({"code": 1}, "unknown"),
    ],
)
def test_each_status_is_read_and_a_new_one_is_unknown(mollie: Mollie, fake: Fake, wire: Any, ours: str) -> None:
    fake.answer(PAYMENT | {"status": wire})
    assert mollie.payment(TR).status == ours


@pytest.mark.parametrize(
    ("method", "means"),
    [("ideal", PaymentMeans.IDEAL), ("wero", PaymentMeans.OTHER), ("cash", PaymentMeans.OTHER), (None, None)],
)
def test_a_method_that_is_new_is_another_one(mollie: Mollie, fake: Fake, method: str, means: PaymentMeans) -> None:
    fake.answer(PAYMENT | {"method": method})
    assert mollie.payment(TR).means is means


@pytest.mark.parametrize(
    ("more", "failure_code"),
    [
        ({"details": {"bankReasonCode": "AM04", "failureReason": "insufficient_funds"}}, "AM04"),
        ({"details": {"failureReason": "card_expired", "bankReasonCode": None}}, "card_expired"),
        ({"details": [], "statusReason": {"code": "insufficient_funds", "message": "…"}}, "insufficient_funds"),
        ({"details": {}}, None),
    ],
)
def test_why_a_payment_failed(mollie: Mollie, fake: Fake, more: dict[str, Any], failure_code: str | None) -> None:
    fake.answer(PAYMENT | {"status": "failed"} | more)
    assert mollie.payment(TR).failure == failure_code


@pytest.mark.parametrize("metadata", [None, "text", [], {"purpose": None}, {"purpose": {"customer_id": 5}}, 7])
def test_a_payment_of_another_program_has_no_purpose(mollie: Mollie, fake: Fake, metadata: Any) -> None:
    fake.answer(PAYMENT | {"metadata": metadata})
    assert mollie.payment(TR).purpose is None


def test_all_but_id_and_amount_may_be_missing(mollie: Mollie, fake: Fake) -> None:
    fake.answer({"id": TR, "amount": PAYMENT["amount"], "newField": {"of": ["a", "later", "release"]}})
    payment = mollie.payment(TR)
    assert (payment.status, payment.mode, payment.checkout_url) == (ProviderStatus.UNKNOWN, Mode.TEST, None)


def test_a_currency_that_is_unknown_is_refused_and_named(mollie: Mollie, fake: Fake) -> None:
    fake.answer(PAYMENT | {"amount": {"value": "10.00", "currency": "XTS"}})
    with pytest.raises(MollieRefused) as refused:
        mollie.payment(TR)
    assert (refused.value.field, "XTS" in refused.value.detail) == ("amount.currency", True)


def test_a_page_of_payments_leaves_out_unknown_currencies_and_names_the_next_page(mollie: Mollie, fake: Fake) -> None:
    other = PAYMENT | {"id": "tr_other", "amount": {"value": "10.00", "currency": "XTS"}}
    page = page_of("payments", PAYMENT, other)
    fake.answer(page | {"_links": {"next": {"href": "https://api.mollie.com/v2/payments?from=tr_next&limit=2"}}})
    found = mollie.payments_from(TR, limit=2)
    assert ([one.id for one in found.rows], found.following) == ([TR], "tr_next")
    fake.answer(page | {"_links": {"next": None}})
    assert mollie.payments_from(None, limit=1).following is None
    assert [one.path for one in fake.requests] == [f"/v2/payments?limit=2&from={TR}", "/v2/payments?limit=1"]


def test_a_refund_carries_our_id(mollie: Mollie, fake: Fake) -> None:
    fake.answer(REFUND, 201)
    refund = mollie.refund(TR, amount=TEN, description="Refund", refund_id="rfd_01", once="rfd-1")
    assert (fake.asked.path, fake.asked.headers["idempotency-key"]) == (f"/v2/payments/{TR}/refunds", "rfd-1")
    assert fake.asked.body["metadata"] == {"refund_id": "rfd_01"}
    assert (refund.id, refund.amount) == ("re_4qqhO89gsT", Amount(595, "EUR"))


def test_a_refund_can_be_cancelled(mollie: Mollie, fake: Fake) -> None:
    fake.answer(b"", 204)
    mollie.cancel_refund(TR, "re_1")
    assert (fake.asked.method, fake.asked.path) == ("DELETE", f"/v2/payments/{TR}/refunds/re_1")


def test_a_mandate_of_a_bank_account(mollie: Mollie, fake: Fake) -> None:
    fake.answer(MANDATE, 201)
    mandate = make_mandate(mollie)
    assert (fake.asked.path, fake.asked.headers["idempotency-key"]) == (f"/v2/customers/{CST}/mandates", "mdt-1")
    assert fake.asked.body == {
        "method": "directdebit",
        "consumerName": "John Doe",
        "consumerAccount": "NL55INGB0000000000",
        "signatureDate": "2018-05-07",
        "mandateReference": "M-1",
    }
    assert (mandate.holder, mandate.iban, mandate.bic) == ("John Doe", "NL55INGB0000000000", "INGBNL2A")
    assert (mandate.signed_on, mandate.mode, mandate.status) == (date(2018, 5, 7), Mode.TEST, "valid")


def test_mandates_of_a_card_and_of_paypal_have_no_iban(mollie: Mollie, fake: Fake) -> None:
    card = MANDATE | {"method": "creditcard", "details": {"cardHolder": "J Doe", "cardNumber": "1234"}, "mode": "live"}
    paypal = MANDATE | {"method": "paypal", "details": {"consumerName": "J", "consumerAccount": "j@example.org"}}
    fake.answer(page_of("mandates", card, paypal))
    of_card, of_paypal = mollie.mandates(CST)
    assert (of_card.holder, of_card.card, of_card.iban, of_card.mode) == ("J Doe", "1234", None, Mode.LIVE)
    assert (of_paypal.holder, of_paypal.iban, of_paypal.means) == ("J", None, PaymentMeans.PAYPAL)


def test_a_subscription_without_an_end(mollie: Mollie, fake: Fake) -> None:
    fake.answer(SUBSCRIPTION, 201)
    subscription = subscribe(mollie)
    assert fake.asked.headers["idempotency-key"] == "sub-1"
    assert fake.asked.body == {
        "amount": {"currency": "EUR", "value": "10.00"},
        "interval": "1 months",
        "description": "Hosting",
        "startDate": "2026-01-31",
        "mandateId": MDT,
        "webhookUrl": "https://page.example/api/webhooks/mollie/x",
        "metadata": {"purpose": {"customer_id": "cst_01", "subscription_id": "sub_01"}},
    }
    assert (subscription.times, subscription.left, subscription.customer_id) == (None, None, CST)
    assert (subscription.starts_on, subscription.next_on) == (date(2023, 6, 1), date(2023, 9, 1))


def test_a_change_sends_only_what_changes_and_the_end_is_read(mollie: Mollie, fake: Fake) -> None:
    ended = {"status": "canceled", "canceledAt": "2023-07-01T09:00:00+00:00"}
    fake.answer({name: value for name, value in SUBSCRIPTION.items() if name != "nextPaymentDate"} | ended)
    mollie.change_subscription(CST, SUB, amount=TEN)
    assert (fake.asked.method, fake.asked.body) == ("PATCH", {"amount": {"currency": "EUR", "value": "10.00"}})
    cancelled = mollie.cancel_subscription(CST, SUB)
    assert (cancelled.status, cancelled.next_on) == ("cancelled", None)
    assert cancelled.cancelled_at == datetime(2023, 7, 1, 9, tzinfo=UTC)


def test_the_mode_is_that_of_the_key(fake: Fake) -> None:
    fake.answer(PROFILE)
    assert Mollie("live_dHar4XY7LxsDOtmnkVtjNVWXLSlXsM").check() is Mode.LIVE
    assert Mollie(KEY).check() is Mode.TEST
    assert {one.path for one in fake.requests} == {"/v2/profiles/me"}


@pytest.mark.parametrize(
    ("status", "body", "expected"),
    [
        (400, failure(400), MollieRefused),
        (401, failure(401), ConnectionBroken),
        (403, failure(403), ConnectionBroken),
        (404, failure(404), ObjectGone),
        (409, failure(409), MollieRefused),
        (410, failure(410), ObjectGone),
        (422, {"status": 422, "title": "Unprocessable Entity"}, MollieRefused),
        (429, failure(429), MollieUnavailable),
        (500, {}, MollieUnavailable),
        (503, failure(503), MollieUnavailable),
        (403, b"<html>Blocked by a firewall</html>", MollieUnavailable),
        (404, b"", MollieUnavailable),
        (502, b"Bad Gateway", MollieUnavailable),
        (200, b"", MollieUnavailable),
        (200, b"<html></html>", MollieUnavailable),
        (200, b"[]", MollieUnavailable),
        (200, b"null", MollieUnavailable),
        (200, b"\xff\xfe\x00", MollieUnavailable),
    ],
)
def test_every_failure_of_every_call_is_one_of_four(
    mollie: Mollie, fake: Fake, status: int, body: Any, expected: type[Exception]
) -> None:
    """A Retry-After would make the package sleep; nothing is asked twice."""
    fake.headers["Retry-After"] = "60"
    fake.answer(body, status)
    for call in CALLS:
        with pytest.raises(expected):
            call(mollie)
    assert len(fake.requests) == len(CALLS)


def test_a_refusal_names_field_and_reason(mollie: Mollie, fake: Fake) -> None:
    fake.answer(failure(422, detail="The amount is higher than the maximum", field="amount"), 422)
    with pytest.raises(MollieRefused) as refused:
        start(mollie)
    assert (refused.value.status, refused.value.field) == (422, "amount")
    assert refused.value.detail == "The amount is higher than the maximum"


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"id": TR},
        PAYMENT | {"amount": "10.00"},
        PAYMENT | {"amount": {"value": "10.5", "currency": "EUR"}},
        PAYMENT | {"_embedded": {"refunds": [{"id": "re_1"}]}},
        PAYMENT | {"id": 7},
    ],
)
def test_an_answer_that_makes_no_sense_is_an_outage(mollie: Mollie, fake: Fake, log: StringIO, body: Any) -> None:
    fake.answer(body)
    with pytest.raises(MollieUnavailable):
        mollie.payment(TR)
    assert '"vendor":"mollie"' in log.getvalue()


def test_no_answer_in_time_is_an_outage(fake: Fake, log: StringIO, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mollie_wire, "READ_SECONDS", 0.1)
    fake.answers.clear()
    with pytest.raises(MollieUnavailable):
        start(Mollie(KEY))
    assert '"vendor":"mollie"' in log.getvalue()
    assert KEY not in log.getvalue()


def test_a_connection_that_is_refused_is_an_outage(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(config, "mollie_url", lambda: "http://127.0.0.1:9")
    with pytest.raises(MollieUnavailable):
        Mollie(KEY).check()


@pytest.mark.parametrize("forged", ["tr_../../customers", "tr_", "tr_a b", "cst_1", "", "tr_ä", "tr_1?x=1", "tr_1\n"])
def test_what_cannot_be_an_id_reaches_no_address(mollie: Mollie, fake: Fake, forged: str) -> None:
    for call in (mollie.payment, mollie.refunds):
        with pytest.raises(ObjectGone):
            call(forged)
    assert fake.requests == []
