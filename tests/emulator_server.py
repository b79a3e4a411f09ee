"""The process of tests/emulator.py: the emulator of the local run, with a request that empties it."""

from typing import Any

import ministack.app
from ministack.services import dynamodb, sqs

from local.emulator import server
from tests.emulator import EMPTY_PATH


class Emptying:
    """ASGI middleware around the emulator: answers EMPTY_PATH, and passes on any other request."""

    def __init__(self, app: Any):
        self._app = app

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope.get("path") != EMPTY_PATH:
            await self._app(scope, receive, send)
            return
        _empty()
        await send({"type": "http.response.start", "status": 204, "headers": []})
        await send({"type": "http.response.body"})


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
    ministack.app.app = Emptying(ministack.app.app)
    server.main()
