"""All retries of the store: a bounded number of attempts, with exponential backoff and full jitter.

`retry` repeats one request while another transaction holds its items. `@retry_outdated` repeats a whole command, from
its read, where another write came between its read and its own write.
"""

import math
import random
import time
from collections.abc import Callable
from contextvars import ContextVar
from functools import wraps
from typing import ParamSpec, TypeVar

from shared.errors import Conflict

MAX_ATTEMPTS = 12
# Among commands on one item one succeeds at a time. The pauses of so many runs take five seconds on average.
MAX_RUNS = 30
# From the first run of a command; after that neither the command nor a request of it is repeated, so that a function
# answers before its timeout (tests/store/engine/test_timeouts.py).
LONGEST_SECONDS = 12
SHORTEST_PAUSE, LONGEST_PAUSE = 0.01, 0.4  # seconds

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")


_deadline: ContextVar[float] = ContextVar("deadline", default=math.inf)
"""The time after which the running command repeats nothing, by time.monotonic()."""

_repetitions: ContextVar[int] = ContextVar("repetitions", default=0)
"""The number of repetitions of the running command."""

_kept: ContextVar[dict[str, int] | None] = ContextVar("kept", default=None)
"""Values that the running command keeps through its repetitions."""


class Contended(Conflict):
    """Other requests kept writing the same record. Repeat the request in a moment."""

    code = "busy"

    def __init__(self) -> None:
        super().__init__("Many changes at once; try again in a moment.")


class Outdated(Contended):
    """Another write came between a command's read and its write. The command can be run again from its read."""


def outdated(item: object) -> Exception:
    """Return the error of a condition on what a command has read, for `@retry_outdated`."""
    return Outdated()


def retry(
    request: Callable[[], Result], is_transient: Callable[[Exception], bool], *, attempts: int = MAX_ATTEMPTS
) -> Result:
    """Return the result of a request. Repeat it while its error is transient; raise the error of the last attempt.

    Within `@retry_outdated`, an attempt after the deadline of the command is the last.
    """
    for attempt in range(attempts):
        try:
            return request()
        except Exception as error:
            is_last = attempt == attempts - 1 or time.monotonic() >= _deadline.get()
            if is_last or not is_transient(error):
                raise
            back_off(attempt)
    raise AssertionError("unreachable")


def retry_outdated(command: Callable[Parameters, Result]) -> Callable[Parameters, Result]:
    """Run a command again when it raises Outdated. The last attempt raises it to the caller, as Contended."""

    @wraps(command)
    def repeated(*args: Parameters.args, **kwargs: Parameters.kwargs) -> Result:
        limited = _deadline.set(min(_deadline.get(), time.monotonic() + LONGEST_SECONDS))
        runs = _repetitions.set(-1)
        kept = _kept.set({})

        def run() -> Result:
            _repetitions.set(_repetitions.get() + 1)
            return command(*args, **kwargs)

        try:
            return retry(run, lambda error: isinstance(error, Outdated), attempts=MAX_RUNS)
        finally:
            _kept.reset(kept)
            _repetitions.reset(runs)
            _deadline.reset(limited)

    return repeated


def repetitions() -> int:
    """Return how often the command that is running was repeated, because another write came in between."""
    return _repetitions.get()


def kept() -> dict[str, int]:
    """Return what the command that is running keeps through its repetitions, nothing outside of `@retry_outdated`."""
    found = _kept.get()
    return {} if found is None else found


def seconds_left() -> float:
    """Return how long the command that is running may still take, infinity outside of `@retry_outdated`."""
    return _deadline.get() - time.monotonic()


def back_off(attempt: int) -> None:
    """Sleep for a random time. Its upper limit doubles with each attempt (full jitter)."""
    time.sleep(random.uniform(0, min(LONGEST_PAUSE, SHORTEST_PAUSE * 2**attempt)))
