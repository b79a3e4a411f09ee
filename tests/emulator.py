"""The emulator of tests, which answers requests of this process without HTTP and signatures, but for S3.

Those were two thirds of the CPU time of a test. botocore still validates and serializes each request and parses each
answer, and tests/architecture/test_direct_requests.py compares the answers. Other processes and services use HTTP.
"""

import pickle
import socket
import urllib.request
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from botocore.endpoint import Endpoint
from botocore.model import OperationModel

from local.emulator.process import Emulator

PORT_PATH = "/_ministack/direct-port"
EMPTY, WAITING = "empty", "waiting"
DIRECT = ("cognito-idp", "dynamodb", "kms", "sqs")
LENGTH_BYTES = 4

by_http: Callable[..., Any] = Endpoint.make_request


class EmptiedEmulator(Emulator):
    """Empties its tables and queues, and names the queues with messages, at one request: AWS takes one for each."""

    module = "tests.emulator_server"

    def __init__(self, folder: Path, *, saved: bool = True):
        super().__init__(folder, saved=saved)
        self._idle: list[Any] = []
        self._direct_port = 0

    def start(self) -> None:
        super().start()
        with urllib.request.urlopen(f"{self.url}{PORT_PATH}", timeout=60) as answer:
            self._direct_port = int(answer.read())
        Endpoint.make_request = self._make_request()  # type: ignore[method-assign]

    def stop(self) -> None:
        Endpoint.make_request = by_http  # type: ignore[method-assign]
        while self._idle:
            self._idle.pop().close()
        super().stop()

    def empty(self) -> None:
        """Delete all items and messages. Tables and queues stay."""
        self._ask(EMPTY)

    def waiting_queues(self) -> set[str]:
        """Return the names of the queues that have messages, those that are being delivered included."""
        names: set[str] = self._ask(WAITING)
        return names

    def _ask(self, *request: Any) -> Any:
        """Send a request on a connection that no other thread uses now, and return the answer."""
        try:
            connection = self._idle.pop()
        except IndexError:
            connection = self._connect()
        try:
            body = pickle.dumps(request)
            connection.write(len(body).to_bytes(LENGTH_BYTES, "big") + body)
            connection.flush()
            answer = pickle.load(connection)
        except BaseException:
            connection.close()
            raise
        self._idle.append(connection)
        return answer

    def _connect(self) -> Any:
        with socket.create_connection(("127.0.0.1", self._direct_port)) as connected:
            connected.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            return connected.makefile("rwb")

    def _make_request(self) -> Callable[..., Any]:
        """Return what botocore's clients call with a serialized request."""

        def make_request(endpoint: Any, operation: OperationModel, request: dict[str, Any]) -> tuple[Any, Any]:
            if endpoint.host != self.url or endpoint._endpoint_prefix not in DIRECT:
                return by_http(endpoint, operation, request)
            target = request["headers"]["X-Amz-Target"]
            status, headers, body = self._ask(endpoint._endpoint_prefix, target, request["body"])
            answer = {
                "status_code": status,
                "headers": headers,
                "body": body,
                "context": {"operation_name": operation.name},
            }
            parser = endpoint._response_parser_factory.create_parser(operation.service_model.resolved_protocol)
            parsed = parser.parse(answer, operation.output_shape)
            if status >= 300:
                endpoint._add_modeled_error_fields(answer, parsed, operation, parser)
            return SimpleNamespace(status_code=status, headers=headers), parsed

        return make_request
