"""Commands on orders."""

from collections.abc import Callable

from shared.commands.acts import perform
from shared.domain.core.actors import Actor
from shared.domain.core.acts import Act
from shared.domain.core.once import Once
from shared.domain.core.refs import CustomerRef
from shared.domain.money.orders import order_acts
from shared.domain.money.orders.orders import (
    Order,
    OrderCancellation,
    OrderDraft,
    OrderEdit,
    OrderRefund,
    OrderStatusChange,
)
from shared.domain.money.pricing.number_series import SeriesKind
from shared.store.customer import document_numbers
from shared.store.engine.changes import Changes
from shared.store.engine.idempotency import repeatable
from shared.store.engine.retries import retry_outdated
from shared.store.money.orders import orders
from shared.store.money.orders.orders import ORDERS
from shared.store.money.pricing import number_series, terms


def get(customer: CustomerRef, order_id: str) -> Order:
    """Return an order. Raise OrderNotFound."""
    return ORDERS.find(customer, order_id)


@repeatable(Order)
@retry_outdated
def place(customer: CustomerRef, draft: OrderDraft, *, by: Actor, once: Once | None) -> Order:
    """Place an order with the next number of its series. A retry returns the stored answer.

    Raise CustomerNotFound, CustomerArchived, CustomerSuspended, InvalidInput.
    """
    kind = SeriesKind.ORDERS
    read = terms.read(customer, and_series=kind)
    changes = Changes()
    series = read.merchant.number_series.orders
    number = number_series.draw(changes, customer.merchant_id, kind, series, read.series, on=read.today)
    rules = read.rules(draft.ordered_on)
    act = order_acts.create_order(draft, number, read.customer, read.merchant, rules, today=read.today, by=by)
    assert act.after
    document_numbers.file(changes, customer, number, act.after.id, issued_on=None)
    orders.require_open_for_orders(changes, customer)
    return perform(customer, act, ORDERS, changes=changes, once=once)


def edit(customer: CustomerRef, order_id: str, edit: OrderEdit, *, seen: int, by: Actor) -> Order:
    """Edit an order. `seen` is its version.

    Raise CustomerNotFound, OrderNotFound, StaleOrder, OrderClosed, OrderFinal, InvalidInput.
    """
    read = terms.read(customer, and_item=ORDERS.key(customer, order_id))
    before = ORDERS.require_version(read.item, seen)
    day = edit.ordered_on if "ordered_on" in edit.model_fields_set else before.ordered_on
    act = order_acts.edit_order(before, edit, read.merchant, read.rules(day), today=read.today, by=by)
    return perform(customer, act, ORDERS)


def change_status(customer: CustomerRef, order_id: str, change: OrderStatusChange, *, seen: int, by: Actor) -> Order:
    """Set the status, the payment, or both. Raise OrderNotFound, StaleOrder, OrderClosed, OrderPaid."""
    return _act(customer, order_id, lambda order: order_acts.change_status(order, change, by=by), seen=seen)


def cancel(customer: CustomerRef, order_id: str, request: OrderCancellation, *, seen: int, by: Actor) -> Order:
    """Cancel an order. Raise OrderNotFound, StaleOrder, OrderClosed, OrderPaid, OrderInvoiced."""
    return _act(customer, order_id, lambda order: order_acts.cancel_order(order, request, by=by), seen=seen)


@repeatable(Order)
def refund(
    customer: CustomerRef, order_id: str, request: OrderRefund, *, seen: int, by: Actor, once: Once | None
) -> Order:
    """Record a refund. A retry returns the stored answer.

    Raise OrderNotFound, StaleOrder, NothingToRefund, InvalidInput.
    """
    return _act(customer, order_id, lambda order: order_acts.refund_order(order, request, by=by), seen=seen, once=once)


def _act(
    customer: CustomerRef,
    order_id: str,
    decide: Callable[[Order], Act[Order]],
    *,
    seen: int,
    once: Once | None = None,
) -> Order:
    return perform(customer, decide(ORDERS.get(customer, order_id, seen=seen)), ORDERS, once=once)
