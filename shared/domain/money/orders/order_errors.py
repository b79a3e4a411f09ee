"""Errors that refuse an act on an order."""

from shared.errors import Conflict


class OrderClosed(Conflict):
    """The status of the order does not allow this."""

    code = "order_closed"


class OrderFinal(Conflict):
    """The order is paid or invoiced, so its lines and amounts are final."""

    code = "order_final"


class OrderPaid(Conflict):
    """The order is paid, so it has to be refunded before it is cancelled or its payment is taken back."""

    code = "order_paid"


class OrderInvoiced(Conflict):
    """An invoice was made from the order, which has to be cancelled or credited first."""

    code = "order_invoiced"


class NothingToRefund(Conflict):
    """The order is not paid, or all of it was refunded."""

    code = "nothing_to_refund"
