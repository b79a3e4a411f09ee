"""The process of tests/emulator.py: the emulator of the local run, with the requests of tests/emulator.py."""

import json
from typing import Any

import ministack.app
from ministack.services import dynamodb, sqs

from local.emulator import server
from tests.emulator import EMPTY_PATH, WAITING_PATH


class OfTests:
    """ASGI middleware around the emulator: answers EMPTY_PATH and WAITING_PATH, and passes on any other request."""

    def __init__(self, app: Any):
        self._app = app

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope.get("path") == EMPTY_PATH:
            _empty()
            await _answer(send, 204, b"")
        elif scope.get("path") == WAITING_PATH:
            names = [queue["name"] for queue in sqs._queues.all_values() if queue["messages"]]
            await _answer(send, 200, json.dumps(names).encode())
        else:
            await self._app(scope, receive, send)


async def _answer(send: Any, status: int, body: bytes) -> None:
    await send({"type": "http.response.start", "status": status, "headers": []})
    await send({"type": "http.response.body", "body": body})


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
