"""The one place that tries again: with full jitter, and never without an end.

A request is tried again while another transaction holds its items. A command is read, decided and written again
where another write came between its read and its own (`@retry_outdated`).
"""

import random
import time
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from shared.errors import Conflict

MAX_ATTEMPTS = 12
SHORTEST_PAUSE, LONGEST_PAUSE = 0.01, 0.4  # seconds

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")


class Contended(Conflict):
    """Others kept writing the same item for as long as the store was willing to wait."""

    code = "busy"

    def __init__(self) -> None:
        super().__init__("Many changes at once; try again in a moment.")


class Outdated(Contended):
    """Another write came between a command's read and its write; the command may be run again from its read."""


def retry(request: Callable[[], Result], is_transient: Callable[[Exception], bool]) -> Result:
    """Return the result of a request, which is repeated while its error is transient. Raise its last error."""
    for attempt in range(MAX_ATTEMPTS):
        try:
            return request()
        except Exception as error:
            if attempt == MAX_ATTEMPTS - 1 or not is_transient(error):
                raise
            back_off(attempt)
    raise AssertionError("unreachable")


def retry_outdated(command: Callable[Parameters, Result]) -> Callable[Parameters, Result]:
    """Run a command again where it raises Outdated. The caller receives Contended after the last attempt."""

    @wraps(command)
    def repeated(*args: Parameters.args, **kwargs: Parameters.kwargs) -> Result:
        return retry(lambda: command(*args, **kwargs), lambda error: isinstance(error, Outdated))

    return repeated


def back_off(attempt: int) -> None:
    """Sleep for a random time whose limit doubles with each attempt: full jitter."""
    time.sleep(random.uniform(0, min(LONGEST_PAUSE, SHORTEST_PAUSE * 2**attempt)))
