"""Reads and writes at growing sizes: the requests and capacity of one must not depend on how many rows there are."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from shared.domain.money.mollie.transactions import TransactionKind
from shared.domain.money.orders.orders import OrderStatus
from shared.domain.money.payments.payments import PaymentOrigin
from shared.domain.money.sales.subscriptions import SubscriptionStatus
from shared.store.money.invoices import invoice_lists
from tests.bench import emulated, latency, rows
from tests.bench.counting import Usage, counted
from tests.bench.emulated import Subject
from tests.bench.figures import Figure, command_bound
from tests.bench.scale import Scale
from tests.gateway import Answer
from tests.template import ROOT

# Page sizes that the smallest customer or merchant can fill, so that every size answers as many rows.
NOTES, CUSTOMERS, TAGGED = 8, 20, 6
SEARCHES = ("klant", "jan klant", "klant000007@example.com")

# Where words of a customer and its contacts may match together, a search reads 200 entries, and 100 customers by half a
# unit each.
SEARCH_UNITS = 60

# Lists that are merged from a partition for each status or origin, one Query each. What is past due depends on the
# day at the merchant, which is one more read.
PARTS = {
    "invoices": len(invoice_lists.STORED) + 1,
    "orders": len(OrderStatus),
    "payments": len(PaymentOrigin),
    "subscriptions": len(SubscriptionStatus),
    "transactions": len(TransactionKind),
}

Ask = Callable[[Subject], Answer]


@dataclass(frozen=True)
class Cost:
    """One request at one size. `units` are write units for a command, else read units of one row of the answer."""

    reads: int
    single_writes: int
    transactions: int
    units: float


def measure(scale: Scale) -> Iterator[Figure]:
    with emulated.emulator() as store:
        customers = [emulated.customer_with_records(store, size) for size in scale.notes]
        yield from _reading("read a customer", 1, customers, lambda s: s.team.get(f"/customers/{s.customer_id}"))
        for tab in tabs():
            yield from _reading(f"list {tab} of a customer", PARTS.get(tab, 1), customers, _page_of(tab))
        yield from _writing("edit_customer", customers, _edit)
        yield from _writing("add_note", customers, _add_note)
        yield from _writing("delete_customer", customers, _delete)
        merchants = [emulated.merchant_with_customers(store, size) for size in scale.customers]
        yield from _reading("list customers", 1, merchants, _list())
        tagged = _list(f"&tags={rows.TAGS[1]}", limit=TAGGED)
        yield from _reading("list customers of a tag", 1, merchants, tagged)
        for words in SEARCHES:
            search = _list(f"&search={words}")
            yield from _reading(f"search {words!r}", 2, merchants, search)
            units = max(_usage(search, merchant)[0].read_units for merchant in merchants)
            yield Figure(f"search {words!r}", units, SEARCH_UNITS, unit="", column="read units, whole")
        yield from _writing("create_customer", merchants, _create)
        yield from latency.measure(merchants[-1], rounds=scale.rounds)


def tabs() -> list[str]:
    """Every list below a customer that the API document has: a new tab is measured because it is there."""
    below = "/customers/{customer_id}/"
    paths = json.loads((ROOT / "docs" / "openapi.json").read_text())["paths"]
    return [
        path.removeprefix(below)
        for path, operations in paths.items()
        if path.startswith(below)
        and any(parameter["name"] == "limit" for parameter in operations.get("get", {}).get("parameters", []))
    ]


def _reading(name: str, most_reads: int, subjects: Sequence[Subject], ask: Ask) -> Iterator[Figure]:
    bounds = {"reads": most_reads, "single writes": 0, "transactions": 0}
    yield from _figures(name, bounds, [_cost(ask, subject) for subject in subjects])


def _writing(command: str, subjects: Sequence[Subject], ask: Ask) -> Iterator[Figure]:
    bounds = {column: command_bound(command, column) for column in ("reads", "single writes", "transactions")}
    yield from _figures(command, bounds, [_cost(ask, subject) for subject in subjects])


def _figures(name: str, bounds: Mapping[str, float | None], costs: Sequence[Cost]) -> Iterator[Figure]:
    """`costs` begin with the smallest size."""
    requests = {
        "reads": max(cost.reads for cost in costs),
        "single writes": max(cost.single_writes for cost in costs),
        "transactions": max(cost.transactions for cost in costs),
    }
    for column, count in requests.items():
        yield Figure(name, count, bounds[column], unit="", column=column)
    for column, cost in (("units, smallest", costs[0]), ("units, largest", costs[-1])):
        yield Figure(name, cost.units, unit="", column=column)
    growth = max(cost.units for cost in costs) / costs[0].units
    yield Figure(name, growth, 1, unit="", column="growth of units")


def _usage(ask: Ask, subject: Subject) -> tuple[Usage, Answer]:
    with counted() as usage:
        answer = ask(subject)
    if answer.status >= 300:
        raise SystemExit(f"a request of the bench was refused: {answer}")
    return usage, answer


def _cost(ask: Ask, subject: Subject) -> Cost:
    usage, answer = _usage(ask, subject)
    rows_answered = len(answer.body.get("items", [answer]))
    if not rows_answered:
        raise SystemExit(f"a list is empty, so tests/bench/rows.py must make its rows: {answer}")
    return Cost(
        usage.reads,
        usage.single_writes,
        usage.transactions,
        usage.write_units or usage.read_units / rows_answered,
    )


# ---- the requests ------------------------------------------------------------


def _page_of(tab: str) -> Ask:
    return lambda subject: subject.team.get(f"/customers/{subject.customer_id}/{tab}?limit={NOTES}")


def _list(narrowed: str = "", *, limit: int = CUSTOMERS) -> Ask:
    """List customers in the order of their creation, so that the first page holds the same ones at every size."""
    return lambda subject: subject.team.get(f"/customers?limit={limit}&sort=created{narrowed}")


def _edit(subject: Subject) -> Answer:
    return subject.team.patch(f"/customers/{subject.customer_id}", {"language": "es"}, if_match=1)


def _add_note(subject: Subject) -> Answer:
    return subject.team.post(f"/customers/{subject.customer_id}/notes", {"title": "Call"})


def _delete(subject: Subject) -> Answer:
    return subject.team.delete(f"/customers/{subject.customer_id}?linked=remove", if_match="*")


def _create(subject: Subject) -> Answer:
    return subject.team.post("/customers", {"kind": "individual", "full_name": "Jan de Vries"})
