"""The API as local/demo calls it, without a server."""

from dataclasses import dataclass
from typing import Any

from tests.gateway import Team


@dataclass(frozen=True)
class InProcess:
    """Calls the API as local/demo/api.py does, without a server."""

    team: Team

    def find(self, path: str, **query: str) -> Any:
        asked = "&".join(f"{name}={value}" for name, value in query.items())
        return self.team.get(f"{path}?{asked}").body

    def send(
        self, method: str, path: str, body: Any = None, *, once: str = "", version: int = 0, despite: int = 0
    ) -> Any:
        headers: dict[str, Any] = ({"idempotency_key": once} if once else {}) | (
            {"if_match": version} if version else {}
        )
        answer = self.team.ask(method, path, body, **headers)
        assert answer.status < 300 or answer.status == despite, answer
        return None if answer.status == despite else answer.body
