"""The owner of an object at Mollie: of a payment (tr_), a customer (cst_) or a subscription (sub_)."""

from shared.domain.core.models import Record
from shared.domain.money.mollie.provider_codes import Mode


class ProviderObject(Record):
    """`record_id` is the payment or subscription that it is here, null where there is none.

    `revision` rises with each state of a payment that was booked, so that a worker whose answer of Mollie is older
    than what was booked meanwhile is refused. `open_in` is the mode of a payment that may still change at Mollie.
    """

    customer_id: str
    record_id: str | None = None
    revision: int = 1
    open_in: Mode | None = None
