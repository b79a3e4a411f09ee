"""What a warm process spends on a request beside its route and the store: routing, who may, validation, answer, log."""

import importlib
import os
from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any
from unittest.mock import patch

from shared.integrations import user_pool
from shared.store.customer import customers, notes
from shared.store.engine import table
from tests.bench import rows
from tests.bench.entrances import FIRST_SCREENS, Event, entrances, is_http, store_for
from tests.bench.figures import Figure
from tests.bench.memory_store import MERCHANT, serving
from tests.bench.race import Race, repeated
from tests.gateway import CONTEXT, Team, event

MICROSECONDS = 1_000_000
READING, WRITING, OF_STOCK = 100, 120, 0.6
# What the stock Powertools stack is asked as well.
COMPARED = {"functions.profile.api, GET": "stock GET", "functions.notes.api, POST": "stock POST"}


def measure(*, rounds: int) -> Iterator[Figure]:
    asked = {module: [sample] for module, sample in entrances().items() if is_http(sample)}
    for module, reading in FIRST_SCREENS.items():
        asked[module].append(reading)
    ours = {
        f"{module}, {_method(one)}": repeated(handler, one, CONTEXT, times=100)
        for module, events in asked.items()
        for handler in [_without_its_routes(module, events)]
        for one in events
    }
    race = _race(ours, rounds)
    for name in ours:
        target = READING if name.endswith("GET") else WRITING
        yield Figure(f"edge of {name}", race.median(name) * MICROSECONDS, target, "µs")
    for name, stock in COMPARED.items():
        told = f"{race.median(stock) * MICROSECONDS:.0f} µs, without Tracer"
        yield Figure(f"{name}, to the stock Powertools stack", race.ratio(name, to=stock), OF_STOCK, note=told)


def _race(ours: dict[str, Callable[[], float]], rounds: int) -> Race:
    # Imported here, since a logger writes to what is standard output when it is made.
    from tests.bench import stock_stack

    customer, _ = rows.customer(MERCHANT, 1)
    claims = Team(MERCHANT, "owner").claims
    read = event("GET", f"/customers/{customer.id}", claims=claims)
    draft = {"title": "Call 1", "content": rows.CONTENT}
    write = event("POST", f"/customers/{customer.id}/notes", draft, claims=claims)
    with (
        patch.object(customers, "get", lambda *_: customer),
        patch.object(notes, "add", lambda _merchant, _customer, note, once: note),
    ):
        stock = {
            "stock GET": repeated(stock_stack.handler, read, CONTEXT, times=100),
            "stock POST": repeated(stock_stack.handler, write, CONTEXT, times=100),
        }
        return Race(ours | stock, rounds=rounds)


def _without_its_routes(module: str, events: list[Event]) -> Callable[..., Any]:
    """The handler, of which each route gives again what it gave once."""
    entrance = importlib.import_module(module)
    for route in entrance.app._static_routes + entrance.app._dynamic_routes:
        # What is around a route is put together at its first request.
        route._middleware_stack, route._middleware_stack_built = _giving_again(route.func), False
    for one in events:
        # What a page costs to write grows with its rows: that is no overhead.
        with serving(store_for(one, rows_of_a_page=1)) as url, patch.dict(os.environ, AWS_ENDPOINT_URL=url):
            _ask_anew()
            answer = entrance.handler(one, CONTEXT)
        # One entrance is there to say that there is no such route.
        if answer["statusCode"] >= 300 and "no_such_route" not in answer["body"]:
            raise SystemExit(f"{module} answered {answer}")
    _ask_anew()
    return entrance.handler


def _ask_anew() -> None:
    """Of whoever serves at the address that the environment names now."""
    table.client.cache_clear()
    user_pool.client.cache_clear()


def _giving_again(route: Callable[..., Any]) -> Callable[..., Any]:
    given: list[Any] = []

    @wraps(route)
    def again(**fields: Any) -> Any:
        if not given:
            given.append(route(**fields))
        return given[0]

    return again


def _method(asked: Event) -> str:
    return str(asked["requestContext"]["http"]["method"])
