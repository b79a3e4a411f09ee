"""Gap: ministack saves its state at an orderly end only, so that `kill -9` loses everything since the start.

Upstream: https://github.com/ministackorg/ministack/pull/1032, saving on demand, was closed without being merged.
"""

import asyncio
import os
from collections.abc import Callable
from functools import partial
from typing import Any

import ministack.app
from ministack.core import persistence
from ministack.services import cognito

from local.emulator.gaps.journal import Journal, keep_journal, write_state

SAVE_PATH = "/_ministack/save"


def close() -> None:
    """Journal the changes of items, and save all other state on request and every SAVE_EVERY_SECONDS.

    Accounts are saved before the request that changed them is answered.
    """
    if persistence.PERSIST_STATE:
        persistence.save_state = write_state
        every_seconds = float(os.environ["SAVE_EVERY_SECONDS"])
        ministack.app.app = StateSaving(ministack.app.app, keep_journal(), every_seconds=every_seconds)


class StateSaving:
    """ASGI middleware around the emulator."""

    def __init__(self, app: Any, journal: Journal, every_seconds: float):
        self._app = app
        self._journal = journal
        self._every_seconds = every_seconds
        self._changed = False
        self._lock = asyncio.Lock()
        self._all_services = ministack.app._build_persistence_save_dict
        ministack.app._build_persistence_save_dict = self._services_at_the_end

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "lifespan":
            self._saving = asyncio.create_task(self._save_periodically())
            await self._app(scope, partial(self._receive_lifespan, receive), send)
        elif scope.get("path") == SAVE_PATH:
            await self._save(with_tables=True)
            await send({"type": "http.response.start", "status": 204, "headers": []})
            await send({"type": "http.response.body"})
        else:
            self._changed = True
            await self._app(scope, receive, partial(self._send, send, _changes_accounts(scope)))

    async def _send(self, send: Any, changes_accounts: bool, message: Any) -> None:
        """Make the changes of a request outlive the process before its answer starts."""
        if message["type"] == "http.response.start":
            self._journal.flush()
            if changes_accounts:
                persistence.save_state("cognito", cognito.get_state())
        await send(message)

    async def _save(self, *, with_tables: bool) -> None:
        async with self._lock:
            self._changed = False
            if with_tables:
                # Copied on the event loop, between two requests, so that no transaction is saved by halves.
                copied = self._journal.begin_saving()
                await asyncio.to_thread(self._journal.finish_saving, *copied)
            await asyncio.to_thread(persistence.save_all, self._services_but_tables())

    async def _save_periodically(self) -> None:
        while True:
            await asyncio.sleep(self._every_seconds)
            if self._changed:
                await self._save(with_tables=self._journal.must_save_tables())

    def _services_at_the_end(self) -> dict[str, Callable[[], Any]]:
        if self._journal.must_save_tables():
            self._journal.finish_saving(*self._journal.begin_saving())
        return self._services_but_tables()

    def _services_but_tables(self) -> dict[str, Callable[[], Any]]:
        return {name: state for name, state in self._all_services().items() if name != "dynamodb"}

    async def _receive_lifespan(self, receive: Any) -> Any:
        """Keep the lock from the shutdown on, because ministack then saves a last time, into the same files."""
        message = await receive()
        if message["type"] == "lifespan.shutdown":
            await self._lock.acquire()
        return message


def _changes_accounts(scope: Any) -> bool:
    """Whether a request may change an account or a session of the user pool."""
    if scope["type"] != "http":
        return False
    target = dict(scope["headers"]).get(b"x-amz-target", b"").partition(b"AWSCognitoIdentityProviderService.")[2]
    reads = (b"AdminGet", b"AdminList", b"Describe", b"Get", b"List")
    return scope["path"] in ("/oauth2/token", "/login") or (bool(target) and not target.startswith(reads))
