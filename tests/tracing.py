"""Keeps the coverage tracer out of requests to AWS, where nothing is that it measures, and out of further threads.

Up to Python 3.13 it is called for each line that runs, whatever the file, which doubles the CPU time of a request.
"""

import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from typing import Any

from botocore.client import BaseClient


def leave_out_requests() -> None:
    """Pause the tracer within each request of every client, in all threads."""
    BaseClient._make_api_call = untraced(BaseClient._make_api_call)  # type: ignore[attr-defined]


def leave_out_threads() -> None:
    """Measure the first thread only: CPython 3.11 fails a thread that starts while another sets its tracer."""
    threading.settrace(None)
    threading.settrace = lambda func: None


def untraced(request: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(request)
    def make(*given: Any) -> Any:
        tracer = sys.gettrace()
        if tracer is None:
            return request(*given)
        _trace(None)
        try:
            return request(*given)
        finally:
            _trace(tracer)
            _resume()

    return make


def _trace(tracer: Any) -> None:
    """Set the tracer of this thread, again where CPython refuses it because another thread is setting its own."""
    while sys.gettrace() is not tracer:
        with suppress(RuntimeError):
            sys.settrace(tracer)


def _resume() -> None:
    """Give the tracer the call that it needs to go on, before it would miss the end of `make`."""
