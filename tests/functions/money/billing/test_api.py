"""GET /customers/{customer_id}/billing and …/ageing."""

import pytest
import time_machine

from tests.functions.money.orders.placing import act as act_on_order
from tests.functions.money.orders.placing import place
from tests.functions.money.payments.recording import euros, issued, record
from tests.gateway import Team


def test_a_new_customer_has_nothing_in_the_base_currency(team: Team, customer: str) -> None:
    billing = team.get(f"{customer}/billing").body
    (base,) = billing["currencies"]
    assert {base[name]["value"] for name in ("billed", "collected", "outstanding", "received", "credit")} == {"0.00"}
    assert base["days_to_collect"] is None
    assert (billing["tier"], billing["counts"]["auto_resolved_conversations"]) == ("new", 0)
    assert len(base["months"]) == 12
    assert team.get(f"{customer}/billing/ageing").body["currencies"] == []
    nothing = {"currencies": [], "outstanding_invoices": 0, "other_tier": "new"}
    assert team.get(customer).body["money"] == nothing


@pytest.mark.feature("S270", "S271", "S272", "S294", "S295", "S296", "S299")
def test_currencies_are_apart_and_what_was_received_is_collected_or_credit(team: Team, customer: str) -> None:
    invoice = issued(team, customer, "100.00")
    issued(team, customer, "40.00", currency="USD")
    record(team, customer, "60.00", invoice, remainder="credit")
    record(team, customer, "50.00", amount=euros("50.00", "USD"))
    billing = team.get(f"{customer}/billing").body
    names = ("currency", "billed", "collected", "outstanding", "received", "credit")
    shown = [
        tuple(one[name] if name == "currency" else one[name]["value"] for name in names)
        for one in billing["currencies"]
    ]
    assert shown == [
        ("EUR", "100.00", "60.00", "40.00", "60.00", "0.00"),
        ("USD", "40.00", "40.00", "0.00", "50.00", "10.00"),
    ]
    assert (billing["counts"]["payments"], billing["counts"]["outstanding"]) == (2, 1)
    in_profile = team.get(customer).body["money"]
    assert in_profile["outstanding_invoices"] == 1
    assert in_profile["currencies"] == [
        {name: value for name, value in one.items() if name != "months"} for one in billing["currencies"]
    ]


@pytest.mark.feature("S20", "S21")
def test_three_orders_that_neither_are_cancelled_nor_failed_make_a_regular_customer(team: Team, customer: str) -> None:
    orders = f"{customer}/orders"
    placed = [place(team, orders) for _ in range(4)]
    assert act_on_order(team, orders, placed[0], "cancel", {"reason": "Asked for it"}).status == 200
    assert act_on_order(team, orders, placed[1], "status", {"status": "failed"}).status == 200
    billing = team.get(f"{customer}/billing").body
    assert (billing["tier"], billing["orders_counted"], billing["counts"]["orders"]) == ("new", 2, 4)
    place(team, orders)
    assert team.get(f"{customer}/billing").body["tier"] == "regular"
    assert team.get(customer).body["money"]["other_tier"] == "regular"
    record(team, customer, "1000.01", issued(team, customer, "1000.01"))
    assert team.get(f"{customer}/billing").body["tier"] == "vip"


@pytest.mark.feature("S23")
def test_revenue_is_in_the_month_of_full_payment(team: Team, customer: str) -> None:
    with time_machine.travel("2026-06-30T12:00:00Z"):
        invoice = issued(team, customer, "100.00", issue_on="2026-04-02")
        record(team, customer, "30.00", invoice, received_on="2026-04-10")
        record(team, customer, "70.00", invoice, received_on="2026-05-11")
        (base,) = team.get(f"{customer}/billing").body["currencies"]
    assert (base["months"][0]["month"], base["months"][-1]["month"]) == ("2025-07", "2026-06")
    earned = {one["month"]: one["revenue"]["value"] for one in base["months"] if one["revenue"]["value"] != "0.00"}
    assert (earned, base["revenue"]["value"]) == ({"2026-05": "100.00"}, "100.00")


def test_what_is_left_to_pay_has_an_age_from_the_day_after_it_was_due(team: Team, customer: str) -> None:
    due = ["2026-06-30", "2026-06-29", "2026-05-31", "2026-05-30", "2026-04-01", "2026-03-31"]
    with time_machine.travel("2026-06-30T12:00:00Z"):
        for number, day in enumerate(due, start=1):
            issued(team, customer, f"{number}.00", issue_on="2026-03-01", due_on=day)
        record(team, customer, "0.40", remainder="oldest")
        issued(team, customer, "9.00", currency="USD")
        of_euros, of_dollars = team.get(f"{customer}/billing/ageing").body["currencies"]
    assert [(one["band"], one["number"], one["sum"]["value"]) for one in of_euros["groups"]] == [
        ("not_due", 1, "0.60"),
        ("1_30", 2, "5.00"),
        ("31_60", 1, "4.00"),
        ("61_90", 1, "5.00"),
        ("over_90", 1, "6.00"),
    ]
    assert (of_dollars["currency"], of_dollars["groups"][0]["sum"]["value"]) == ("USD", "9.00")


def test_an_unknown_customer_has_no_figures(team: Team) -> None:
    unknown = "/customers/cst_01M805S10V0RTSBQDNJ0PJTAW8/billing"
    for path in (unknown, f"{unknown}/ageing", f"{unknown}/explanation?metric=billed"):
        answer = team.get(path)
        assert (answer.status, answer.body["code"]) == (404, "customer_not_found")
