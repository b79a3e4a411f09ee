"""POST /customers/{customer_id}/orders/{order_id}/cancel: cancel an order."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.money.orders import orders
from shared.domain.customer.customers import CustomerId
from shared.domain.money.orders.order_errors import OrderClosed, OrderInvoiced, OrderPaid
from shared.domain.money.orders.orders import Order, OrderCancellation, OrderId
from shared.errors import StaleVersion
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import May, SeenVersion
from shared.store.customer.customers import CustomerNotFound
from shared.store.money.orders.orders import OrderNotFound

app = http_app()


@app.post(
    "/customers/<customer_id>/orders/<order_id>/cancel",
    summary="Cancel an order that is neither paid nor invoiced",
    **answers(CustomerNotFound, OrderNotFound, StaleVersion, OrderClosed, OrderPaid, OrderInvoiced),
    tags=["orders"],
)
def cancel_order(
    customer_id: CustomerId,
    order_id: OrderId,
    request: OrderCancellation,
    seen: SeenVersion,
    member: Annotated[Member, May(Permission.ORDERS_WRITE)],
) -> Order:
    return orders.cancel(member.customer(customer_id), order_id, request, seen=seen, by=member.actor)


handler = entrypoint(app)
