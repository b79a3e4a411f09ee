"""Reads and writes of transactions."""

from shared.domain.money.transactions import Transaction
from shared.errors import NotFound
from shared.store.customer.records import Records
from shared.store.engine import keys
from shared.store.engine.retries import Outdated
from shared.store.money import transaction_lists


class TransactionNotFound(NotFound):
    """Mollie has not reported such a transaction."""

    code = "transaction_not_found"


TRANSACTIONS = Records(
    keys.TRANSACTION,
    Transaction,
    missing=lambda: TransactionNotFound("There is no such transaction."),
    changed_since=lambda _: Outdated(),
    listed=transaction_lists.listed,
)
