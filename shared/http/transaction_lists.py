"""Parameters that filter and sort the list of a customer's transactions."""

from typing import Annotated

from aws_lambda_powertools.event_handler.openapi.params import Query

from shared.domain.money.mollie.payment_means import PaymentMeans
from shared.domain.money.mollie.transactions import TransactionKind, TransactionStatus
from shared.store.money.mollie.transaction_lists import TransactionSort

_KIND = "|".join(TransactionKind)
_STATUS = "|".join(TransactionStatus)
_MEANS = "|".join(PaymentMeans)

TransactionsBy = Annotated[TransactionSort, Query(description="The order; `-` means descending.")]
Kinds = Annotated[
    str, Query(pattern=rf"^(({_KIND})(,({_KIND}))*)?$", description="Kinds, separated by commas; all by default.")
]
TransactionStatuses = Annotated[
    str,
    Query(pattern=rf"^(({_STATUS})(,({_STATUS}))*)?$", description="Statuses, separated by commas; all by default."),
]
Means = Annotated[
    str,
    Query(pattern=rf"^(({_MEANS})(,({_MEANS}))*)?$", description="Means of payment, separated by commas."),
]
