"""SQS in one process: deliver what was sent to the workers, as template.yaml wires queues, workers and dead letters."""

import importlib
import json
import os
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from itertools import dropwhile
from typing import Any

import time_machine

from shared.commands.sweep import resend_due_messages
from shared.domain.core.clock import now
from shared.store.engine import outbox
from tests.gateway import CONTEXT
from tests.template import functions, load_template, resources

Wire = tuple[str, str, int]
"""Queue, function and batch size of an event source mapping."""


@dataclass
class Queues:
    """The queues of the template on an emulator, by logical id."""

    client: Any
    urls: dict[str, str]
    waiting_now: Callable[[], Collection[str]] | None = None
    """Returns the queues that may have messages, where the emulator can name them."""

    def drain(self) -> int:
        """Deliver every message until its queue is empty, failed ones until they are dead letters. Return how many."""
        delivered, left = 0, _wiring()
        while left := self._from_the_next(left):
            (queue, function, batch_size), *left = left
            delivered += self._drain(queue, function, batch_size)
        return delivered

    def _from_the_next(self, left: list[Wire]) -> list[Wire]:
        """Leave out the queues before the next one with messages. A worker before it may have sent some."""
        names = self.urls if self.waiting_now is None else self.waiting_now()
        return list(dropwhile(lambda wire: wire[0] not in names, left))

    def waiting(self, queue: str) -> list[str]:
        """Return the bodies of the messages in a queue, and leave them there."""
        received = self.client.receive_message(QueueUrl=self.urls[queue], MaxNumberOfMessages=10, VisibilityTimeout=0)
        return [message["Body"] for message in received.get("Messages", [])]

    def purge(self) -> None:
        for url in self.urls.values():
            self.client.purge_queue(QueueUrl=url)

    def deliver(self, queue: str) -> int:
        """Deliver one batch of a queue to its worker. Return how many messages it had.

        Where the worker dies, all of its batch is delivered again, as after the visibility timeout.
        """
        function, batch_size = next((name, size) for of, name, size in _wiring() if of == queue)
        return self._deliver(queue, function, batch_size)

    def _drain(self, queue: str, function: str, batch_size: int) -> int:
        delivered = 0
        while number := self._deliver(queue, function, batch_size):
            delivered += number
        return delivered

    def _deliver(self, queue: str, function: str, batch_size: int) -> int:
        url = self.urls[queue]
        messages = self._receive(url, batch_size)
        if not messages:
            return 0
        failed = {message["MessageId"] for message in messages}
        try:
            answer = _handler(function)({"Records": [_record(queue, message) for message in messages]}, CONTEXT)
            failed = {failure["itemIdentifier"] for failure in answer["batchItemFailures"]}
        finally:
            for message in messages:
                receipt = {"QueueUrl": url, "ReceiptHandle": message["ReceiptHandle"]}
                if message["MessageId"] in failed:
                    # In the place of waiting for the visibility timeout.
                    self.client.change_message_visibility(**receipt, VisibilityTimeout=0)
                else:
                    self.client.delete_message(**receipt)
        return len(messages)

    def _receive(self, url: str, batch_size: int) -> list[dict[str, Any]]:
        received = self.client.receive_message(
            QueueUrl=url, MaxNumberOfMessages=batch_size, MessageSystemAttributeNames=["All"]
        )
        messages: list[dict[str, Any]] = received.get("Messages", [])
        return messages


def sweep(queues: Queues) -> None:
    """Travel in time until the sweep sends the pending messages again, and run the workers."""
    with time_machine.travel(now() + outbox.LONGEST_RETRY_AFTER + timedelta(seconds=1)):
        resend_due_messages()
        queues.drain()


@contextmanager
def queues_of_template(client: Any, waiting_now: Callable[[], Collection[str]] | None = None) -> Iterator[Queues]:
    """Make every queue that template.yaml declares, and name them in the environment as it does."""
    template = load_template()
    declared = resources(template, "AWS::SQS::Queue")
    urls: dict[str, str] = {}
    # Dead letters first: a queue names the address of its own.
    for name in sorted(declared, key=lambda name: "RedrivePolicy" in declared[name]):
        attributes = {key: _attribute(client, urls, value) for key, value in declared[name].items()}
        urls[name] = client.create_queue(QueueName=name, Attributes=attributes)["QueueUrl"]
    variables = {
        variable: urls[str(value).removeprefix("!Ref ")]
        for function in functions(template).values()
        for variable, value in function.get("Environment", {}).get("Variables", {}).items()
        if variable.endswith("_QUEUE_URL")
    }
    os.environ.update(variables)
    yield Queues(client, urls, waiting_now)
    for variable in variables:
        del os.environ[variable]


@cache
def _wiring() -> list[Wire]:
    return [
        (source["Queue"].removeprefix("!GetAtt ").removesuffix(".Arn"), name, source["BatchSize"])
        for name, function in functions(load_template()).items()
        for source in (event["Properties"] for event in function.get("Events", {}).values() if event["Type"] == "SQS")
    ]


@cache
def _handler(function: str) -> Any:
    module = functions(load_template())[function]["Handler"].removesuffix(".handler")
    return importlib.import_module(module).handler


def _record(queue: str, message: dict[str, Any]) -> dict[str, Any]:
    """The record that Lambda's event source mapping makes of a message."""
    return {
        "messageId": message["MessageId"],
        "receiptHandle": message["ReceiptHandle"],
        "body": message["Body"],
        "attributes": message["Attributes"],
        "messageAttributes": {},
        "md5OfBody": message["MD5OfBody"],
        "eventSource": "aws:sqs",
        "eventSourceARN": f"arn:aws:sqs:eu-west-1:000000000000:{queue}",
        "awsRegion": "eu-west-1",
    }


def _attribute(client: Any, urls: dict[str, str], value: Any) -> str:
    if not isinstance(value, dict):
        return str(value)
    dead_letters = urls[value["deadLetterTargetArn"].removeprefix("!GetAtt ").removesuffix(".Arn")]
    arn = client.get_queue_attributes(QueueUrl=dead_letters, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
    return json.dumps(value | {"deadLetterTargetArn": arn})
