"""Structured log lines. They contain codes, file names and ids, never the input or the identity of a person.

Powertools' Tracer is not used: it costs 65 ms at start, and Lambda's active tracing records the segments without it.
"""

import logging
import traceback
from datetime import date

from aws_lambda_powertools.logging import Logger

# No line contains the caller, the thread or the process, so skip looking them up (Python, "Logging HOWTO",
# "Optimization").
logging._srcfile = None
logging.logThreads = logging.logProcesses = logging.logMultiprocessing = False

logger = Logger(location=None)


def log_request(route: str, *, status: int, milliseconds: float, request_id: str) -> None:
    """Log the one line that every request has."""
    logger.info(
        "request",
        extra={"route": route, "status": status, "ms": round(milliseconds, 1), "request_id": request_id},
    )


def log_message(queue: str, *, outcome: str, milliseconds: float, request_id: str) -> None:
    """Log the one line that every message of a queue has."""
    logger.info(
        "message",
        extra={"queue": queue, "outcome": outcome, "ms": round(milliseconds, 1), "request_id": request_id},
    )


def log_refusal(code: str, *, status: int, request_id: str) -> None:
    """Log the code of a failure that was answered."""
    logger.info("refused", extra={"code": code, "status": status, "request_id": request_id})


def log_unreadable(model: str, fields: list[str]) -> None:
    """Log the names of the fields of a stored record that this release cannot read. Their values stay out."""
    logger.error("unreadable", extra={"model": model, "fields": fields})


def log_outage(vendor: str) -> None:
    """Log that an optional service did not answer."""
    logger.warning("outage", extra={"vendor": vendor})


def log_refused_by_vendor(vendor: str, *, code: str) -> None:
    """Log that a vendor refuses our requests as such: somebody has to look into it."""
    logger.error("refused_by_vendor", extra={"vendor": vendor, "code": code})


def log_refused_website(reason: str) -> None:
    """Log the reason for which a website was not reached. Its address stays out, because a member typed it."""
    logger.warning("refused_website", extra={"reason": reason})


def log_unclaimed_payment(provider_id: str) -> None:
    """Log the id at Mollie of a payment that was not made here, and of no subscription that was."""
    logger.warning("unclaimed_payment", extra={"payment": provider_id})


def log_missing_logo(name: str) -> None:
    """Log the name of a logo that a document needs and the store of documents does not have."""
    logger.error("missing_logo", extra={"logo": name})


def log_rates_end(rates: str, *, known_until: date) -> None:
    """Log that rates of the law are known for a few days more, or not any more: a release has to bring the next."""
    logger.error("rates_end", extra={"rates": rates, "known_until": known_until.isoformat()})


def log_dropped_write(error: Exception) -> None:
    """Log the type of the error for which a write was given up that nothing depends on."""
    logger.warning("dropped_write", extra={"error": type(error).__qualname__})


def log_failure(error: Exception, *, request_id: str) -> None:
    """Log the types and the stack of an error. Omit its text, because that may quote what a user typed."""
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
