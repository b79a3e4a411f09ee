"""One record of each kind, and a sample request of each operation, derived from the OpenAPI document.

A path parameter stands for a record that the POST on the path before it makes: `note_id` of …/notes/{note_id} is in the
answer of POST …/notes. What no such POST makes is in the answer of the operation that MAKERS names for it, under
the name of the parameter without `_id`. SAMPLES and MAKERS of a section are in its samples.py, beside the tests of its
functions.
"""

import importlib
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

from local.paths import OPENAPI
from tests.gateway import Answer, Team
from tests.template import ROOT

Operation = tuple[str, str, dict[str, Any]]

# No version that a record of a test reaches.
STALE_VERSION = 999


@dataclass(frozen=True)
class Sample:
    """A request that has an effect.

    `body` may be a function of the records; where it is left out, the body of the route's event in events/ is sent, or
    else the smallest that the document allows. `fullest` replaces it for the fullest customer of the bench, to change
    as much as one request can. `after` names the operations that bring the records into the state that this one needs.
    """

    body: Any = None
    fullest: Any = None
    query: str = ""
    after: tuple[str, ...] = ()
    as_newcomer: bool = False


@cache
def operations() -> dict[str, Operation]:
    """operationId → method, path and operation, of all that members may call."""
    return {name: one for name, one in _operations().items() if "x-permission" in one[2]}


@cache
def page_operations() -> dict[str, Operation]:
    """Those of the page's own browser before it has a token."""
    both = operations() | public_operations()
    return {name: one for name, one in _operations().items() if name not in both}


@cache
def public_operations() -> dict[str, Operation]:
    """Those that are open to strangers."""
    return {name: one for name, one in _operations().items() if "x-public" in one[2]}


@cache
def _operations() -> dict[str, Operation]:
    return {
        operation["operationId"]: (method.upper(), path, operation)
        for path, described in sorted(document()["paths"].items())
        for method, operation in described.items()
    }


@cache
def document() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(OPENAPI.read_text())
    return loaded


class Records:
    """The records of a test, each made when a request first needs it.

    `ids` are those of records that exist, by path parameter; `tags` are ids of further tags.
    """

    def __init__(self, team: Team, *, ids: Mapping[str, str] | None = None, tags: Sequence[str] = ()) -> None:
        self.team = team
        self.tags = tags
        self.ids = dict(ids or {})

    def id(self, parameter: str) -> str:
        """Return the id that a path parameter stands for."""
        if parameter not in self.ids:
            made = self.run(maker_of(parameter)).body
            self.ids[parameter] = (made.get(parameter.removesuffix("_id")) or made)["id"]
        return self.ids[parameter]

    def all_ids(self) -> dict[str, str]:
        """Return the id of each path parameter."""
        return {parameter: self.id(parameter) for parameter in patterns()}

    def run(self, name: str) -> Answer:
        return self.prepared(name)()

    def prepared(self, name: str, *, by: Team | None = None) -> Callable[[], Answer]:
        """Bring the records into the state that an operation needs. Return the function that makes its one request."""
        sample = samples(name)
        for parameter in parameters_of(name):
            self.id(parameter)
        for earlier in sample.after:
            self.run(earlier)
        if sample.as_newcomer and by is None:
            by = self.team.as_member(self.run("invite_member").body)
        send = self.request(name, by or self.team)

        def checked() -> Answer:
            answer = send()
            assert answer.status < 300, f"Add a line to SAMPLES in samples.py that suits {name}, not {answer}"
            return answer

        return checked

    def request(self, name: str, by: Team) -> Callable[[], Answer]:
        """Return the function that makes a request, whatever its answer is."""
        _, _, operation = operations()[name]
        takes = {parameter["name"] for parameter in operation.get("parameters", [])}
        headers: dict[str, Any] = {"idempotency_key": uuid4()} if "Idempotency-Key" in takes else {}
        body = self.body_of(name)
        if "if-match" in takes:
            # The answer to a stale version holds the current record.
            stale = ask(self.team, name, self.ids, body, if_match=STALE_VERSION, **headers)
            headers["if_match"] = ((stale.body or {}).get("current") or {}).get("version")
        return lambda: ask(by, name, self.ids, body, **headers)

    def body_of(self, name: str) -> Any:
        method, path, operation = operations()[name]
        if "requestBody" not in operation:
            return None
        body = self.chosen(samples(name))
        if body is None:
            body = event_bodies().get(f"{method} {path}")
        if body is None:
            body = smallest(operation["requestBody"]["content"]["application/json"]["schema"])
        return body(self) if callable(body) else body

    def chosen(self, sample: Sample) -> Any:
        return sample.body


def ask(team: Team, name: str, ids: dict[str, str], body: Any = None, **headers: Any) -> Answer:
    """Send a request of an operation, with the values of `ids` in its path."""
    method, path, operation = operations()[name]
    address = re.sub(r"\{(\w+)\}", lambda parameter: ids[parameter[1]], path)
    required = {
        parameter["name"]: smallest(parameter["schema"])
        for parameter in operation.get("parameters", [])
        if parameter["in"] == "query" and parameter["required"]
    }
    query = "&".join(part for part in (urlencode(required), samples(name).query) if part)
    return team.ask(method, f"{address}?{query}", body, **headers)


@cache
def patterns() -> dict[str, str]:
    """Return path parameter → the pattern of its ids, of all operations."""
    described = [
        parameter for _, _, operation in operations().values() for parameter in operation.get("parameters", [])
    ]
    return {one["name"]: one["schema"]["pattern"] for one in described if one["in"] == "path"}


def parameters_of(name: str) -> list[str]:
    return re.findall(r"\{(\w+)\}", operations()[name][1])


@cache
def maker_of(parameter: str) -> str:
    """Return the operation that makes what a path parameter stands for."""
    if parameter in (made := _joined("MAKERS")):
        return made[parameter]
    collections = {path.partition(f"/{{{parameter}}}")[0] for _, path, _ in operations().values() if parameter in path}
    (maker,) = (name for name, (method, path, _) in operations().items() if method == "POST" and path in collections)
    return maker


def unknown(found: str) -> str:
    """Return an id of the same form that no record has."""
    return found[:-6] + "000000"


def smallest(schema: dict[str, Any]) -> Any:
    """Return the smallest valid value; of an edit, in which nothing is required, one with its first field."""
    if "$ref" in schema:
        return smallest(document()["components"]["schemas"][schema["$ref"].rpartition("/")[2]])
    if "anyOf" in schema:
        return smallest(schema["anyOf"][0])
    if "example" in schema:
        return schema["example"]
    if "enum" in schema:
        return schema["enum"][0]
    if schema["type"] == "object":
        wanted = schema.get("required") or list(schema["properties"])[:1]
        return {name: smallest(schema["properties"][name]) for name in wanted}
    if schema.get("format") == "date-time":
        return "2026-03-02T09:30:00Z"
    if schema.get("format") == "date":
        return "2026-03-02"
    return {"array": [], "integer": 1, "number": 1, "boolean": True}.get(schema["type"], "Text")


def samples(name: str) -> Sample:
    """Return the sample of an operation. What is restored was deleted before, without a line."""
    _, path, _ = operations()[name]
    deleted = path.removesuffix("/restore")
    deletion = [other for other, (method, at, _) in operations().items() if (method, at) == ("DELETE", deleted)]
    fallback = Sample(after=tuple(deletion)) if path != deleted else Sample()
    return _samples().get(name, fallback)


def _samples() -> dict[str, Sample]:
    return _joined("SAMPLES")


@cache
def _joined(name: str) -> dict[str, Any]:
    """Join the dictionaries of this name of all sections: SAMPLES, or MAKERS."""
    found = sorted((ROOT / "tests" / "functions").glob("*/*/samples.py"))
    modules = [".".join(path.relative_to(ROOT).with_suffix("").parts) for path in found]
    return {key: one for module in modules for key, one in getattr(importlib.import_module(module), name, {}).items()}


@cache
def event_bodies() -> dict[str, Any]:
    """`POST /customers/{customer_id}/archive` → the JSON body in the route's sample event."""
    events = [json.loads(path.read_text()) for path in (ROOT / "events").glob("*/*.json")]
    sent = [event for event in events if "body" in event and "routeKey" in event]
    return {
        event["routeKey"]: json.loads(event["body"])
        for event in sent
        if event["headers"]["content-type"] == "application/json"
    }
