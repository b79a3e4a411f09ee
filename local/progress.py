"""Says what is being done and how long it took. Standard library only."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def step(what: str) -> Iterator[None]:
    """One line for one long step: `Building the page … 4.2 s`."""
    print(f"{what} … ", end="", flush=True)
    started = time.monotonic()
    try:
        yield
    except BaseException:
        print("failed" if not isinstance(sys.exc_info()[1], KeyboardInterrupt) else "stopped", flush=True)
        raise
    print(f"{time.monotonic() - started:.1f} s", flush=True)
