"""Print each long step and how long it took. Standard library only."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def step(name: str) -> Iterator[None]:
    """Print one line for a step: `Building the page … 4.2 s`."""
    print(f"{name} … ", end="", flush=True)
    started = time.monotonic()
    try:
        yield
    except BaseException:
        print("failed" if not isinstance(sys.exc_info()[1], KeyboardInterrupt) else "stopped", flush=True)
        raise
    print(f"{time.monotonic() - started:.1f} s", flush=True)
