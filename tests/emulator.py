"""The emulator of tests, which answers requests of this process without HTTP and signatures, but for S3.

Those were two thirds of the CPU time of a test, and half of the rest in botocore was a search for the address, which is
always the emulator's. botocore still validates and serializes each request and parses each answer, and
tests/architecture/test_direct_requests.py compares the answers. Other processes and services use HTTP.
"""

import pickle
import socket
import urllib.request
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from botocore.client import BaseClient

from local.emulator.process import Emulator
from tests.tracing import untraced

PORT_PATH = "/_ministack/direct-port"
EMPTY, WAITING = "empty", "waiting"
DIRECT = ("cognito-idp", "dynamodb", "kms", "sqs")
LENGTH_BYTES = 4

by_http: Callable[..., Any] = BaseClient._make_api_call  # type: ignore[attr-defined]


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
        BaseClient._make_api_call = self._make_api_call()  # type: ignore[attr-defined]

    def stop(self) -> None:
        BaseClient._make_api_call = by_http  # type: ignore[attr-defined]
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

    def _make_api_call(self) -> Callable[..., Any]:
        """Return what the methods of botocore's clients call."""

        @untraced
        def make_api_call(client: Any, name: str, given: dict[str, Any]) -> Any:
            service = client.meta.service_model
            if client.meta.endpoint_url != self.url or service.service_name not in DIRECT:
                return by_http(client, name, given)
            operation, context = service.operation_model(name), {"client_config": client.meta.config}
            event = f"{service.service_id.hyphenize()}.{name}"
            emit, common = client.meta.events.emit, {"model": operation, "context": context}
            emit(f"before-parameter-build.{event}", params=given, **common)
            request = client._serializer.serialize_to_request(given, operation)
            emit(f"before-call.{event}", params=request, request_signer=client._request_signer, **common)
            status, headers, body = self._ask(service.service_name, request["headers"]["X-Amz-Target"], request["body"])
            answer = {"status_code": status, "headers": headers, "body": body, "context": {"operation_name": name}}
            factory = client._endpoint._response_parser_factory
            parser = factory.create_parser(service.resolved_protocol)
            parsed = parser.parse(answer, operation.output_shape)
            if status >= 300:
                client._endpoint._add_modeled_error_fields(answer, parsed, operation, parser)
            response = SimpleNamespace(status_code=status, headers=headers)
            emit(f"after-call.{event}", http_response=response, parsed=parsed, **common)
            if status >= 300:
                code = context.get("error_code_override") or parsed.get("Error", {}).get("Code")
                raise client.exceptions.from_code(code)(parsed, name)
            return parsed

        return make_api_call
