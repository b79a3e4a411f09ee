"""Lists of very many invoices and orders: in the order of a plain sort, and at a cost that is that of the page."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any
from urllib.parse import quote

from shared.domain.money.invoices.invoices import InvoiceStatus
from shared.domain.money.orders.orders import OrderPayment, OrderStatus
from shared.store.money.invoices import invoice_lists
from shared.store.money.invoices.invoice_lists import InvoiceSort
from shared.store.money.orders.order_lists import OrderSort
from shared.store.money.pricing.document_filters import FURTHER_PAGES
from tests.bench import emulated
from tests.bench.counting import counted
from tests.bench.emulated import Subject
from tests.bench.figures import Figure
from tests.bench.scale import Scale

PAGE = 100
Row = dict[str, Any]
# Open and overdue ones are sorted together, by due date.
INVOICE_RANK = ("draft", "concept", "unpaid", "pending", "chargeback", "paid", "cancelled")
# Open and overdue ones are in one partition.
INVOICE_STATUSES = ["open,unpaid" if status is InvoiceStatus.OPEN else str(status) for status in invoice_lists.STORED]


def _total(row: Row) -> tuple[str, Decimal]:
    return row["total"]["currency"], Decimal(row["total"]["value"])


def _due(row: Row) -> str:
    return row["due_on"] or "~"


def _invoice_rank(row: Row) -> tuple[int, str]:
    return INVOICE_RANK.index("unpaid" if row["status"] == "open" else row["status"]), _due(row)


def _order_rank(row: Row) -> tuple[int, str]:
    return list(OrderStatus).index(row["status"]), row["date"]


def _payment_rank(row: Row) -> tuple[int, str]:
    return list(OrderPayment).index(row["payment"]), row["date"]


def _number(row: Row) -> tuple[bool, int]:
    return row["number"] is None, int((row["number"] or "0").rpartition("-")[2])


Keys = dict[str, Callable[[Row], Any]]
INVOICES: Keys = {
    "number": _number,
    "date": lambda row: row["date"],
    "due": _due,
    "total": _total,
    "status": _invoice_rank,
}
ORDERS: Keys = {
    "number": _number,
    "date": lambda row: row["date"],
    "payment": _payment_rank,
    "total": _total,
    "status": _order_rank,
}
Holds = Callable[[Row], bool]
# A filter on each column, of which some hold for few rows and some for none.
FILTERS: dict[str, Holds] = {
    "total_from=20000&total_to=25000": lambda row: Decimal(20000) <= _total(row)[1] <= Decimal(25000),
    "total_from=1&total_to=2": lambda row: False,
    "date_from=2026-05-01&date_to=2026-05-31": lambda row: "2026-05-01" <= row["date"] <= "2026-05-31",
}
INVOICE_FILTERS: dict[str, Holds] = FILTERS | {
    "status=open,unpaid,pending,chargeback": lambda row: row["status"] in ("open", "unpaid", "pending", "chargeback"),
    "status=unpaid": lambda row: row["status"] == "unpaid",
    "status=open": lambda row: row["status"] == "open",
    "status=paid": lambda row: row["status"] == "paid",
    "due_to=2026-04-30": lambda row: bool(row["due_on"]) and row["due_on"] <= "2026-04-30",
    "credited=true": lambda row: row["is_credited"],
    "number=2026-0001": lambda row: (row["number"] or "").startswith("2026-0001"),
}
ORDER_FILTERS: dict[str, Holds] = FILTERS | {
    "status=completed": lambda row: row["status"] == "completed",
    "payment=refunded": lambda row: row["payment"] == "refunded",
    "number=ORD-0001": lambda row: row["number"].startswith("ORD-0001"),
}


def measure(scale: Scale) -> Iterator[Figure]:
    with emulated.emulator() as store:
        subject = emulated.customer_with_documents(store, scale.documents)
        yield from _measure_list(subject, "invoices", INVOICE_STATUSES, list(InvoiceSort), INVOICES, INVOICE_FILTERS)
        yield from _measure_list(subject, "orders", list(OrderStatus), list(OrderSort), ORDERS, ORDER_FILTERS)


def _measure_list(
    subject: Subject, name: str, statuses: list[str], sorts: list[Any], order: Keys, filters: dict[str, Holds]
) -> Iterator[Figure]:
    # A page of one status, which is read from one partition: the one that costs most.
    page = max(next(_pages(subject, name, f"status={status}&limit={PAGE}"))[0] for status in statuses)
    everything: list[Row] = []
    figures: list[Figure] = []
    for sort in sorts:
        everything = list(_read(subject, name, f"{name} by {sort}", f"sort={sort}", len(statuses) * page, figures))
        _require_sorted(everything, order[sort.removeprefix("-")], sort)
    if len(everything) != subject.size:
        raise SystemExit(f"the list of {name} has {len(everything):,} rows of {subject.size:,}")
    for query, holds in filters.items():
        for sort in ("-date", "total"):
            label = f"{name} by {sort}, {query}"
            pages = 1 if _is_range(query, sort) else 1 + FURTHER_PAGES
            most = len(statuses) * page * pages
            found = list(_read(subject, name, label, f"sort={sort}&{query}", most, figures))
            _require_sorted(found, order[sort.removeprefix("-")], sort)
            wanted = {row["id"] for row in everything if holds(row)}
            if {row["id"] for row in found} != wanted or len(found) != len(wanted):
                raise SystemExit(f"the list of {label} has {len(found):,} rows, and should have {len(wanted):,}")
    yield from figures


def _is_range(query: str, sort: str) -> bool:
    """Whether the rows of a filter are one after another in the index, or all rows of a partition."""
    one_of_two = query in ("status=open", "status=unpaid")
    return query.startswith(sort.removeprefix("-")) or (query.startswith("status") and not one_of_two)


def _read(subject: Subject, name: str, label: str, query: str, bound: float, figures: list[Figure]) -> Iterator[Row]:
    """Yield the rows of all pages. Append what the page cost that cost most."""
    most = 0.0
    for units, rows in _pages(subject, name, f"{query}&limit={PAGE}"):
        most = max(most, units)
        yield from rows
    figures.append(Figure(label, most, bound, unit="", column="read units"))


def _pages(subject: Subject, name: str, query: str) -> Iterator[tuple[float, list[Row]]]:
    cursor = ""
    while True:
        with counted() as usage:
            answer = subject.team.get(f"/customers/{subject.customer_id}/{name}?{query}{cursor}")
        if answer.status != 200:
            raise SystemExit(f"a request of the bench was refused: {answer}")
        yield usage.read_units, answer.body["items"]
        if not answer.body["next_cursor"]:
            return
        cursor = f"&cursor={quote(answer.body['next_cursor'])}"


def _require_sorted(rows: list[Row], key: Callable[[Row], Any], sort: str) -> None:
    keys = [key(row) for row in rows]
    if keys != sorted(keys, reverse=sort.startswith("-")):
        raise SystemExit(f"the rows by {sort} are not in the order of a plain sort")
    if len({row["id"] for row in rows}) != len(rows):
        raise SystemExit(f"the list by {sort} has a row twice")
