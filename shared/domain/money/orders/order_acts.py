"""Acts on an order: create, edit, change its status, cancel and refund it, and make an invoice from it."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from shared.domain.core.activity_log import ActivityEntry, ActivityKind, Change, Subject, changes_of, entry, money_text
from shared.domain.core.actors import Actor
from shared.domain.core.acts import Act
from shared.domain.core.clock import now
from shared.domain.core.ids import new_id
from shared.domain.core.money import Amount
from shared.domain.customer.customer_errors import CustomerArchived, CustomerSuspended
from shared.domain.customer.customers import CustomerCard, Status
from shared.domain.money.orders.order_errors import NothingToRefund, OrderClosed, OrderFinal, OrderInvoiced, OrderPaid
from shared.domain.money.orders.orders import (
    CANCELLABLE,
    EDITABLE,
    INVOICEABLE,
    MAX_REFUNDS,
    TRANSITIONS,
    Order,
    OrderCancellation,
    OrderDraft,
    OrderEdit,
    OrderFields,
    OrderPayment,
    OrderRefund,
    OrderStatus,
    OrderStatusChange,
    Refund,
)
from shared.domain.money.pricing.invoice_drafts import InvoiceDraft
from shared.domain.money.pricing.line_drafts import as_drafts, require_choosable, require_complete
from shared.domain.money.pricing.pricing import price
from shared.domain.money.pricing.vat_decision import TaxRules
from shared.domain.team.merchants import Merchant
from shared.errors import FieldProblem, InvalidInput

_PRICED = ("lines", "discount", "currency", "prices_include_vat")
_LOGGED = ("currency", "ordered_on", "reference")
_LONG = ("note", "internal_note", "lines", "discount")


class OrderActivity(ActivityKind):
    PLACED = "orders.placed"
    EDITED = "orders.edited"
    STATUS_CHANGED = "orders.status_changed"
    CANCELLED = "orders.cancelled"
    REFUNDED = "orders.refunded"
    INVOICED = "orders.invoiced"


def require_open_for_orders(customer: CustomerCard) -> None:
    """Raise CustomerArchived, CustomerSuspended (Q14)."""
    if customer.status is Status.ARCHIVED:
        raise CustomerArchived(
            "This customer is archived. Reactivate it before you add an order.", current=customer.record
        )
    if customer.status is Status.SUSPENDED:
        raise CustomerSuspended(
            "This customer is suspended. Lift the suspension before you add an order.", current=customer.record
        )


def create_order(
    draft: OrderDraft,
    number: str,
    customer: CustomerCard,
    merchant: Merchant,
    rules: TaxRules,
    *,
    today: date,
    by: Actor,
) -> Act[Order]:
    """Place an order. Raise CustomerArchived, CustomerSuspended, InvalidInput."""
    require_open_for_orders(customer)
    require_complete(draft.lines)
    require_choosable(draft.lines, rules.classes)
    at = now()
    typed: dict[str, Any] = {name: getattr(draft, name) for name in OrderFields.model_fields}
    typed["currency"] = draft.currency or merchant.base_currency
    typed["ordered_on"] = _ordered_on(draft.ordered_on, today)
    if draft.prices_include_vat is None:
        typed["prices_include_vat"] = merchant.prices_include_vat
    order = Order(
        id=new_id("ord"),
        number=number,
        status=OrderStatus.PENDING,
        payment=OrderPayment(draft.payment),
        refunded=Amount(0, typed["currency"]),
        created_at=at,
        created_by=by,
        updated_at=at,
        **(typed | _priced(typed, rules)),
    )
    _require_not_negative(order)
    return Act(None, order, order_entry(OrderActivity.PLACED, order, by=by))


def edit_order(
    before: Order, edit: OrderEdit, merchant: Merchant, rules: TaxRules, *, today: date, by: Actor
) -> Act[Order]:
    """Edit an order. Raise OrderClosed, OrderFinal, InvalidInput."""
    if before.status not in EDITABLE:
        raise OrderClosed("This order is closed. Set it to pending or processing to edit it.", current=before)
    sent: dict[str, Any] = {name: getattr(edit, name) for name in edit.model_fields_set}
    if "ordered_on" in sent:
        sent["ordered_on"] = _ordered_on(sent["ordered_on"], today)
    if sent.keys() & set(_PRICED):
        _require_not_final(before)
        wanted = {name: getattr(before, name) for name in _PRICED} | sent
        if "lines" in sent:
            require_complete(sent["lines"])
            require_choosable(sent["lines"], rules.classes, before=before.lines)
        else:
            wanted["lines"] = as_drafts(before.lines)
        sent |= _priced(wanted, rules)
        if wanted["currency"] != before.currency:
            sent["refunded"] = Amount(0, wanted["currency"])
    after = before.model_copy(update=sent)
    _require_not_negative(after)
    if after != before:
        after = _next_version(after)
    return Act(before, after, order_entry(OrderActivity.EDITED, after, by=by, changes=_edited(before, after)))


def change_status(before: Order, change: OrderStatusChange, *, by: Actor) -> Act[Order]:
    """Set the status, the payment, or both. Raise OrderClosed, OrderPaid, NothingToRefund."""
    status = OrderStatus(change.status) if change.status else before.status
    payment = OrderPayment(change.payment) if change.payment else before.payment
    if status is not before.status and status not in TRANSITIONS[before.status]:
        raise OrderClosed(f"An order that is {before.status} cannot become {status}.", current=before)
    if payment is not before.payment and before.payment is OrderPayment.REFUNDED:
        raise OrderClosed("This order was refunded, so its payment stays as it is.", current=before)
    if payment is not before.payment and before.refunds:
        raise OrderPaid("A part of this order was refunded, so it stays paid.", current=before)
    if (status, payment) == (before.status, before.payment):
        return Act(before, before, order_entry(OrderActivity.STATUS_CHANGED, before, by=by))
    reason = None if before.status is OrderStatus.CANCELLED else before.cancel_reason
    after = _next_version(before, status=status, payment=payment, cancel_reason=reason)
    return _changed(OrderActivity.STATUS_CHANGED, before, after, by=by)


def cancel_order(before: Order, request: OrderCancellation, *, by: Actor) -> Act[Order]:
    """Cancel an order. Do nothing if it is cancelled already. Raise OrderClosed, OrderPaid, OrderInvoiced."""
    if before.status is OrderStatus.CANCELLED:
        return Act(before, before, order_entry(OrderActivity.CANCELLED, before, by=by))
    if before.status not in CANCELLABLE:
        raise OrderClosed(f"An order that is {before.status} cannot be cancelled.", current=before)
    if before.payment is OrderPayment.PAID:
        raise OrderPaid("This order is paid. Refund it instead: that closes it as well.", current=before)
    if before.invoice_id:
        raise OrderInvoiced("This order was invoiced. Cancel or credit its invoice first.", current=before)
    after = _next_version(before, status=OrderStatus.CANCELLED, cancel_reason=request.reason)
    return _changed(OrderActivity.CANCELLED, before, after, by=by)


def refund_order(before: Order, request: OrderRefund, *, by: Actor) -> Act[Order]:
    """Refund a part of an order or all that is left. The last part closes the order.

    Raise NothingToRefund; InvalidInput for an amount that is not more than zero, or more than what is left.
    """
    left = before.refundable
    if left.minor <= 0:
        problem = "This order is not paid." if before.payment is not OrderPayment.REFUNDED else "All was refunded."
        raise NothingToRefund(f"{problem} There is nothing to refund.", current=before)
    if len(before.refunds) >= MAX_REFUNDS:
        raise NothingToRefund(f"An order has at most {MAX_REFUNDS} refunds.", current=before)
    amount = request.amount or left
    _require_refundable(amount, left)
    refund = Refund(amount=amount, reason=request.reason, at=now(), by=by)
    changed: dict[str, Any] = {"refunds": [*before.refunds, refund], "refunded": before.refunded + amount}
    if amount == left:
        changed |= {"status": OrderStatus.REFUNDED, "payment": OrderPayment.REFUNDED}
    after = _next_version(before, **changed)
    amounts = [Change(field="order.refunded", old=money_text(before.refunded), new=money_text(after.refunded))]
    return _changed(OrderActivity.REFUNDED, before, after, by=by, also=amounts)


def invoice_draft_of(order: Order) -> InvoiceDraft:
    """Return the draft of the invoice of an order, with its lines and terms. Raise OrderClosed."""
    if order.status not in INVOICEABLE:
        raise OrderClosed(f"An order that is {order.status} cannot be invoiced.", current=order)
    return InvoiceDraft(
        currency=order.currency,
        prices_include_vat=order.prices_include_vat,
        lines=as_drafts(order.lines),
        discount=order.discount,
        reference=order.reference or order.number,
        note=order.note,
        internal_note=order.internal_note,
    )


def order_entry(kind: OrderActivity, order: Order, *, by: Actor, changes: Sequence[Change] = ()) -> ActivityEntry:
    subject = Subject(type="order", id=order.id, label=order.number or order.id)
    return entry(kind, by=by, subject=subject, changes=list(changes))


def _changed(kind: OrderActivity, before: Order, after: Order, *, by: Actor, also: Sequence[Change] = ()) -> Act[Order]:
    old, new = before.model_dump(mode="json"), after.model_dump(mode="json")
    changes = changes_of("order", ("status", "payment", "cancel_reason"), old, new)
    return Act(before, after, order_entry(kind, after, by=by, changes=[*changes, *also]))


def _edited(before: Order, after: Order) -> list[Change]:
    old, new = before.model_dump(mode="json"), after.model_dump(mode="json")
    changes = changes_of("order", _LOGGED, old, new)
    totals = money_text(before.totals.gross_total), money_text(after.totals.gross_total)
    if totals[0] != totals[1]:
        changes.append(Change(field="order.total", old=totals[0], new=totals[1]))
    return changes + [Change(field=f"order.{name}") for name in _LONG if old[name] != new[name]]


def _priced(typed: dict[str, Any], rules: TaxRules) -> dict[str, Any]:
    included: bool = typed["prices_include_vat"]
    priced = price(typed["lines"], rules, typed["currency"], prices_include_vat=included, discount=typed["discount"])
    return {"lines": priced.lines, "totals": priced.totals}


def _ordered_on(day: date | None, today: date) -> date:
    if day and day > today:
        raise InvalidInput(FieldProblem("ordered_on", "in_the_future", "This day has not come yet."))
    return day or today


def _require_not_final(order: Order) -> None:
    if order.invoice_id or order.payment in (OrderPayment.PAID, OrderPayment.REFUNDED):
        raise OrderFinal("This order is paid or invoiced, so its lines and amounts are final.", current=order)


def _require_not_negative(order: Order) -> None:
    if order.totals.gross_total.minor < 0:
        problem = "The total is below zero. An order has a total of zero or more."
        raise InvalidInput(FieldProblem("lines", "negative_total", problem))


def _require_refundable(amount: Amount, left: Amount) -> None:
    if amount.currency != left.currency:
        raise InvalidInput(FieldProblem("amount", "wrong_currency", f"Write the amount in {left.currency}."))
    if amount.minor <= 0:
        raise InvalidInput(FieldProblem("amount", "not_positive", "Write an amount of more than zero."))
    if amount.minor > left.minor:
        raise InvalidInput(FieldProblem("amount", "more_than_left", f"Write at most {left}, which is left to refund."))


def _next_version(order: Order, **changes: Any) -> Order:
    return order.model_copy(update={"updated_at": now(), "version": order.version + 1, **changes})
