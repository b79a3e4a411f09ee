"""Reads and writes of transactions."""

from collections.abc import Iterable, Sequence

from shared.domain.core.refs import CustomerRef
from shared.domain.money.mollie.transactions import Transaction
from shared.errors import NotFound
from shared.store.customer.records import Records
from shared.store.engine import keys, table
from shared.store.engine.retries import Outdated
from shared.store.money.mollie import transaction_lists


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


def statuses_of(transactions: Iterable[tuple[CustomerRef, str]]) -> dict[str, str]:
    """Return the statuses of transactions of several customers, by the ids of those that there are."""
    wanted = [TRANSACTIONS.key(customer, one) for customer, one in transactions]
    return {item["id"]: item["status"] for item in table.get_many(wanted, only=("id", "status"))}


def find_many(customer: CustomerRef, transaction_ids: Sequence[str]) -> dict[str, Transaction]:
    """Return those that there are, by their ids."""
    items = table.get_many([TRANSACTIONS.key(customer, one) for one in transaction_ids])
    return {found.id: found for found in map(TRANSACTIONS.require, items)}
