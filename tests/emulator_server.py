"""The process of tests/emulator.py: the emulator of the local run, which also takes requests as pickles."""

import asyncio
import json
import pickle
from typing import Any

import ministack.app
from ministack.services import cognito, dynamodb, kms, sqs

from local.emulator import server
from tests.emulator import EMPTY, LENGTH_BYTES, PORT_PATH, WAITING

SERVICES = {"cognito-idp": cognito, "dynamodb": dynamodb, "kms": kms, "sqs": sqs}


class OfTests:
    """ASGI middleware around the emulator: answers PORT_PATH, and passes on any other request."""

    def __init__(self, app: Any):
        self._app = app
        self._direct: asyncio.Server | None = None

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope.get("path") != PORT_PATH:
            await self._app(scope, receive, send)
            return
        # In the event loop of the emulator, because its services are not made for threads.
        self._direct = self._direct or await asyncio.start_server(_serve, "127.0.0.1", 0)
        _, port = self._direct.sockets[0].getsockname()
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": str(port).encode()})


async def _serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Answer the requests of a connection until its end."""
    while length := await reader.read(LENGTH_BYTES):
        wanted, *details = pickle.loads(await reader.readexactly(int.from_bytes(length, "big")))
        writer.write(pickle.dumps(await _answer(wanted, *details)))
    writer.close()


async def _answer(wanted: str, *details: Any) -> Any:
    if wanted == EMPTY:
        return _empty()
    if wanted == WAITING:
        return {queue["name"] for queue in sqs._queues.all_values() if queue["messages"]}
    target, body = details
    headers = {"x-amz-target": target}
    try:
        return await SERVICES[wanted].handle_request("POST", "/", headers, body, {})
    except Exception as error:
        # As the emulator answers a request that it fails at.
        return 500, {}, json.dumps({"__type": "InternalError", "message": str(error)}).encode()


def _empty() -> None:
    # The thread that deletes expired items holds this lock.
    with dynamodb._lock:
        for table in dynamodb._tables.all_values():
            table["items"].clear()
            dynamodb._items_replaced(table)
        dynamodb._txn_idempotency.clear()
    for queue in sqs._queues.all_values():
        queue["messages"].clear()


if __name__ == "__main__":
    ministack.app.app = OfTests(ministack.app.app)
    server.main()
