"""A browser for what is served on one machine: it asks without a network."""

import asyncio
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
from starlette.applications import Starlette
from starlette.routing import BaseRoute


class Browser:
    """Asks in another thread, because browser tests leave a loop in this one. `usual` are arguments of the client."""

    def __init__(self, routes: Sequence[BaseRoute], **usual: Any) -> None:
        self._app, self._usual = Starlette(routes=routes), usual

    def get(self, path: str, **more: Any) -> httpx.Response:
        return self.ask("GET", path, **more)

    def post(self, path: str, **more: Any) -> httpx.Response:
        return self.ask("POST", path, **more)

    def ask(self, method: str, path: str, **more: Any) -> httpx.Response:
        with ThreadPoolExecutor(max_workers=1) as thread:
            return thread.submit(asyncio.run, self._ask(method, path, **more)).result()

    async def _ask(self, method: str, path: str, **more: Any) -> httpx.Response:
        transport = httpx.ASGITransport(app=self._app)
        async with httpx.AsyncClient(transport=transport, base_url="http://testserver", **self._usual) as client:
            return await client.request(method, path, **more)
