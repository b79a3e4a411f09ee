"""GET, POST /customers/{customer_id}/orders, GET …/figures, GET, PATCH …/{order_id}: list, place and edit orders."""

from http import HTTPStatus
from typing import Annotated

from shared.access import Member, Permission
from shared.commands.money.orders import order_reads, orders
from shared.commands.money.orders.order_reads import OrderQuery
from shared.domain.core.pages import Page
from shared.domain.customer.customer_errors import CustomerArchived, CustomerSuspended
from shared.domain.customer.customers import CustomerId
from shared.domain.money.orders.order_errors import OrderClosed, OrderFinal
from shared.domain.money.orders.order_figures import OrderFigures
from shared.domain.money.orders.order_rows import OrderRow
from shared.domain.money.orders.orders import (
    Order,
    OrderDraft,
    OrderEdit,
    OrderId,
)
from shared.domain.money.pricing.document_filters import Days
from shared.errors import InvalidInput, StaleVersion
from shared.http.app import answers, entrypoint, http_app
from shared.http.document_lists import CurrencyOfTotal, FirstDay, LastDay, Least, Most
from shared.http.order_lists import NumberBeginning, OrdersBy, Payments, Statuses
from shared.http.parameters import Cursor, IdempotencyKey, Limit, May, SeenVersion
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine.retries import Contended
from shared.store.money.orders.order_lists import OrderSort
from shared.store.money.orders.orders import OrderNotFound

app = http_app()

Reader = Annotated[Member, May(Permission.ORDERS_READ)]
Writer = Annotated[Member, May(Permission.ORDERS_WRITE)]


@app.get(
    "/customers/<customer_id>/orders",
    summary="List or filter the orders",
    **answers(CustomerNotFound, Contended, InvalidInput),
    tags=["orders"],
)
def list_orders(
    customer_id: CustomerId,
    member: Reader,
    status: Statuses = "",
    payment: Payments = "",
    number: NumberBeginning = None,
    date_from: FirstDay = None,
    date_to: LastDay = None,
    total_from: Least = None,
    total_to: Most = None,
    currency: CurrencyOfTotal = None,
    sort: OrdersBy = OrderSort.DATE_DESCENDING,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[OrderRow]:
    query = OrderQuery(status, payment, number, Days(date_from, date_to), total_from, total_to, currency)
    return order_reads.list_page(member.customer(customer_id), query, sort=sort, limit=limit, cursor=cursor)


@app.get(
    "/customers/<customer_id>/orders/figures",
    summary="Count the orders by status, and add up their amounts",
    **answers(CustomerNotFound),
    tags=["orders"],
)
def get_order_figures(customer_id: CustomerId, member: Reader) -> OrderFigures:
    return order_reads.figures(member.customer(customer_id))


@app.post(
    "/customers/<customer_id>/orders",
    summary="Place an order",
    **answers(CustomerNotFound, CustomerArchived, CustomerSuspended, success=HTTPStatus.CREATED),
    tags=["orders"],
)
def place_order(customer_id: CustomerId, draft: OrderDraft, once: IdempotencyKey, member: Writer) -> Order:
    return orders.place(member.customer(customer_id), draft, by=member.actor, once=once)


@app.get(
    "/customers/<customer_id>/orders/<order_id>",
    summary="Get an order",
    **answers(OrderNotFound),
    tags=["orders"],
)
def get_order(customer_id: CustomerId, order_id: OrderId, member: Reader) -> Order:
    return orders.get(member.customer(customer_id), order_id)


@app.patch(
    "/customers/<customer_id>/orders/<order_id>",
    summary="Edit an order that is pending or processing",
    **answers(CustomerNotFound, OrderNotFound, StaleVersion, OrderClosed, OrderFinal, InvalidInput),
    tags=["orders"],
)
def edit_order(customer_id: CustomerId, order_id: OrderId, edit: OrderEdit, seen: SeenVersion, member: Writer) -> Order:
    return orders.edit(member.customer(customer_id), order_id, edit, seen=seen, by=member.actor)


handler = entrypoint(app)
