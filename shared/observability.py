"""What is logged and counted: codes, places and ids; never what a person typed or who they are.

No Tracer: Lambda's active tracing gives the segments without its cost at start (65 ms).
"""

import logging
import traceback

from aws_lambda_powertools.logging import Logger

# What no line of ours tells is not looked up for each (Python, "Logging HOWTO", Optimization).
logging._srcfile = None
logging.logThreads = logging.logProcesses = logging.logMultiprocessing = False

logger = Logger(location=None)


def log_request(route: str, *, status: int, milliseconds: float, request_id: str) -> None:
    """The one line of every request."""
    logger.info(
        "request",
        extra={"route": route, "status": status, "ms": round(milliseconds, 1), "request_id": request_id},
    )


def log_message(queue: str, *, outcome: str, milliseconds: float, request_id: str) -> None:
    """The one line of every message of a queue."""
    logger.info(
        "message",
        extra={"queue": queue, "outcome": outcome, "ms": round(milliseconds, 1), "request_id": request_id},
    )


def log_refusal(code: str, *, status: int, request_id: str) -> None:
    logger.info("refused", extra={"code": code, "status": status, "request_id": request_id})


def log_outage(vendor: str) -> None:
    """Of somebody whom we can do without."""
    logger.warning("outage", extra={"vendor": vendor})


def log_failure(error: Exception, *, request_id: str) -> None:
    """Where it happened, without the error's own text: that may quote what a user typed."""
    causes = [error, *([error.__cause__] if error.__cause__ else [])]
    logger.error(
        "failed",
        extra={
            "request_id": request_id,
            "errors": [type(cause).__qualname__ for cause in causes],
            "stack": [
                f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(error.__traceback__)
            ],
        },
    )
