"""POST /customers/{customer_id}/orders/{order_id}/refund: record a refund of an order, in part or in whole."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.money.orders import orders
from shared.domain.customer.customers import CustomerId
from shared.domain.money.orders.order_errors import NothingToRefund
from shared.domain.money.orders.orders import Order, OrderId, OrderRefund
from shared.errors import StaleVersion
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import IdempotencyKey, May, SeenVersion
from shared.store.customer.customers import CustomerNotFound
from shared.store.money.orders.orders import OrderNotFound

app = http_app()


@app.post(
    "/customers/<customer_id>/orders/<order_id>/refund",
    summary="Record a refund of a paid order, in part or in whole",
    **answers(CustomerNotFound, OrderNotFound, StaleVersion, NothingToRefund),
    tags=["orders"],
)
def refund_order(
    customer_id: CustomerId,
    order_id: OrderId,
    request: OrderRefund,
    seen: SeenVersion,
    once: IdempotencyKey,
    member: Annotated[Member, May(Permission.ORDERS_WRITE)],
) -> Order:
    return orders.refund(member.customer(customer_id), order_id, request, seen=seen, by=member.actor, once=once)


handler = entrypoint(app)
