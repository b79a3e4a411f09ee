"""Parameters that filter and sort the list of a customer's orders."""

from typing import Annotated

from aws_lambda_powertools.event_handler.openapi.params import Query

from shared.domain.money.orders.orders import OrderPayment, OrderStatus
from shared.store.money.orders.order_lists import OrderSort

_STATUS = "|".join(OrderStatus)
_PAYMENT = "|".join(OrderPayment)

OrdersBy = Annotated[OrderSort, Query(description="The order; `-` means descending.")]
Statuses = Annotated[
    str,
    Query(pattern=rf"^(({_STATUS})(,({_STATUS}))*)?$", description="Statuses, separated by commas; all by default."),
]
Payments = Annotated[
    str,
    Query(
        pattern=rf"^(({_PAYMENT})(,({_PAYMENT}))*)?$",
        description="Payment statuses, separated by commas; all by default.",
    ),
]
NumberBeginning = Annotated[str | None, Query(max_length=40, description="The beginning of the order number.")]
