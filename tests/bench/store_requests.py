"""How many requests an entrance makes of the store and what they cost, however many rows there are."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.bench import busy, latency, rows
from tests.bench.busy import Subject
from tests.bench.counting import counted
from tests.bench.figures import Figure
from tests.gateway import Answer

OF_A_CUSTOMER = [10, 1_000, 10_000]
OF_A_MERCHANT = [100, 100_000]
# Pages that the smallest table can fill, so that every size answers as many rows.
ROWS, CUSTOMERS, TAGGED = 8, 20, 6

Ask = Callable[[Subject], Answer]


@dataclass(frozen=True)
class Cost:
    """What one request cost at a size."""

    size: int
    operations: list[str]
    units_a_row: float


def measure() -> Iterator[Figure]:
    with busy.emulator() as store:
        customers = [busy.customer(store, size) for size in OF_A_CUSTOMER]
        yield from _reading("profile", 1, customers, lambda s: s.team.get(f"/customers/{s.customer_id}"))
        for section in ("notes", "activity"):
            yield from _reading(f"{section}, a page", 1, customers, _section(section))
        yield from _writing("edit a customer", customers, _edit)
        yield from _writing("add a note", customers, _add_note)
        merchants = [busy.merchant(store, size) for size in OF_A_MERCHANT]
        yield from _reading("customers, a page", 1, merchants, _list())
        yield from _reading("customers of a tag, a page", 1, merchants, _list(f"&tags={rows.TAGS[1]}", limit=TAGGED))
        for search in ("klant", "jan klant", "klant000007@example.com"):
            yield from _reading(f"search {search!r}", 2, merchants, _list(f"&search={search}"))
        yield from _writing("create a customer", merchants, _create)
        yield from latency.measure(merchants[-1])


def _reading(name: str, most: int, subjects: list[Subject], ask: Ask) -> Iterator[Figure]:
    costs = [_cost(ask, subject) for subject in subjects]
    yield Figure(f"{name}: requests", max(len(cost.operations) for cost in costs), most, "", _sizes(costs))
    told = ", ".join(f"{cost.units_a_row:.3g} at {cost.size:,}" for cost in (costs[0], costs[-1]))
    ratio = costs[-1].units_a_row / costs[0].units_a_row
    yield Figure(f"{name}: read units a row", ratio, 1, note=told)


def _writing(name: str, subjects: list[Subject], ask: Ask) -> Iterator[Figure]:
    """Taking a customer number is a write that answers with the merchant, and counts as the one read."""
    costs = [_cost(ask, subject) for subject in subjects]
    transactions = max(cost.operations.count("TransactWriteItems") for cost in costs)
    yield Figure(f"{name}: transactions", transactions, 1, "", _sizes(costs))
    yield Figure(f"{name}: reads", max(len(cost.operations) for cost in costs) - transactions, 1, "")


def _cost(ask: Ask, subject: Subject) -> Cost:
    with counted() as asked:
        answer = ask(subject)
    if answer.status >= 300:
        raise SystemExit(f"a request of the bench was refused: {answer}")
    return Cost(subject.size, asked.operations, asked.read_units / len(answer.body.get("items", [answer])))


def _sizes(costs: list[Cost]) -> str:
    return "at " + ", ".join(f"{cost.size:,}" for cost in costs)


# ---- what is asked -----------------------------------------------------------


def _section(name: str) -> Ask:
    return lambda subject: subject.team.get(f"/customers/{subject.customer_id}/{name}?limit={ROWS}")


def _list(narrowed: str = "", *, limit: int = CUSTOMERS) -> Ask:
    """In the order in which they were made, so that the first are the same ones whatever the size."""
    return lambda subject: subject.team.get(f"/customers?limit={limit}&sort=created{narrowed}")


def _edit(subject: Subject) -> Answer:
    return subject.team.patch(f"/customers/{subject.customer_id}", {"language": "es"}, if_match=1)


def _add_note(subject: Subject) -> Answer:
    return subject.team.post(f"/customers/{subject.customer_id}/notes", {"title": "Call"})


def _create(subject: Subject) -> Answer:
    return subject.team.post("/customers", {"kind": "individual", "full_name": "Jan de Vries"})
