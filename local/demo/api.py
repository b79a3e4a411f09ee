"""The API, called as a member of the demo."""

import time
import uuid
from collections.abc import Callable, Generator
from typing import Any, Self

import httpx

from local.demo.members import DemoMember, UserPool
from local.paths import Failure

# A token lasts for fifteen minutes; the busy customer takes longer on a slow machine.
_RENEWED_AFTER_SECONDS = 600


class Bearer(httpx.Auth):
    """A token of a member, renewed before it ends."""

    def __init__(self, issue: Callable[[], str]) -> None:
        self._issue = issue
        self._token = ""
        self._renewal = 0.0

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Leave requests alone that have an authorization of their own, even an empty one."""
        if "Authorization" not in request.headers:
            request.headers["Authorization"] = f"Bearer {self._current()}"
        yield request

    def _current(self) -> str:
        if not self._token or time.monotonic() > self._renewal:
            self._token = self._issue()
            self._renewal = time.monotonic() + _RENEWED_AFTER_SECONDS
        return self._token


class Colleague:
    """A demo member with an HTTP client, which is open until `with` ends."""

    def __init__(self, url: str, members: UserPool, person: DemoMember):
        auth = Bearer(lambda: members.token(person))
        self._client = httpx.Client(base_url=f"{url}/api", auth=auth, timeout=30, trust_env=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def find(self, path: str, **query: str) -> Any:
        """GET the path; return None for 404."""
        answer = self._client.get(path, params=query)
        return None if answer.status_code == 404 else _content(answer)

    def send(
        self, method: str, path: str, body: Any = None, *, once: str = "", version: int = 0, despite: int = 0
    ) -> Any:
        """Send a request; return None for an answer with the status `despite`.

        `once` names the command: repetitions with the same name take effect once. `version` is sent as If-Match.
        """
        headers = {"Idempotency-Key": str(uuid.uuid5(uuid.NAMESPACE_URL, once))} if once else {}
        headers |= {"If-Match": f'"{version}"'} if version else {}
        answer = self._client.request(method, path, json=body, headers=headers)
        return None if answer.status_code == despite else _content(answer)


def _content(answer: httpx.Response) -> Any:
    """Return the body; raise Failure for an error."""
    if answer.is_error:
        sent = answer.request.content.decode()
        raise Failure(
            f"The demo was refused: {answer.request.method} {answer.url} {sent} answered "
            f"{answer.status_code} {answer.text}"
        )
    return answer.json() if answer.content else None
