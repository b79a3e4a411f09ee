"""POST /customers/{customer_id}/orders/{order_id}/invoice: make an invoice from an order, once."""

from typing import Annotated

from shared.access import Member, Permission
from shared.commands.money.invoices import order_invoicing
from shared.domain.customer.customer_errors import CustomerArchived
from shared.domain.customer.customers import CustomerId
from shared.domain.money.invoices.invoices import Invoice
from shared.domain.money.orders.order_errors import OrderClosed
from shared.domain.money.orders.orders import OrderId
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import IdempotencyKey, May
from shared.store.customer.customers import CustomerNotFound
from shared.store.money.orders.orders import OrderNotFound

app = http_app()


@app.post(
    "/customers/<customer_id>/orders/<order_id>/invoice",
    summary="Make a draft invoice from an order, or return the one that was made before",
    **answers(CustomerNotFound, OrderNotFound, CustomerArchived, OrderClosed),
    tags=["orders"],
)
def invoice_order(
    customer_id: CustomerId,
    order_id: OrderId,
    once: IdempotencyKey,
    member: Annotated[Member, May(Permission.INVOICES_WRITE)],
) -> Invoice:
    return order_invoicing.invoice(member.customer(customer_id), order_id, by=member.actor, once=once)


handler = entrypoint(app)
