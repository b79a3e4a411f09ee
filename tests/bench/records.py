"""The records that the sample of a command needs, and the request itself."""

import re
from collections.abc import Callable
from typing import Any
from uuid import uuid4

from tests.bench.samples import MADE_BY, SAMPLES, TAGS_OF_FULLEST, Sample, commands, event_bodies
from tests.gateway import Answer, Team

# No version that a record of the bench reaches.
STALE_VERSION = 999


class Records:
    """The records of one measurement, made when a command first needs them. `tags` are ids of the merchant's tags."""

    def __init__(self, team: Team, *, fullest: bool = False, tags: list[str] | None = None) -> None:
        self.team = team
        self.tags = tags or []
        self._fullest = fullest
        self._ids: dict[str, str] = {}

    def id(self, parameter: str) -> str:
        """The id that a path parameter stands for."""
        if parameter not in self._ids:
            if parameter not in MADE_BY:
                raise SystemExit(f"tests/bench/samples.py: add to MADE_BY which command makes a {parameter}.")
            self._ids[parameter] = self.run(MADE_BY[parameter]).body["id"]
            if parameter == "customer_id" and self._fullest:
                self._request("assign_tags", {"tag_ids": self.tags[:TAGS_OF_FULLEST]}, self.team)()
        return self._ids[parameter]

    def run(self, command: str) -> Answer:
        return self.prepared(command)()

    def prepared(self, command: str) -> Callable[[], Answer]:
        """Make the records that the command needs, and return the function that makes its one request."""
        sample = SAMPLES.get(command, Sample())
        for parameter in re.findall(r"\{(\w+)\}", commands()[command][1]):
            self.id(parameter)
        for earlier in sample.after:
            self.run(earlier)
        team = self.team.as_member(self.run("invite_member").body) if sample.as_newcomer else self.team
        return self._request(command, self._body(command, sample), team, sample.query)

    def _body(self, command: str, sample: Sample) -> Any:
        method, path, operation = commands()[command]
        if "requestBody" not in operation:
            return None
        body = sample.fullest if self._fullest and sample.fullest else sample.body
        if body is None:
            return event_bodies().get(f"{method} {path}", {})
        return body(self) if callable(body) else body

    def _request(self, command: str, body: Any, team: Team, query: str = "") -> Callable[[], Answer]:
        method, path, operation = commands()[command]
        path = re.sub(r"\{(\w+)\}", lambda parameter: self.id(parameter[1]), path)
        takes = {parameter["name"] for parameter in operation.get("parameters", [])}
        headers: dict[str, Any] = {"idempotency_key": uuid4()} if "Idempotency-Key" in takes else {}

        def ask(**more: Any) -> Answer:
            return team.ask(method, f"{path}?{query}", body, **headers, **more)

        if "if-match" in takes:
            # The answer to a stale version holds the current record.
            current = ask(if_match=STALE_VERSION).body.get("current") or {}
            headers["if_match"] = current.get("version")

        def checked() -> Answer:
            answer = ask()
            if answer.status >= 300:
                raise SystemExit(f"tests/bench/samples.py: add a line to SAMPLES that suits {command}, not {answer}")
            return answer

        return checked
