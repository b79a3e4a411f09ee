"""Gap: an invocation that logs nothing answers 50 ms late, because ministack waits for a first line on stderr.

The lines of an invocation are in the pipe before its answer is, so they need reading, not waiting.
Upstream: the wait came with https://github.com/ministackorg/ministack/pull/449.
"""

from functools import partialmethod

from ministack.core import lambda_runtime


def close() -> None:
    """Wait 2 ms for a first line, and 1 ms for each further one."""
    drain = lambda_runtime.Worker._drain_stderr_bounded
    lambda_runtime.Worker._drain_stderr_bounded = partialmethod(drain, first_line_wait=0.002, idle_confirm=0.001)
