"""Gap: ministack saves its state at an orderly end only, so that `kill -9` loses everything since the start.

Upstream: https://github.com/ministackorg/ministack/pull/1032, saving on demand, was closed without being merged.
"""

import asyncio
import os
from functools import partial
from typing import Any

import ministack.app
from ministack.core import persistence
from ministack.services import dynamodb

SAVE_PATH = "/_ministack/save"


def close() -> None:
    """Save on request, and every SAVE_EVERY_SECONDS in which there were requests."""
    if persistence.PERSIST_STATE:
        ministack.app.app = StateSaving(ministack.app.app, every_seconds=float(os.environ["SAVE_EVERY_SECONDS"]))


class StateSaving:
    """ASGI middleware around the emulator."""

    def __init__(self, app: Any, every_seconds: float):
        self._app = app
        self._every_seconds = every_seconds
        self._changed = False
        self._lock = asyncio.Lock()

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "lifespan":
            self._saving = asyncio.create_task(self._save_periodically())
            await self._app(scope, partial(self._receive_lifespan, receive), send)
        elif scope.get("path") == SAVE_PATH:
            await self._save()
            await send({"type": "http.response.start", "status": 204, "headers": []})
            await send({"type": "http.response.body"})
        else:
            self._changed = True
            await self._app(scope, receive, send)

    async def _save(self) -> None:
        async with self._lock:
            self._changed = False
            # Copied on the event loop, between two requests, so that no transaction is saved by halves.
            tables = dynamodb.get_state()
            services = {**ministack.app._build_persistence_save_dict(), "dynamodb": lambda: tables}
            await asyncio.to_thread(persistence.save_all, services)

    async def _save_periodically(self) -> None:
        while True:
            await asyncio.sleep(self._every_seconds)
            if self._changed:
                await self._save()

    async def _receive_lifespan(self, receive: Any) -> Any:
        """Keep the lock from the shutdown on, because ministack then saves a last time, into the same files."""
        message = await receive()
        if message["type"] == "lifespan.shutdown":
            await self._lock.acquire()
        return message
