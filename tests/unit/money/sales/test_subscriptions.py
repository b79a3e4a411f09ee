"""Subscriptions: the acts on them, the charges that Mollie makes, and what Mollie should have of them."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.core.ids import new_id
from shared.domain.core.languages import Language
from shared.domain.core.money import Amount
from shared.domain.core.tallies import total
from shared.domain.money.mollie.provider_codes import Mode, ProviderStatus
from shared.domain.money.mollie.provider_payments import ProviderPayment, ProviderSubscription, Purpose
from shared.domain.money.pricing.vat import VatCategory, VatDecision, VatReason
from shared.domain.money.sales.billing_dates import (
    Interval,
    IntervalUnit,
    day_of,
    instant_of,
)
from shared.domain.money.sales.charge_invoices import invoice_draft_of
from shared.domain.money.sales.provider_subscriptions import (
    description_of,
    differs,
    ends_when_paid,
    found_in,
    interval_text,
    is_charge_of,
    is_on_time,
    next_look,
    seen,
    wanted_of,
    with_charges,
)
from shared.domain.money.sales.recurring_revenue import mrr
from shared.domain.money.sales.subscription_acts import (
    NotPaused,
    SubscriptionEnded,
    cancel,
    next_billing,
    on_day,
    pause,
    resume,
    upcoming_charges,
)
from shared.domain.money.sales.subscription_charges import (
    charge_moved,
    charged,
    is_charge,
    period_of,
    retried_invoice,
)
from shared.domain.money.sales.subscriptions import (
    CancelTime,
    PauseRequest,
    Subscription,
    SubscriptionCancellation,
    SubscriptionStatus,
)
from shared.errors import InvalidInput
from tests.money_cases import amount, cases, find
from tests.unit.money.samples import AT, SYSTEM

MONTHLY = Interval(every=1, unit=IntervalUnit.MONTHS)
ACTIVE, PAUSED, FAILED = SubscriptionStatus.ACTIVE, SubscriptionStatus.PAUSED, SubscriptionStatus.FAILED
EARLY = time(3)


def subscription(anchor: date, **fields: Any) -> Subscription:
    known: dict[str, Any] = {
        "id": new_id("sub"),
        "status": ACTIVE,
        "product": "Care plan",
        "amount": Amount(1500, "EUR"),
        "prices_include_vat": True,
        "line_id": new_id("lin"),
        "vat": VatDecision(category=VatCategory.STANDARD, rate=Decimal(21), reason=VatReason.MERCHANT_DEFAULT),
        "charge": Amount(1500, "EUR"),
        "interval": MONTHLY,
        "starts_on": anchor,
        "anchor": anchor,
        "next_on": anchor,
        "created_on": anchor,
        "created_at": AT,
        "created_by": SYSTEM,
        "updated_at": AT,
    }
    return Subscription(**(known | fields))


def payment(on: date, status: str = "paid", **fields: Any) -> ProviderPayment:
    known: dict[str, Any] = {
        "id": f"tr_{on:%Y%m%d}",
        "mode": Mode.TEST,
        "status": ProviderStatus(status),
        "amount": Amount(1500, "EUR"),
        "created_at": instant_of(on, EARLY, "Europe/Amsterdam"),
        "subscription_id": "sub_1",
    }
    return ProviderPayment(**(known | fields))


def at_mollie(one: Subscription, **fields: Any) -> ProviderSubscription:
    known: dict[str, Any] = {
        "id": "sub_1",
        "mode": Mode.TEST,
        "status": "active",
        "amount": one.charge,
        "interval": interval_text(one.interval),
        "description": description_of(one),
        "customer_id": "cst_1",
        "next_on": one.next_on,
        "created_at": AT,
    }
    return ProviderSubscription(**(known | fields))


def charge(one: Subscription, on: date, status: str = "paid", *, invoice: str = "inv_1", **fields: Any) -> Subscription:
    after = charged(one, payment(on, status, **fields), invoice).after
    assert after
    return after


def until_day(day: date) -> PauseRequest:
    return PauseRequest.model_validate({"until": day.isoformat()})


def after_of(act: Any) -> Subscription:
    assert act.after
    after: Subscription = act.after
    return after


@pytest.mark.feature("S123")
@cases("subscriptions_dates", without=tuple(f"SD-{n:02}" for n in range(1, 21) if n != 15))
def test_a_cancellation_at_the_end_of_the_period_credits_nothing(case: dict[str, Any]) -> None:
    given, expected = case["input"], case["expected"]
    start = day_of(datetime.fromisoformat(given["start_instant"]), given["time_zone"])
    every, unit = given["interval"].split()
    price = amount(given["amount"], given["currency"])
    one = subscription(start, amount=price, charge=price, interval=Interval(every=int(every), unit=unit))
    one = charge(one, start)
    today = day_of(datetime.fromisoformat(given["cancelled_at"]), given["time_zone"])
    ending = after_of(cancel(one, SubscriptionCancellation(at=CancelTime.PERIOD_END), today=today, by=SYSTEM))
    assert ending.cancels_on == date.fromisoformat(expected["ends_on"])
    assert (ending.next_on, ending.status) == (expected["next_billing_date"], expected["status_until_then"])
    assert on_day(ending, today=ending.cancels_on - timedelta(days=1)) is None
    assert after_of(on_day(ending, today=ending.cancels_on)).status is SubscriptionStatus.CANCELLED
    assert wanted_of(ending, today) is None


def test_a_pause_resumes_on_the_first_anchored_day() -> None:
    case = find("subscriptions_dates", "SD-17")["input"]
    first, until = (date.fromisoformat(case["paused"][0][name]) for name in ("from", "until_exclusive"))
    one = charge(subscription(date.fromisoformat(case["start"])), date(2026, 1, 31))
    paused = after_of(pause(one, until_day(until), today=first, by=SYSTEM))
    assert (paused.status, paused.next_on) == (PAUSED, date(2026, 4, 30))
    resumed = after_of(on_day(paused, today=until))
    assert (resumed.status, resumed.next_on) == (SubscriptionStatus.PENDING, date(2026, 4, 30))
    assert upcoming_charges(resumed, 3) == [date(2026, 4, 30), date(2026, 5, 31), date(2026, 6, 30)]
    by_hand = after_of(pause(one, PauseRequest(), today=first, by=SYSTEM))
    assert by_hand.next_on is None
    assert after_of(resume(by_hand, today=date(2026, 4, 30), by=SYSTEM)).next_on == date(2026, 4, 30)


def test_a_pause_ends_after_today_and_what_has_ended_stays_so() -> None:
    one = subscription(date(2026, 1, 31))
    with pytest.raises(InvalidInput):
        pause(one, until_day(date(2026, 2, 1)), today=date(2026, 2, 1), by=SYSTEM)
    with pytest.raises(NotPaused):
        resume(one, today=date(2026, 2, 1), by=SYSTEM)
    ended = after_of(cancel(one, SubscriptionCancellation(), today=date(2026, 2, 1), by=SYSTEM))
    assert (ended.status, ended.cancelled_on) == (SubscriptionStatus.CANCELLED, date(2026, 2, 1))
    with pytest.raises(SubscriptionEnded):
        resume(ended, today=date(2026, 2, 2), by=SYSTEM)
    with pytest.raises(SubscriptionEnded):
        cancel(ended, SubscriptionCancellation(), today=date(2026, 2, 2), by=SYSTEM)


def test_a_cancellation_that_is_still_to_come_can_be_taken_back() -> None:
    one = charge(subscription(date(2026, 1, 31)), date(2026, 1, 31))
    request = SubscriptionCancellation(at=CancelTime.PERIOD_END)
    ending = after_of(cancel(one, request, today=date(2026, 2, 10), by=SYSTEM))
    again = after_of(resume(ending, today=date(2026, 2, 11), by=SYSTEM))
    assert (again.status, again.cancels_on, again.next_on) == (ACTIVE, None, date(2026, 2, 28))


def test_the_last_charge_completes_it_unless_it_fails() -> None:
    one = subscription(date(2026, 3, 31), times=2)
    one = charge(one, date(2026, 3, 31))
    assert (one.status, one.next_on) == (ACTIVE, date(2026, 4, 30))
    last = charge(one, date(2026, 4, 30), "pending", invoice="inv_2")
    assert (last.status, last.next_on) == (SubscriptionStatus.COMPLETED, None)
    failed = after_of(charge_moved(last, payment(date(2026, 4, 30), "failed", failure="AM04")))
    assert failed.status is FAILED
    again = payment(date(2026, 4, 30), id="tr_again")
    assert retried_invoice(failed, again) == "inv_2"
    assert charge(failed, date(2026, 4, 30), invoice="inv_2", id="tr_again").status is SubscriptionStatus.COMPLETED


def test_a_failed_charge_shows_until_it_is_paid() -> None:
    one = charge(subscription(date(2026, 1, 31)), date(2026, 1, 31), "failed", failure="MS03")
    assert (one.status, one.next_on) == (FAILED, date(2026, 2, 28))
    assert one.last_charge
    assert one.last_charge.failure == "MS03"
    on_its_way = charge(one, date(2026, 2, 28), "pending", invoice="inv_2")
    assert (on_its_way.status, on_its_way.charged) == (FAILED, 2)
    assert after_of(charge_moved(on_its_way, payment(date(2026, 2, 28)))).status is ACTIVE
    # News of an older charge decides nothing any more.
    assert charge_moved(on_its_way, payment(date(2026, 1, 31))).changes_nothing


@pytest.mark.feature("S104")
@pytest.mark.parametrize("reason", ["AM04", "MS03", "AC01", "AC04", "MD01", "MD06", "MS02", "new", None])
def test_only_two_reasons_are_tried_again_and_the_day_stays(reason: str | None) -> None:
    one = subscription(date(2026, 1, 31))
    failed = payment(date(2026, 1, 31), "failed", failure=reason)
    after = after_of(charged(one, failed, "inv_1"))
    assert after.last_charge
    assert (after.last_charge.retry_on is not None) is (reason in {"AM04", "MS03"})
    assert after_of(charge_moved(after, failed)).last_charge == after.last_charge


def test_a_charge_that_comes_after_the_pause_is_billed_once_and_the_pause_stays() -> None:
    one = subscription(date(2026, 1, 31))
    paused = after_of(pause(one, until_day(date(2026, 2, 1)), today=date(2026, 1, 31), by=SYSTEM))
    billed = charge(paused, date(2026, 1, 31))
    assert (billed.status, billed.next_on) == (PAUSED, date(2026, 2, 28))


def test_a_first_payment_that_is_not_made_bills_nothing() -> None:
    one = subscription(date(2026, 1, 31), status="pending", collection="first_payment")
    assert wanted_of(one, date(2026, 1, 31)) is None
    expired = payment(date(2026, 1, 20), "expired", subscription_id=None)
    made = payment(date(2026, 1, 20), subscription_id=None)
    assert not is_charge(one, expired)
    assert is_charge(one, made)
    assert period_of(one, made).first == date(2026, 1, 31)
    begun = after_of(charged(one, made, "inv_1"))
    assert (begun.status, begun.next_on) == (ACTIVE, date(2026, 2, 28))
    assert wanted_of(begun, date(2026, 1, 31))


@pytest.mark.feature("S101")
def test_only_an_active_one_that_has_begun_is_recurring_revenue() -> None:
    def sums(*all_of_them: Subscription) -> list[str]:
        tallied = total(all_of_them)
        return [str(one) for one in mrr({k.partition(".")[2]: n for k, n in tallied.items() if "sums" in k})]

    one = subscription(
        date(2026, 1, 31), amount=Amount(12100, "EUR"), interval=Interval(every=1, unit=IntervalUnit.YEARS)
    )
    assert sums(one) == ["8.33"]
    for status in SubscriptionStatus:
        assert bool(sums(one.model_copy(update={"status": status}))) == (status is ACTIVE)
    on_trial = one.model_copy(update={"anchor": date(2026, 2, 14), "next_on": date(2026, 2, 14)})
    assert sums(on_trial) == []
    assert sums(charge(on_trial, date(2026, 2, 14))) == ["8.33"]


def test_mollie_has_the_next_date_and_what_is_left_of_it() -> None:
    one = subscription(
        date(2026, 1, 31), times=12, ends_on=date(2026, 6, 15), interval=Interval(every=1, unit=IntervalUnit.YEARS)
    )
    wanted = wanted_of(one, date(2026, 1, 1))
    assert wanted
    assert (wanted.interval, wanted.starts_on, wanted.times) == ("12 months", date(2026, 1, 31), 1)
    late = wanted_of(one, date(2026, 2, 3))
    assert late
    assert late.starts_on == date(2026, 2, 3)


def test_the_anchor_of_mollie_is_set_right_after_a_clamped_month() -> None:
    """Mollie would charge on the 28th from then on."""
    one = charge(subscription(date(2026, 1, 31)), date(2026, 1, 31))
    one = charge(one, date(2026, 2, 28), invoice="inv_2")
    wanted = wanted_of(one, date(2026, 3, 1))
    assert wanted
    drifted = at_mollie(one, next_on=date(2026, 3, 28))
    assert differs(wanted, drifted)
    assert not is_on_time(wanted, drifted)
    assert not differs(wanted, at_mollie(one))


@pytest.mark.parametrize(
    ("interval", "next_at_mollie", "next_here"),
    [
        pytest.param(MONTHLY, date(2026, 3, 31), date(2026, 3, 31), id="as here"),
        pytest.param(MONTHLY, date(2026, 3, 28), date(2026, 3, 31), id="counted from a clamped month"),
        pytest.param(
            Interval(every=3, unit=IntervalUnit.MONTHS), date(2026, 3, 28), date(2026, 4, 30), id="before an edit"
        ),
    ],
)
def test_a_charge_on_its_way_is_not_made_again(interval: Interval, next_at_mollie: date, next_here: date) -> None:
    """A debit is reported when it is paid, days after Mollie made it."""
    today, on_its_way = date(2026, 3, 1), payment(date(2026, 2, 28), "pending")
    one = charge(subscription(date(2026, 1, 31)), date(2026, 1, 31))
    one = one.model_copy(update={"interval": interval, "next_on": date(2026, 2, 28)})
    if interval != MONTHLY:
        on_its_way = payment(date(2026, 1, 31), "pending")
        one = one.model_copy(update={"anchor": date(2026, 1, 31), "next_on": date(2026, 1, 31), "billed_through": None})
    assert is_charge_of(one, [at_mollie(one, next_on=next_at_mollie)], on_its_way)
    wanted = wanted_of(with_charges(one, [on_its_way]), today, on_their_way=1)
    assert wanted
    assert wanted.starts_on == next_here
    paused = after_of(pause(one, PauseRequest(), today=today, by=SYSTEM))
    ended = with_charges(paused, [on_its_way])
    assert after_of(resume(ended, today=today, by=SYSTEM)).next_on == next_here


def test_charges_on_their_way_count_among_the_times() -> None:
    one = charge(subscription(date(2026, 1, 31), times=3), date(2026, 1, 31))
    on_their_way = [payment(day, "pending") for day in (date(2026, 2, 28), date(2026, 3, 31))]
    after = with_charges(one, on_their_way[:1])
    wanted = wanted_of(after, date(2026, 3, 1), on_their_way=1)
    assert wanted
    assert (wanted.starts_on, wanted.times) == (date(2026, 3, 31), 1)
    assert wanted_of(with_charges(one, on_their_way), date(2026, 4, 1), on_their_way=2) is None
    assert after_of(charged(after, payment(date(2026, 2, 28)), "inv_2")).next_on == date(2026, 3, 31)


def test_a_payment_of_something_else_is_no_charge() -> None:
    one = subscription(date(2026, 1, 31))
    mine = Purpose(customer_id="cst_1", subscription_id=one.id)
    assert is_charge_of(one, [], payment(date(2026, 1, 31), purpose=mine))
    assert not is_charge_of(one, [at_mollie(one)], payment(date(2026, 1, 31), subscription_id="sub_2"))
    # A first payment, and a failed charge that we try again, are made by us.
    assert not is_charge_of(one, [at_mollie(one)], payment(date(2026, 1, 31), purpose=mine, subscription_id=None))


def test_an_edited_first_charge_on_its_way_leaves_the_next_one() -> None:
    weekly, on_its_way = Interval(every=1, unit=IntervalUnit.WEEKS), payment(date(2026, 1, 31), "pending")
    one = with_charges(subscription(date(2026, 1, 31)), [on_its_way])
    one = one.model_copy(update={"interval": weekly, "anchor": one.next_on})
    assert after_of(charged(one, on_its_way, "inv_1")).next_on == date(2026, 2, 28)


@pytest.mark.feature("S123")
def test_a_period_ends_where_the_next_charge_would_be() -> None:
    at_end = SubscriptionCancellation(at=CancelTime.PERIOD_END)
    one = seen(
        charge(subscription(date(2026, 1, 31)), date(2026, 1, 31)),
        at_mollie(subscription(date(2026, 1, 31))),
        today=date(2026, 1, 31),
    )

    def end(subject: Subscription, today: date) -> date | None:
        return after_of(cancel(subject, at_end, today=today, by=SYSTEM)).cancels_on

    # A charge that is due is one whose news are on their way, unless Mollie could not be reached.
    assert end(one, date(2026, 3, 1)) == date(2026, 3, 31)
    assert end(one.model_copy(update={"at_mollie": None}), date(2026, 3, 1)) is None
    # What was charged last keeps its end under a new interval, which counts from the next billing date.
    weekly = one.model_copy(
        update={"interval": Interval(every=1, unit=IntervalUnit.WEEKS), "anchor": date(2026, 2, 28)}
    )
    assert end(weekly, date(2026, 2, 10)) == date(2026, 2, 28)
    # One that was resumed, and that Mollie does not have yet.
    assert end(one.model_copy(update={"status": SubscriptionStatus.PENDING}), date(2026, 2, 10)) == date(2026, 2, 28)
    assert end(one.model_copy(update={"status": FAILED}), date(2026, 2, 10)) is None


def test_a_period_that_was_not_charged_ends_at_once() -> None:
    one = seen(
        charge(subscription(date(2026, 1, 31)), date(2026, 1, 31)),
        at_mollie(subscription(date(2026, 1, 31))),
        today=date(2026, 1, 31),
    )
    today = date(2026, 2, 28)
    request = SubscriptionCancellation(at=CancelTime.PERIOD_END)
    ending = after_of(cancel(one, request, today=today, by=SYSTEM))
    assert ends_when_paid(ending, today).cancels_on == today
    charged_there = with_charges(ending, [payment(today, "pending")])
    assert ends_when_paid(charged_there, today).cancels_on == date(2026, 3, 31)


def test_mollie_is_asked_each_day_until_it_has_charged() -> None:
    one = subscription(date(2026, 1, 31))
    assert next_look(one, date(2026, 1, 10)) == date(2026, 2, 1)
    assert next_look(one, date(2026, 2, 3)) == date(2026, 2, 4)


def test_a_paused_one_without_a_further_charge_is_completed() -> None:
    one = charge(subscription(date(2026, 1, 31), times=2), date(2026, 1, 31))
    paused = after_of(pause(one, PauseRequest(), today=date(2026, 2, 28), by=SYSTEM))
    assert charge(paused, date(2026, 2, 28), invoice="inv_2").status is SubscriptionStatus.COMPLETED


def test_the_invoice_of_a_charge_comes_to_what_was_charged_before_an_edit() -> None:
    one = subscription(date(2026, 1, 31), amount=Amount(1000, "EUR"), charge=Amount(1210, "EUR"))
    one = one.model_copy(update={"prices_include_vat": False})
    period = period_of(one, payment(date(2026, 1, 31)))
    same = invoice_draft_of(one, Amount(1210, "EUR"), period, Language.EN)
    assert (same.prices_include_vat, same.lines[0].unit_price) == (False, Decimal("10.00"))
    earlier = invoice_draft_of(one, Amount(999, "EUR"), period, Language.EN)
    assert (earlier.prices_include_vat, earlier.lines[0].unit_price) == (True, Decimal("9.99"))


def test_it_is_found_by_its_id_or_its_description() -> None:
    one = subscription(date(2026, 1, 31))
    other = subscription(date(2026, 1, 31), product="Other")
    mine, ended = at_mollie(one), at_mollie(one, id="sub_0", status="cancelled")
    assert found_in(one, [ended, at_mollie(other, id="sub_2"), mine]) == [mine, ended]
    assert (
        seen(one.model_copy(update={"status": SubscriptionStatus.PENDING}), mine, today=date(2026, 1, 1)).status
        is ACTIVE
    )
    assert seen(one, at_mollie(one, status="suspended"), today=date(2026, 1, 1)).status is FAILED


@given(
    st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    st.sampled_from(IntervalUnit),
    st.lists(st.tuples(st.sampled_from(["charge", "pause", "resume", "fail"]), st.integers(0, 40)), max_size=12),
)
def test_no_day_is_charged_twice_whatever_is_done(start: date, unit: IntervalUnit, acts: list[tuple[str, int]]) -> None:
    one = subscription(start, interval=Interval(every=1, unit=unit))
    today, billed = start, []
    for act, days in acts:
        today += timedelta(days=days)
        if act in {"charge", "fail"} and one.status is not PAUSED and one.next_on:
            today = max(today, one.next_on)
            billed.append(one.next_on)
            one = charge(one, one.next_on, "paid" if act == "charge" else "failed", invoice=f"inv_{len(billed)}")
        elif act == "pause" and one.status is not PAUSED:
            one = after_of(pause(one, until_day(today + timedelta(days=days + 1)), today=today, by=SYSTEM))
        elif act == "resume" and one.status is PAUSED:
            one = after_of(resume(one, today=today, by=SYSTEM)).model_copy(update={"status": ACTIVE})
        assert one.next_on is None or one.next_on == next_billing(one, one.next_on)
    assert billed == sorted(set(billed))
    assert all(one.dates.period_on(day).first == day for day in billed)
    assert one.charged == len(billed)
