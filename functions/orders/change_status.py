"""POST /customers/{customer_id}/orders/{order_id}/status: set the status of an order, its payment, or both."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.money.orders import orders
from shared.domain.customer.customers import CustomerId
from shared.domain.money.orders.order_errors import OrderClosed, OrderPaid
from shared.domain.money.orders.orders import Order, OrderId, OrderStatusChange
from shared.errors import StaleVersion
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import May, SeenVersion
from shared.store.customer.customers import CustomerNotFound
from shared.store.money.orders.orders import OrderNotFound

app = http_app()


@app.post(
    "/customers/<customer_id>/orders/<order_id>/status",
    summary="Set the status of an order, its payment, or both",
    **answers(CustomerNotFound, OrderNotFound, StaleVersion, OrderClosed, OrderPaid),
    tags=["orders"],
)
def change_order_status(
    customer_id: CustomerId,
    order_id: OrderId,
    change: OrderStatusChange,
    seen: SeenVersion,
    member: Annotated[Member, May(Permission.ORDERS_WRITE)],
) -> Order:
    return orders.change_status(member.customer(customer_id), order_id, change, seen=seen, by=member.actor)


handler = entrypoint(app)
