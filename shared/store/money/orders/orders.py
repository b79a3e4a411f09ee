"""Reads and writes of orders."""

from shared.domain.core.clock import now
from shared.domain.core.refs import CustomerRef
from shared.domain.customer.customers import Status
from shared.domain.money.orders import order_acts
from shared.domain.money.orders.orders import Order
from shared.errors import Conflict, NotFound, StaleVersion
from shared.store.customer import customers
from shared.store.customer.customers import CustomerNotFound
from shared.store.customer.records import Records
from shared.store.engine import keys
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import Is
from shared.store.engine.keys import Item
from shared.store.engine.retries import Contended, outdated
from shared.store.money.orders import order_lists


class OrderNotFound(NotFound):
    """There is no such order."""

    code = "order_not_found"


class StaleOrder(StaleVersion):
    """The order has changed since the version that the caller read."""


ORDERS = Records(
    keys.ORDER,
    Order,
    missing=lambda: OrderNotFound("There is no such order. The address may be wrong."),
    changed_since=lambda current: StaleOrder(
        "Someone changed this order since you read it. Read it again and repeat your change.", current=current
    ),
    listed=order_lists.listed,
)


def require_open_for_orders(changes: Changes, customer: CustomerRef) -> None:
    """Refuse the changes with CustomerArchived or CustomerSuspended, for one that became so since it was read."""

    def refused(item: Item | None) -> Exception:
        if item is None:
            return CustomerNotFound()
        try:
            order_acts.require_open_for_orders(customers.from_item(item))
        except Conflict as error:
            return error
        return Contended()

    changes.check(keys.customer(customer), when=[Is("status", Status.ACTIVE, refused)])


def link_invoice(changes: Changes, customer: CustomerRef, order: Order, invoice_id: str) -> None:
    """Set the invoice of an order. Refuse the changes with Outdated unless the order is as it was read."""
    when = [Is("version", order.version, outdated)]
    assign = {"invoice_id": invoice_id, "updated_at": now().isoformat()}
    changes.update(ORDERS.key(customer, order.id), assign=assign, add={"version": 1}, when=when)
