"""The edge of a queue's worker: parses typed messages, and reports failed ones, which SQS delivers again.

SQS delivers a message at least once. A message is a duplicate when its pending message is gone from the table: then it
changes nothing. One that fails is delivered again after the queue's visibility timeout, and moves to the dead letters
after five tries (template.yaml). One that is postponed is deleted, and the sweep sends it again while it is pending.
"""

from collections.abc import Callable
from functools import reduce
from operator import or_
from time import perf_counter
from typing import Any, TypeVar

from pydantic import TypeAdapter

from shared.errors import UpstreamUnavailable
from shared.messages.base import Message
from shared.observability import log_failure, log_message
from shared.store.engine import outbox
from shared.store.engine.outbox import Pending, Postponed

Kind = TypeVar("Kind", bound=Message)

WorkerHandler = Callable[[dict[str, Any], object], dict[str, Any]]


# A vendor that is down for a moment is asked again after the visibility timeout. One that is down for longer must not
# fill the dead letters, which are for messages that never succeed.
QUICK_TRIES = 3


def worker_of_reports(queue: str, *, work: Callable[[str], None]) -> WorkerHandler:
    """Return the handler of a queue whose messages come from outside: none is pending here, and `work` takes the body.

    A message that we do not understand must not fail, because it would on every try.
    """

    def handler(event: dict[str, Any], context: object) -> dict[str, Any]:
        failed = [record["messageId"] for record in event["Records"] if not _is_taken(record)]
        return {"batchItemFailures": [{"itemIdentifier": message_id} for message_id in failed]}

    def _is_taken(record: dict[str, Any]) -> bool:
        began, outcome = perf_counter(), "done"
        try:
            work(record["body"])
        except Exception as error:
            log_failure(error, request_id=record["messageId"])
            outcome = "failed"
        milliseconds = (perf_counter() - began) * 1000
        log_message(queue, outcome=outcome, milliseconds=milliseconds, request_id=record["messageId"])
        return outcome == "done"

    return handler


def worker(*kinds: type[Kind], work: Callable[[Kind, Pending], None], outlasts_outages: bool = False) -> WorkerHandler:
    """Return the handler of a queue, whose messages are of these kinds, which differ in their fields.

    `work` receives a message and its pending item, and deletes that at its end. With `outlasts_outages`, a message
    whose vendor does not answer is postponed after QUICK_TRIES.
    """
    (queue,) = {kind.queue for kind in kinds}
    message_of: TypeAdapter[Kind] = TypeAdapter(reduce(or_, kinds))

    def handler(event: dict[str, Any], context: object) -> dict[str, Any]:
        failed = [record["messageId"] for record in event["Records"] if not _is_done(record)]
        # AWS, "Reporting batch item failures for Lambda functions with an Amazon SQS trigger".
        return {"batchItemFailures": [{"itemIdentifier": message_id} for message_id in failed]}

    def _is_done(record: dict[str, Any]) -> bool:
        began = perf_counter()
        try:
            outcome = _do(record["body"])
        except Exception as error:
            if _is_postponed(error, record):
                outcome = "postponed"
            else:
                log_failure(error, request_id=record["messageId"])
                outcome = "failed"
        milliseconds = (perf_counter() - began) * 1000
        log_message(queue, outcome=outcome, milliseconds=milliseconds, request_id=record["messageId"])
        return outcome != "failed"

    def _is_postponed(error: Exception, record: dict[str, Any]) -> bool:
        if isinstance(error, UpstreamUnavailable) and outlasts_outages:
            return int(record["attributes"]["ApproximateReceiveCount"]) >= QUICK_TRIES
        return isinstance(error, Postponed)

    def _do(body: str) -> str:
        message = message_of.validate_json(body)
        pending = outbox.find(message)
        if pending is None:
            return "duplicate"
        work(message, pending)
        return "done"

    return handler
