"""Many requests at once: ten processes, each serving one at a time, as Lambda does.

Threads would not do: Powertools keeps the request of the moment in a variable of the process.
"""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from typing import Any, TypeVar

from tests.gateway import Answer, Team, handler_of
from tests.network import refuse_all_but_loopback

PROCESSES = 10

Result = TypeVar("Result")
Request = tuple[Team, str, str, Any, dict[str, Any]]


class Crowd:
    def __init__(self, pool: ProcessPoolExecutor) -> None:
        self._pool = pool

    def ask(self, requests: Iterable[Request]) -> list[Answer]:
        """Each request is (who, method, path, body, headers)."""
        return self.run(_ask, requests)

    def run(self, function: Callable[..., Result], arguments: Iterable[tuple[Any, ...]]) -> list[Result]:
        return [future.result() for future in [self._pool.submit(function, *each) for each in arguments]]


@contextmanager
def gathered() -> Iterator[Crowd]:
    # Spawned, not forked: a fork would share the connections to the store.
    with ProcessPoolExecutor(PROCESSES, get_context("spawn"), _warm_up) as pool:
        yield Crowd(pool)


def _warm_up() -> None:
    refuse_all_but_loopback()
    handler_of("GET", "/me")


def _ask(team: Team, method: str, path: str, body: Any, headers: dict[str, Any]) -> Answer:
    return team.ask(method, path, body, **headers)
