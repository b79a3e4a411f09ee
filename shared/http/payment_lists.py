"""Parameters that filter and sort the list of a customer's payments."""

from typing import Annotated

from aws_lambda_powertools.event_handler.openapi.params import Query

from shared.domain.money.payments.payments import PaymentOrigin, PaymentStatus
from shared.store.money.payments.payment_lists import PaymentSort

_STATUS = "|".join(PaymentStatus)
_ORIGIN = "|".join(PaymentOrigin)

PaymentsBy = Annotated[PaymentSort, Query(description="The order; `-` means descending.")]
Statuses = Annotated[
    str,
    Query(pattern=rf"^(({_STATUS})(,({_STATUS}))*)?$", description="Statuses, separated by commas; all by default."),
]
Origins = Annotated[
    str,
    Query(pattern=rf"^(({_ORIGIN})(,({_ORIGIN}))*)?$", description="Origins, separated by commas; all by default."),
]
CurrencyOfPayments = Annotated[str | None, Query(pattern=r"^[A-Z]{3}$", description="Only payments in a currency.")]
