"""Pages of a customer's transactions, in any order, merged from one partition for each kind."""

from collections.abc import Iterator
from enum import StrEnum
from functools import partial

from shared.domain.core.pages import Page
from shared.domain.core.refs import CustomerRef
from shared.domain.money.mollie.transaction_filters import TransactionFilter
from shared.domain.money.mollie.transaction_rows import TransactionRow, stored_row
from shared.domain.money.mollie.transactions import Transaction, TransactionStatus
from shared.store.customer import customers
from shared.store.engine import keys, list_keys, lists, orders
from shared.store.engine.keys import Item, Key
from shared.store.engine.lists import Part
from shared.store.engine.table import LIST_1, LIST_2, LIST_3, LIST_4, Index
from shared.store.money.pricing import document_filters as filters
from shared.store.money.pricing.document_filters import Expression


class TransactionSort(StrEnum):
    AMOUNT = "amount"
    AMOUNT_DESCENDING = "-amount"
    DATE = "date"
    DATE_DESCENDING = "-date"
    STATUS = "status"
    STATUS_DESCENDING = "-status"
    MEANS = "means"
    MEANS_DESCENDING = "-means"


_INDEX: dict[str, Index] = {"amount": LIST_1, "date": LIST_2, "status": LIST_3, "means": LIST_4}
_STATUS_RANK = {status: f"{rank:02}" for rank, status in enumerate(TransactionStatus)}


def listed(customer: CustomerRef, transaction: Transaction) -> Item:
    """Return the attributes that put a transaction into the list of its kind."""
    moment = transaction.created_at.isoformat()
    in_order = {
        "S1": orders.amount_key(transaction.amount),
        "S2": moment,
        "S3": f"{_STATUS_RANK[transaction.status]}#{moment}",
        "S4": f"{orders.text_key(transaction.means)}#{moment}",
    }
    sort_keys = {name: orders.sort_key(value, transaction.id) for name, value in in_order.items()}
    return {"L": list_keys.transactions_list(customer, transaction.kind), **sort_keys, "row": stored_row(transaction)}


def page(
    customer: CustomerRef, wanted: TransactionFilter, *, sort: TransactionSort, limit: int, cursor: str | None
) -> Page[TransactionRow]:
    """Return a page in the order of `sort`. Raise CustomerNotFound, InvalidCursor."""
    rows, next_cursor = lists.page(
        customer.merchant_id,
        f"transactions/{customer.id}/{wanted}",
        list(_parts(customer, wanted)),
        lists.Order(_INDEX[sort.removeprefix("-")], descending=sort.startswith("-")),
        limit=limit,
        cursor=cursor,
        read_further=(filters.FURTHER_PAGES * limit,),
    )
    if not rows and cursor is None:
        customers.require(customer)
    return Page.model_construct(items=[_shown(row) for row in rows], next_cursor=next_cursor)


def _shown(row: Item) -> TransactionRow:
    return row  # type: ignore[return-value]


def _parts(customer: CustomerRef, wanted: TransactionFilter) -> Iterator[Part]:
    only_if = filters.all_of(_conditions(wanted))
    for kind in wanted.kinds:
        yield Part(list_keys.transactions_list(customer, kind), partial(_transaction_at, customer), only_if)


def _transaction_at(customer: CustomerRef, sort_key: str) -> Key:
    return keys.record(customer, keys.TRANSACTION, orders.id_of(sort_key))


def _conditions(wanted: TransactionFilter) -> Iterator[Expression]:
    if wanted.statuses != tuple(TransactionStatus):
        yield _one_of("status", wanted.statuses)
    if wanted.means:
        yield _one_of("means", wanted.means)


def _one_of(name: str, values: tuple[str, ...]) -> Expression:
    wanted = {f":{name}{n}": value for n, value in enumerate(values)}
    return Expression(f"#row.#{name} IN ({', '.join(wanted)})", wanted)
