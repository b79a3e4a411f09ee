"""The stand-in of Mollie through the adapter: what it answers, and what happens as time passes."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from local.stand_ins.mollie.standin import TIMEOUT, StandIn
from local.stand_ins.mollie.webhooks import RETRIED_AFTER_MINUTES
from shared.domain.core.money import Amount
from shared.domain.money.mollie.payment_means import PaymentMeans
from shared.domain.money.mollie.provider_codes import ProviderStatus, RefundStatus
from shared.domain.money.mollie.provider_payments import ProviderPayment, Purpose
from shared.integrations import mollie as mollie_package
from shared.integrations.mollie import ConnectionBroken, Mollie, MollieRefused, MollieUnavailable, ObjectGone
from tests.mollie import KEY, OTHER_KEY, START, URL, stand_in_of_mollie

HOOK = "http://localhost:8600/api/webhooks/mollie/token"
PURPOSE = Purpose(customer_id="cst_01", invoice_ids=["inv_01"])
TEN, FOUR = Amount(1000, "EUR"), Amount(400, "EUR")


@pytest.fixture
def stand_in() -> Iterator[StandIn]:
    with stand_in_of_mollie() as running:
        yield running


@pytest.fixture
def mollie(stand_in: StandIn) -> Mollie:
    return Mollie(KEY)


def start(mollie: Mollie, **more: Any) -> ProviderPayment:
    asked: dict[str, Any] = {
        "amount": TEN,
        "description": "Invoice F2026-0001",
        "purpose": PURPOSE,
        "redirect_url": "http://localhost:8600/pay/token",
        "webhook_url": HOOK,
        "locale": "nl",
        "means": None,
        "once": "pay-1",
    }
    return mollie.create_payment(**{**asked, **more})


def delivered(stand_in: StandIn) -> list[str]:
    got: list[str] = []
    stand_in.deliver_all(lambda url, mollie_id: got.append(mollie_id) or 200)  # type: ignore[func-returns-value]
    return got


def customer(mollie: Mollie) -> str:
    return mollie.create_customer(name="Anna", email="anna@example.org", locale="nl", customer_id="cst_01", once="c")


def with_mandate(mollie: Mollie) -> tuple[str, str]:
    cst = customer(mollie)
    made = mollie.create_mandate(
        cst, holder="Anna", iban="NL91ABNA0417164300", bic=None, signed_on=None, reference="M-1", once="m"
    )
    return cst, made.id


def subscribe(mollie: Mollie, cst: str, **more: Any) -> Any:
    asked: dict[str, Any] = {
        "amount": TEN,
        "interval": "1 months",
        "description": "Hosting",
        "starts_on": date(2026, 3, 31),
        "times": None,
        "mandate_id": None,
        "webhook_url": HOOK,
        "purpose": Purpose(customer_id="cst_01", subscription_id="sub_01"),
        "once": "sub-1",
    }
    return mollie.create_subscription(cst, **{**asked, **more})


def test_the_payer_pays(stand_in: StandIn, mollie: Mollie) -> None:
    payment = start(mollie)
    assert (payment.status, payment.checkout_url) == (ProviderStatus.OPEN, f"{URL}/checkout/{payment.id}")
    assert delivered(stand_in) == []
    stand_in.pay(payment.id, method="bancontact")
    assert delivered(stand_in) == [payment.id]
    paid = mollie.payment(payment.id)
    assert (paid.status, paid.means, paid.paid_at) == (ProviderStatus.PAID, PaymentMeans.BANCONTACT, START)
    assert (paid.purpose, paid.checkout_url, paid.refundable) == (PURPOSE, None, TEN)


def test_an_unpaid_payment_expires_and_no_later_choice_counts(stand_in: StandIn, mollie: Mollie) -> None:
    payment = start(mollie, means=PaymentMeans.IDEAL)
    stand_in.forward(timedelta(minutes=16))
    assert mollie.payment(payment.id).status is ProviderStatus.EXPIRED
    assert delivered(stand_in) == [payment.id]


def test_a_repeated_request_gets_the_same_object_for_an_hour(stand_in: StandIn, mollie: Mollie) -> None:
    first = start(mollie)
    assert start(mollie).id == first.id
    stand_in.forward(timedelta(minutes=61))
    assert start(mollie).id != first.id


def test_accounts_are_apart_and_a_key_is_refused(stand_in: StandIn, mollie: Mollie) -> None:
    payment = start(mollie)
    with pytest.raises(ObjectGone):
        Mollie(OTHER_KEY).payment(payment.id)
    with pytest.raises(ConnectionBroken):
        Mollie("test_dHar4XY7LxsDOtmnkVtjNVWXLSlXsM").check()
    stand_in.revoke_key(KEY)
    with pytest.raises(ConnectionBroken):
        mollie.check()


def test_refunds_and_chargebacks_come_under_the_payments_id(stand_in: StandIn, mollie: Mollie) -> None:
    payment = start(mollie)
    stand_in.pay(payment.id)
    refund = mollie.refund(payment.id, amount=FOUR, description="Part", refund_id="rfd_01", once="r")
    stand_in.forward(timedelta(days=1))
    stand_in.move_refund(stand_in.refund(payment.id, Amount(100, "EUR"))["id"], "failed")
    chargeback = stand_in.charge_back(payment.id, FOUR)
    assert delivered(stand_in) == [payment.id] * 4
    seen = mollie.payment(payment.id)
    assert [(one.refund_id, one.status) for one in seen.refunds] == [
        ("rfd_01", RefundStatus.REFUNDED),
        (None, RefundStatus.FAILED),
    ]
    assert [one.id for one in seen.chargebacks] == [chargeback["id"]]
    assert seen.refundable == Amount(200, "EUR")
    stand_in.reverse(chargeback["id"])
    assert mollie.payment(payment.id).refundable == Amount(600, "EUR")
    assert mollie.refunds(payment.id)[-1].id == refund.id
    with pytest.raises(MollieRefused) as refused:
        mollie.refund(payment.id, amount=TEN, description="Too much", refund_id="rfd_02", once="r2")
    assert refused.value.field == "amount"
    with pytest.raises(MollieRefused):
        mollie.cancel_refund(payment.id, refund.id)


def test_a_first_payment_makes_a_mandate_that_charges_without_the_payer(stand_in: StandIn, mollie: Mollie) -> None:
    cst = customer(mollie)
    first = start(mollie, customer_id=cst, first=True)
    assert [one.status for one in mollie.mandates(cst)] == ["pending"]
    stand_in.pay(first.id)
    (mandate,) = mollie.mandates(cst)
    assert (mandate.status, mandate.means) == ("valid", PaymentMeans.DIRECTDEBIT)
    debit = start(mollie, customer_id=cst, mandate_id=mandate.id, once="debit")
    assert (debit.status, debit.mandate_id) == (ProviderStatus.PENDING, mandate.id)
    stand_in.forward(timedelta(days=2))
    assert mollie.payment(debit.id).status is ProviderStatus.PAID


def test_a_debit_fails_with_the_code_of_the_bank(stand_in: StandIn, mollie: Mollie) -> None:
    cst, mdt = with_mandate(mollie)
    debit = start(mollie, customer_id=cst, mandate_id=mdt)
    stand_in.pay(debit.id, "failed", reason="AC04")
    assert mollie.payment(debit.id).failure == "AC04"


def test_a_revoked_mandate_is_gone_and_its_subscription_cancelled(mollie: Mollie) -> None:
    cst, mdt = with_mandate(mollie)
    subscription = subscribe(mollie, cst, mandate_id=mdt)
    mollie.revoke_mandate(cst, mdt)
    with pytest.raises(ObjectGone):
        mollie.mandate(cst, mdt)
    assert mollie.mandates(cst) == []
    assert mollie.subscription(cst, subscription.id).status == "cancelled"


def test_a_wrong_iban_is_refused_by_its_field(mollie: Mollie) -> None:
    with pytest.raises(MollieRefused) as refused:
        mollie.create_mandate(
            customer(mollie), holder="A", iban="NL91ABNA0417164301", bic=None, signed_on=None, reference=None, once="m"
        )
    assert refused.value.field == "consumerAccount"


def test_a_subscription_charges_at_the_end_of_each_month(stand_in: StandIn, mollie: Mollie) -> None:
    cst, _ = with_mandate(mollie)
    subscription = subscribe(mollie, cst, times=12)
    stand_in.forward(timedelta(days=365))
    charges = [one for one in mollie.payments_from(None, limit=50).rows if one.subscription_id == subscription.id]
    assert [str(one.created_at.date()) for one in reversed(charges)][:4] == [
        *("2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30"),
    ]
    assert (len(charges), charges[0].created_at.date()) == (12, date(2027, 2, 28))
    assert charges[0].purpose == Purpose(customer_id="cst_01", subscription_id="sub_01")
    assert {one.status for one in charges} <= {ProviderStatus.PAID, ProviderStatus.PENDING}
    ended = mollie.subscription(cst, subscription.id)
    assert (ended.status, ended.left, ended.next_on) == ("completed", 0, None)


def test_a_change_moves_what_comes_and_a_cancelled_one_charges_no_more(stand_in: StandIn, mollie: Mollie) -> None:
    cst, _ = with_mandate(mollie)
    subscription = subscribe(mollie, cst)
    changed = mollie.change_subscription(cst, subscription.id, amount=FOUR, starts_on=date(2026, 4, 15))
    assert (changed.amount, changed.next_on) == (FOUR, date(2026, 4, 15))
    stand_in.forward(timedelta(days=50))
    assert [str(one.created_at.date()) for one in mollie.payments_from(None, limit=9).rows] == ["2026-04-15"]
    assert mollie.cancel_subscription(cst, subscription.id).status == "cancelled"
    stand_in.forward(timedelta(days=90))
    assert len(mollie.payments_from(None, limit=9).rows) == 1
    with pytest.raises(ObjectGone):
        mollie.cancel_subscription(cst, subscription.id)


def test_without_a_mandate_there_is_no_subscription_and_two_do_not_share_a_description(mollie: Mollie) -> None:
    with pytest.raises(MollieRefused):
        subscribe(mollie, customer(mollie))
    cst, _ = with_mandate(mollie)
    subscribe(mollie, cst)
    with pytest.raises(MollieRefused) as refused:
        subscribe(mollie, cst, once="another")
    assert refused.value.field == "description"


def test_payments_are_listed_from_the_newest_on(mollie: Mollie) -> None:
    ids = [start(mollie, once=f"pay-{n}").id for n in range(5)]
    page = mollie.payments_from(None, limit=2)
    assert ([one.id for one in page.rows], page.following) == ([ids[4], ids[3]], ids[2])
    rest = mollie.payments_from(page.following, limit=9)
    assert ([one.id for one in rest.rows], rest.following) == ([ids[2], ids[1], ids[0]], None)


def test_refunds_and_chargebacks_of_all_payments_are_listed(stand_in: StandIn, mollie: Mollie) -> None:
    first, second = (start(mollie, once=f"pay-{n}").id for n in range(2))
    for one in (first, second):
        stand_in.pay(one)
    refunded, back = stand_in.refund(first), stand_in.charge_back(second)
    (row,) = mollie.refunds_from(None, limit=9).rows
    assert (row.id, row.payment_id, row.status) == (refunded["id"], first, "pending")
    assert [one.status for one in mollie.chargebacks_from(None, limit=9).rows] == ["charged_back"]
    stand_in.reverse(back["id"])
    (row,) = mollie.chargebacks_from(None, limit=9).rows
    assert (row.id, row.payment_id, row.status) == (back["id"], second, "reversed")


def test_faults_are_answered_in_the_place_of_what_was_asked(stand_in: StandIn, mollie: Mollie) -> None:
    stand_in.faults = [429, 503, TIMEOUT]
    for _ in range(3):
        with pytest.raises(MollieUnavailable):
            start(mollie)
    assert stand_in.accounts == {}
    assert start(mollie).status is ProviderStatus.OPEN


def test_a_webhook_is_repeated_ten_times_and_may_come_twice(stand_in: StandIn, mollie: Mollie) -> None:
    stand_in.webhooks.twice = True
    stand_in.pay(start(mollie).id)
    attempts: list[str] = []
    stand_in.deliver_all(lambda url, _: attempts.append(url) or 503)  # type: ignore[func-returns-value]
    assert attempts == [HOOK] * 2 * (1 + len(RETRIED_AFTER_MINUTES))


def test_it_knows_everything_again_after_a_restart(tmp_path: Path, mollie: Mollie, stand_in: StandIn) -> None:
    file = tmp_path / "mollie.json"
    stand_in._file = file
    cst, _ = with_mandate(mollie)
    subscribe(mollie, cst)
    stand_in.pay(start(mollie).id)
    again = StandIn(URL, file=file, clock=lambda: START)
    assert (again.accounts, again.webhooks.pending) == (stand_in.accounts, stand_in.webhooks.pending)
    again.forward(timedelta(days=60))
    assert sum("subscriptionId" in one for one in again.accounts[KEY].payments.values()) == 2


def test_more_subscriptions_and_mandates_than_a_page_are_all_listed(
    mollie: Mollie, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that is not on the first page would be made again."""
    monkeypatch.setattr(mollie_package, "MAX_PAGE", 2)
    monkeypatch.setattr(mollie_package._page, "__defaults__", (2,))
    at = mollie.create_customer(name="Jan", email=None, locale=None, customer_id="cst_1", once="c")
    signed: dict[str, Any] = {"holder": "Jan", "iban": "NL91ABNA0417164300", "bic": None, "signed_on": None}
    for n in range(5):
        mollie.create_mandate(at, **signed, reference=f"M-{n}", once=f"m{n}")
        mollie.create_subscription(
            at,
            amount=TEN,
            interval="1 months",
            description=f"Plan {n}",
            starts_on=None,
            times=None,
            mandate_id=None,
            webhook_url="https://page.example/hook",
            purpose=Purpose(customer_id="cst_1"),
            once=f"s{n}",
        )
    assert len({one.id for one in mollie.mandates(at)}) == 5
    assert {one.description for one in mollie.subscriptions(at)} == {f"Plan {n}" for n in range(5)}
