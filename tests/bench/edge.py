"""The HTTP edge of a warm process: routing, permission, validation, answer and log of a request.

Each route returns an answer that it made once, so neither the command nor the store is in the time.
"""

import importlib
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import wraps
from typing import Any, Self
from unittest.mock import patch

from shared.commands.customer import notes
from shared.domain.customer.notes import NoteDraft, add_note
from shared.store.customer import customers
from tests.bench import rows
from tests.bench.clients import forget_clients
from tests.bench.entrances import (
    BEGINS_PAYMENT,
    EXPECTED_REFUSALS,
    FIRST_SCREENS,
    Event,
    entrances,
    method_of,
    short,
    store_for,
    trigger,
)
from tests.bench.figures import Figure
from tests.bench.memory_store import MERCHANT, MemoryStore, serving
from tests.bench.race import Race, repeated
from tests.gateway import CONTEXT, Team, event

MICROSECONDS = 1_000_000
READ_TARGET, WRITE_TARGET, STOCK_TARGET = 100, 120, 0.6
# What a time is the mean of.
CALLS = 100
# The requests that the stock Powertools stack serves as well.
COMPARED = {"profile.api, GET": "stock GET", "notes.api, POST": "stock POST"}


def measure(*, rounds: int, calls: int = CALLS) -> Iterator[Figure]:
    with ExitStack() as patches:
        # Ended before the race, in which nothing may ask a service.
        with _Services() as services:
            ours = {
                f"{short(module)}, {method_of(sample)}": repeated(handler, sample, CONTEXT, times=calls)
                for module, samples in _samples().items()
                for handler in [patches.enter_context(_with_ready_answers(module, samples, services))]
                for sample in samples
            }
        race = _race(ours, rounds, calls)
    for name in ours:
        target = READ_TARGET if name.endswith("GET") else WRITE_TARGET
        yield Figure(f"edge of {name}", race.median(name) * MICROSECONDS, target, "µs")
    for name, stock in COMPARED.items():
        note = f"the stock stack takes {race.median(stock) * MICROSECONDS:.0f} µs, without Tracer"
        yield Figure(
            f"edge of {name}, to the stock Powertools stack", race.ratio(name, to=stock), STOCK_TARGET, note=note
        )


def _samples() -> dict[str, list[Event]]:
    samples = {module: [sample] for module, sample in entrances().items() if trigger(module) == "HTTP"}
    del samples[BEGINS_PAYMENT]
    for module, sample in FIRST_SCREENS.items():
        samples[module].append(sample)
    return samples


def _race(ours: dict[str, Callable[[], float]], rounds: int, calls: int) -> Race:
    # Imported late, because its logger keeps the standard output of the moment when it is made.
    from tests.bench import stock_stack

    customer, _ = rows.customer(MERCHANT, 1)
    claims = Team(MERCHANT, "owner").claims
    read = event("GET", f"/customers/{customer.id}", claims=claims)
    draft = {"title": "Call 1", "content": rows.CONTENT}
    write = event("POST", f"/customers/{customer.id}/notes", draft, claims=claims)
    added = add_note(NoteDraft.model_validate(draft), by=rows.AUTHOR).after
    with patch.object(customers, "get", lambda *_: customer), patch.object(notes, "add", lambda *_, **__: added):
        stock = {
            "stock GET": repeated(stock_stack.handler, read, CONTEXT, times=calls),
            "stock POST": repeated(stock_stack.handler, write, CONTEXT, times=calls),
        }
        return Race(ours | stock, rounds=rounds)


class _Services:
    """One address and one set of clients for all routes; each route has its own store behind it."""

    def __init__(self) -> None:
        self.store: MemoryStore | None = None
        self._opened = ExitStack()

    def answer(self, operation: str, request: dict[str, Any]) -> dict[str, Any]:
        assert self.store
        return self.store.answer(operation, request)

    def __enter__(self) -> Self:
        self._opened.callback(forget_clients)
        url = self._opened.enter_context(serving(self))
        self._opened.enter_context(patch.dict(os.environ, AWS_ENDPOINT_URL=url, SIGN_IN_URL=url))
        forget_clients()
        return self

    def __exit__(self, *_: object) -> None:
        self._opened.close()


@contextmanager
def _with_ready_answers(module: str, samples: list[Event], services: _Services) -> Iterator[Callable[..., Any]]:
    """Give the handler, each of whose routes returns its first answer again; put the routes back afterwards.

    Handlers and their routes are shared by the whole process: a route left patched would answer every later request
    of that process without touching the store.
    """
    entrance = importlib.import_module(module)
    with ExitStack() as patches:
        for route in entrance.app._static_routes + entrance.app._dynamic_routes:
            # Powertools builds the chain of middleware around a route at the route's first request, from this value.
            patches.enter_context(patch.object(route, "_middleware_stack", _answering_once(route.func)))
            patches.enter_context(patch.object(route, "_middleware_stack_built", False))
        for sample in samples:
            # One row a page, because writing a page costs more with each row, and that is no overhead of the edge.
            services.store = store_for(sample, rows_of_a_page=1)
            _answer_first(entrance.handler, sample)
        yield entrance.handler


def _answer_first(handler: Callable[..., Any], sample: Event) -> None:
    answer = handler(sample, CONTEXT)
    if answer["statusCode"] >= 300 and not any(code in answer["body"] for code in EXPECTED_REFUSALS):
        raise SystemExit(f"the sample event of a function was refused: {sample['routeKey']} answered {answer}")


def _answering_once(route: Callable[..., Any]) -> Callable[..., Any]:
    """Keep a refusal as well: made anew, it would ask services that are not there any more."""
    answers: list[Any] = []
    refusals: list[Exception] = []

    @wraps(route)
    def again(**fields: Any) -> Any:
        if refusals:
            raise refusals[0].with_traceback(None)
        if not answers:
            try:
                answers.append(route(**fields))
            except Exception as refusal:
                refusals.append(refusal)
                raise
        return answers[0]

    return again
