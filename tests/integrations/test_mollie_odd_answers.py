"""Answers of Mollie of every kind that its documents name, and of kinds that they do not name yet, are read."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.core.money import Amount
from shared.domain.money.mollie.payment_means import PaymentMeans
from shared.domain.money.mollie.provider_codes import Mode, ProviderStatus, RefundStatus
from shared.integrations import mollie_answers as answers
from shared.integrations import mollie_lists
from shared.integrations.mollie_errors import MollieUnavailable, ObjectGone
from tests.integrations.mollie_answers import CHARGEBACK, MANDATE, PAYMENT, REFUND, SUBSCRIPTION

pytestmark = pytest.mark.feature("S115")

# What is in `details` of a payment or mandate of each method (Mollie, "Get payment", 2026).
DETAILS: dict[str, dict[str, Any]] = {
    "applepay": {"wallet": "applepay", "cardNumber": "6787", "cardLabel": "Mastercard"},
    "alma": {},
    "bacs": {"consumerName": "J. Jansen", "consumerAccount": "GB33BUKB20201555555555"},
    "bancomatpay": {"qrCode": {"height": 10, "width": 10, "src": "https://qr.example/1"}},
    "bancontact": {"cardNumber": "6703", "bankBic": None, "consumerName": None, "consumerAccount": "BE62510007547061"},
    "banktransfer": {
        "bankName": "Stichting Mollie Payments",
        "bankAccount": "NL53ABNA0627535577",
        "bankBic": "ABNANL2A",
        "transferReference": "RF12-3456-7890-1234",
        "consumerName": None,
        "billingEmail": None,
    },
    "belfius": {"consumerName": "J. Jansen", "consumerAccount": "BE68539007547034", "consumerBic": "GKCCBEBB"},
    "billie": {},
    "blik": {},
    "creditcard": {
        "cardNumber": "6787",
        "cardHolder": "T. TEST",
        "cardAudience": "consumer",
        "cardLabel": "Mastercard",
        "cardCountryCode": "NL",
        "cardSecurity": "3dsecure",
        "cardFunding": "debit",
        "feeRegion": "other",
        "failureReason": "insufficient_funds",
        "failureMessage": "Not enough money",
    },
    "directdebit": {
        "transferReference": "SD12-3456-7890-1234",
        "creditorIdentifier": "NL08ZZZ502057730000",
        "consumerName": "J. Jansen",
        "consumerAccount": "NL55INGB0000000000",
        "consumerBic": "INGBNL2A",
        "dueDate": "2026-01-07",
        "signatureDate": "2026-01-05",
        "bankReasonCode": "AM04",
        "bankReason": "Insufficient funds",
        "mandateReference": None,
    },
    "eps": {"consumerName": "J. Jansen", "consumerAccount": None, "consumerBic": None},
    "giftcard": {
        "voucherNumber": "606436353088147",
        "giftcards": [{"issuer": "vvv", "amount": {"currency": "EUR", "value": "5.00"}, "voucherNumber": "6064"}],
        "remainderAmount": {"currency": "EUR", "value": "5.00"},
        "remainderMethod": "ideal",
    },
    "ideal": {"consumerName": "J. Jansen", "consumerAccount": "NL55INGB0000000000", "consumerBic": "INGBNL2A"},
    "in3": {},
    "kbc": {"consumerName": "J. Jansen", "consumerAccount": "BE68539007547034", "consumerBic": "KREDBEBB"},
    "klarna": {},
    "mbway": {},
    "multibanco": {},
    "mybank": {"consumerName": "J. Jansen"},
    "paybybank": {},
    "paypal": {
        "consumerName": "J. Jansen",
        "consumerAccount": "jan@example.org",
        "paypalReference": "9AL35361CF606152E",
        "paypalPayerId": "WDJJHEBZ4X2LY",
        "sellerProtection": "eligible",
        "shippingAddress": None,
        "paypalFee": {"currency": "EUR", "value": "0.35"},
    },
    "paysafecard": {"customerReference": "1234"},
    "pointofsale": {"terminalId": "term_7MgL4wea46qkRcoTZjWEH", "cardNumber": "6787", "receipt": None},
    "przelewy24": {"billingEmail": "jan@example.org"},
    "riverty": {},
    "satispay": {},
    "swish": {},
    "trustly": {"consumerName": "J. Jansen"},
    "twint": {},
    "vipps": {},
    "voucher": {"vouchers": [{"issuer": "edenred", "amount": {"currency": "EUR", "value": "5.00"}}]},
    "quantum": {"entanglement": [1, {"spin": None}]},
}
PAID = PAYMENT | {"status": "paid", "paidAt": "2018-03-20T09:14:00+00:00"}
ODD = st.sampled_from(
    [None, "", "x", 0, -1, 1.5, True, [], [None], {}, {"x": None}, "2026-13-45", "canceled", "9" * 40]
)


@pytest.mark.parametrize("method", DETAILS)
@pytest.mark.parametrize("details", ["of the method", None, [], "text"])
def test_a_payment_and_a_mandate_of_each_method(method: str, details: Any) -> None:
    given_details = DETAILS[method] if details == "of the method" else details
    payment = answers.payment_of(PAID | {"method": method, "details": given_details}, Mode.TEST)
    known = {one.value for one in PaymentMeans} - {"cash", "other"}
    assert payment.means == (method if method in known else "other")
    mandate = answers.mandate_of(MANDATE | {"method": method, "details": given_details}, Mode.TEST)
    assert (mandate.iban is not None) == (method == "directdebit" and details == "of the method")


@pytest.mark.parametrize(
    ("wire", "expected"),
    [
        ({"currency": "JPY", "value": "1000"}, Amount(1000, "JPY")),
        ({"currency": "ISK", "value": "1500"}, Amount(1500, "ISK")),
        ({"currency": "BGN", "value": "10.00"}, Amount(1000, "BGN")),
        ({"currency": "HUF", "value": "1000.00"}, Amount(100_000, "HUF")),
        ({"currency": "EUR", "value": "0.00"}, Amount(0, "EUR")),
        ({"currency": "EUR", "value": "-5.00"}, Amount(-500, "EUR")),
    ],
)
def test_amounts_have_the_decimals_of_their_currency(wire: dict[str, str], expected: Amount) -> None:
    assert answers.amount_of(wire) == expected


@pytest.mark.parametrize("name", sorted((PAID | {"customerId": 1, "mandateId": 1, "subscriptionId": 1}).keys()))
def test_every_member_of_a_payment_but_id_and_amount_may_be_missing_or_null(name: str) -> None:
    """An old payment has no metadata, one of a test account no links, one that was never begun no method."""
    for wire in ({key: value for key, value in PAID.items() if key != name}, PAID | {name: None}):
        if name in ("id", "amount"):
            with pytest.raises((KeyError, TypeError, ValueError)):
                answers.payment_of(wire, Mode.LIVE)
        else:
            assert answers.payment_of(wire, Mode.LIVE).amount == Amount(1000, "EUR")


@given(st.dictionaries(st.sampled_from(sorted(set(PAID) - {"id", "amount"} | {"_embedded", "statusReason"})), ODD))
def test_a_payment_is_read_whatever_its_other_members_are(odd: dict[str, Any]) -> None:
    payment = answers.payment_of(PAID | odd, Mode.TEST)
    assert (payment.id, payment.amount) == (PAID["id"], Amount(1000, "EUR"))
    assert payment.status in ProviderStatus


@given(
    st.dictionaries(st.sampled_from(["status", "createdAt", "description", "metadata", "paymentId", "_links"]), ODD),
    st.dictionaries(st.sampled_from(["reason", "createdAt", "reversedAt", "settlementAmount", "_links"]), ODD),
)
def test_refunds_and_chargebacks_are_read_whatever_their_other_members_are(
    refund: dict[str, Any], chargeback: dict[str, Any]
) -> None:
    embedded = {"refunds": [REFUND | refund], "chargebacks": [CHARGEBACK | chargeback]}
    payment = answers.payment_of(PAID | {"_embedded": embedded}, Mode.TEST)
    assert [one.amount.minor for one in payment.refunds] == [595]
    assert payment.refunds[0].status in RefundStatus
    assert [one.amount.minor for one in payment.chargebacks] == [400]


@given(st.dictionaries(st.sampled_from(sorted(set(MANDATE) - {"id"} | {"mode", "scopes", "_links"})), ODD))
def test_a_mandate_is_read_whatever_its_members_are(odd: dict[str, Any]) -> None:
    assert answers.mandate_of(MANDATE | odd, Mode.LIVE).id == MANDATE["id"]


@given(st.dictionaries(st.sampled_from(sorted(set(SUBSCRIPTION) - {"id", "amount", "interval"} | {"canceledAt"})), ODD))
def test_a_subscription_is_read_whatever_its_other_members_are(odd: dict[str, Any]) -> None:
    read = answers.subscription_of(SUBSCRIPTION | odd, Mode.LIVE, "cst_1")
    assert (read.id, read.amount) == (SUBSCRIPTION["id"], Amount(2500, "EUR"))


@pytest.mark.parametrize("stamp", ["2018-03-20T09:13:37+00:00", "2018-03-20T09:13:37.0Z", "2018-03-20T10:13:37+01:00"])
def test_a_time_is_read_in_each_of_its_spellings(stamp: str) -> None:
    payment = answers.payment_of(PAID | {"createdAt": stamp}, Mode.TEST)
    assert payment.created_at == datetime(2018, 3, 20, 9, 13, 37, tzinfo=UTC)


@pytest.mark.parametrize(
    "wire", [{}, {"count": 0}, {"_embedded": None}, {"_embedded": {}}, {"_embedded": {"payments": None}}]
)
def test_an_answer_without_a_list_is_no_empty_list(wire: dict[str, Any]) -> None:
    with pytest.raises((KeyError, TypeError)):
        answers.rows_of(wire, "payments")
    assert answers.rows_of({"count": 0, "_embedded": {"payments": []}}, "payments") == []


def page(of_subscription: str, following: str | None) -> dict[str, Any]:
    links = {"next": {"href": f"https://api.mollie.example/v2/subscriptions?from={following}"}} if following else {}
    return {"_embedded": {"subscriptions": [{"id": of_subscription}]}, "_links": links}


def test_a_later_page_that_is_gone_does_not_mean_that_the_customer_is() -> None:
    """Another customer would be made there. Only the first page is asked for by the customer alone."""

    def list_from(start: str | None) -> dict[str, Any]:
        if start:
            raise ObjectGone(404)
        return page("sub_1", "sub_2")

    with pytest.raises(MollieUnavailable):
        mollie_lists.whole("subscriptions", list_from)

    def gone(_: str | None) -> dict[str, Any]:
        raise ObjectGone(404)

    with pytest.raises(ObjectGone):
        mollie_lists.whole("subscriptions", gone)


def test_pages_that_lead_to_each_other_end() -> None:
    pages = {None: page("sub_1", "sub_2"), "sub_2": page("sub_2", "sub_3"), "sub_3": page("sub_3", "sub_2")}
    found = mollie_lists.whole("subscriptions", lambda start: pages[start])
    assert [one["id"] for one in found] == ["sub_1", "sub_2", "sub_3"]
