"""A client of the API that sends the token of the owner, for all tests of a run, because a token costs two sign-ins."""

import time
from collections.abc import Generator

import httpx

from local.run import Run

# Tokens last for fifteen minutes.
RENEWED_AFTER_SECONDS = 600


class OwnersToken(httpx.Auth):
    def __init__(self, run: Run) -> None:
        self._run = run
        self._token = ""
        self._renewal = 0.0

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Leave requests alone that have an authorization of their own, even an empty one."""
        if "Authorization" not in request.headers:
            request.headers["Authorization"] = f"Bearer {self._current()}"
        yield request

    def _current(self) -> str:
        if not self._token or time.monotonic() > self._renewal:
            self._token = self._run.token(1, "owner")
            self._renewal = time.monotonic() + RENEWED_AFTER_SECONDS
        return self._token


def client_of_owner(run: Run) -> httpx.Client:
    return httpx.Client(base_url=f"{run.url}/api", auth=OwnersToken(run), timeout=30)
