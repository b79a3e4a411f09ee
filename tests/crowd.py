"""Many requests at once: ten processes, each serving one at a time, as Lambda does.

Threads would not do, because Powertools keeps the current request in a variable of the process.
"""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from typing import Any, TypeVar

from tests.gateway import Answer, Team
from tests.network import refuse_all_but_loopback
from tests.template import functions, load_template

PROCESSES = 10

Result = TypeVar("Result")
Request = tuple[Team, str, str, Any, dict[str, Any]]


class Crowd:
    def __init__(self, pool: ProcessPoolExecutor) -> None:
        self._pool = pool

    def ask(self, requests: Iterable[Request]) -> list[Answer]:
        """Send requests of (team, method, path, body, headers) at the same time."""
        return self.run(_ask, requests)

    def run(self, function: Callable[..., Result], arguments: Iterable[tuple[Any, ...]]) -> list[Result]:
        return [future.result() for future in [self._pool.submit(function, *each) for each in arguments]]


@contextmanager
def gathered() -> Iterator[Crowd]:
    # Forked from a server that has imported the functions and nothing else: a fork of this process would share its
    # connections to the store, and ten fresh processes would each import what the functions need.
    context = get_context("forkserver")
    handlers = [function["Handler"] for function in functions(load_template()).values()]
    context.set_forkserver_preload(["tests.gateway", *(handler.removesuffix(".handler") for handler in handlers)])
    with ProcessPoolExecutor(PROCESSES, context, refuse_all_but_loopback) as pool:
        yield Crowd(pool)


def _ask(team: Team, method: str, path: str, body: Any, headers: dict[str, Any]) -> Answer:
    return team.ask(method, path, body, **headers)
