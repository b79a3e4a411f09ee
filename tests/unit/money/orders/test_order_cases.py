"""Orders: the cases, and that refunds never add up to more than the order."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.domain.core.ids import new_id
from shared.domain.core.money import Amount
from shared.domain.customer.customers import CustomerCard
from shared.domain.money.billing.billing import tier_of
from shared.domain.money.billing.figures import orders_counted
from shared.domain.money.invoices.credit_notes import FullCredit
from shared.domain.money.invoices.crediting import credit
from shared.domain.money.orders.order_acts import refund_order
from shared.domain.money.orders.order_errors import NothingToRefund
from shared.domain.money.orders.orders import (
    Order,
    OrderPayment,
    OrderRefund,
    OrderStatus,
)
from shared.domain.money.pricing.totals import Priced
from shared.errors import InvalidInput
from tests.money_cases import amount, cases
from tests.unit.money.samples import AT, SYSTEM, issued, priced


def paid_order(lines: Sequence[Priced], *, include_vat: bool = True, currency: str = "EUR") -> Order:
    document = issued(lines, include_vat=include_vat, currency=currency)
    return Order(
        id=new_id("ord"),
        number="ORD-0001",
        status=OrderStatus.COMPLETED,
        payment=OrderPayment.PAID,
        currency=currency,
        prices_include_vat=include_vat,
        lines=document.lines,
        totals=document.totals,
        ordered_on=date(2026, 5, 4),
        refunded=Amount(0, currency),
        created_at=AT,
        created_by=SYSTEM,
        updated_at=AT,
    )


def refunded(order: Order, value: Amount | None) -> Order:
    after = refund_order(order, OrderRefund(amount=value, reason="Returned"), by=SYSTEM).after
    assert after
    return after


def left(order: Order) -> Amount:
    return order.totals.gross_total - order.refunded


# OR-04 needs commands: tests/functions/money/orders. OR-05 is about invoices of parts of an order.
@cases("orders", without=("OR-02", "OR-03", "OR-04", "OR-05", "OR-06"))
def test_the_exact_rest_can_be_refunded(case: dict[str, Any]) -> None:
    order = paid_order([priced("1", case["input"]["order"]["total"])])
    accepted = []
    for value in case["input"]["refunds"]:
        try:
            order = refunded(order, amount(value, "EUR"))
            accepted.append(True)
        except (InvalidInput, NothingToRefund):
            accepted.append(False)

    result = {"accepted": accepted, "refunded": str(order.refunded), "remaining": str(left(order))}
    assert result == case["expected"]


@cases("orders", without=("OR-01", "OR-03", "OR-04", "OR-05", "OR-06"))
def test_all_items_are_worth_the_order(case: dict[str, Any]) -> None:
    lines = [priced(one["quantity"], one["unit_price"], one["vat_rate"]) for one in case["input"]["lines"]]
    before = paid_order(lines, include_vat=case["input"]["prices"] == "incl")
    after = refunded(before, None)

    assert {
        "total": str(before.totals.gross_total),
        "refund": str(after.refunds[0].amount),
        "remaining": str(left(after)),
    } == case["expected"]
    assert (after.status, after.payment) == (OrderStatus.REFUNDED, OrderPayment.REFUNDED)


@cases("orders", without=("OR-01", "OR-02", "OR-04", "OR-05", "OR-06"))
def test_parts_of_a_line_add_up_to_it(case: dict[str, Any]) -> None:
    line = case["input"]["order_line"]
    parts = amount(line["price"], "EUR").allocate([1] * line["parts"])
    order = paid_order([priced("1", line["price"])])
    for part in parts:
        order = refunded(order, part)

    result = {"refunds": [str(one.amount) for one in order.refunds], "refunded": str(order.refunded)}
    assert result == case["expected"]


@cases("orders", without=("OR-01", "OR-02", "OR-03", "OR-04", "OR-06"))
def test_a_credited_invoice_leaves_all_of_the_order(case: dict[str, Any]) -> None:
    """What was invoiced and credited counts with its own sign."""
    order = amount(case["input"]["order"]["total"], "EUR")
    down_payment, note = case["input"]["documents"]
    invoice = issued([priced("1", down_payment["gross"])], include_vat=True)
    credited = credit(invoice, FullCredit(kind="full", reason="Not needed")).totals.gross_total

    assert str(credited) == note["gross"]
    assert str(order - (invoice.totals.gross_total - credited)) == case["expected"]["left_to_invoice"]


@settings(max_examples=50)
@given(st.decimals(1, 500, places=2), st.lists(st.integers(1, 30_000), max_size=8))
def test_refunds_never_exceed_the_order(price: Decimal, wanted: Sequence[int]) -> None:
    order = paid_order([priced("1", str(price))])
    for minor in wanted:
        before = order
        try:
            order = refunded(order, Amount(minor, "EUR"))
        except InvalidInput:
            assert minor > left(before).minor
        except NothingToRefund:
            assert left(before).minor == 0
        assert order.refunded == sum((one.amount for one in order.refunds), Amount(0, "EUR"))
        assert left(order).minor >= 0
        assert (order.payment is OrderPayment.REFUNDED) == (not left(order).minor)


def test_an_unpaid_order_is_not_refunded() -> None:
    order = paid_order([priced("1", "10")]).model_copy(update={"payment": OrderPayment.PENDING})
    with pytest.raises(NothingToRefund):
        refunded(order, None)


@cases("orders", without=("OR-01", "OR-02", "OR-03", "OR-04", "OR-05"))
def test_the_tier_counts_orders_that_were_neither_cancelled_nor_failed(case: dict[str, Any]) -> None:
    threshold = amount("1000.00", "EUR")
    tiers = {}
    for customer in case["input"]["customers"]:
        card = CustomerCard.model_construct(order_counts=Counter(customer["orders"]))
        revenue = threshold + amount("0.01" if customer["id"] in case["input"]["vip"] else "0.00", "EUR")
        tiers[customer["id"]] = tier_of(revenue, threshold, orders_counted(card)).capitalize()
    assert tiers == case["expected"]["tier"]
