"""docs/openapi.json: which operation serves a request, and which failures it documents."""

import json
import re
from collections.abc import Iterable
from functools import cache
from typing import Any, TypeVar

from local.paths import OPENAPI

Node = dict[str, Any]
Route = TypeVar("Route")


def operation_of(method: str, path: str) -> Node:
    """Return the operation of a request; a literal path wins over one with a parameter, as in API Gateway."""
    for pattern, operation in _operations()[method]:
        if pattern.fullmatch(path):
            return operation
    raise AssertionError(f"the OpenAPI document has no operation for {method} {path}")


def by_precedence(routes: Iterable[tuple[str, Route]]) -> list[tuple[re.Pattern[str], Route]]:
    """Return patterns of the paths, those with the fewest parameters first."""
    ordered = sorted(routes, key=lambda route: route[0].count("{"))
    return [(re.compile(re.sub(r"\{\w+\}", "[^/]+", path)), route) for path, route in ordered]


def documented_codes(operation: Node, status: int) -> set[str | None]:
    """Return the codes of a status, none where the operation does not document the status, `None` for a page."""
    responses = operation["responses"]
    response = _resolve(responses.get(str(status), responses.get("default", {})))
    if "content" not in response:
        return set()
    if "application/json" not in response["content"]:
        return {None}
    schema = response["content"]["application/json"]["schema"]
    return {_code(_resolve(one)) for one in schema.get("oneOf", [schema])}


def documented_headers(operation: Node, status: int) -> set[str]:
    """Return the headers of an answer."""
    return set(_resolve(operation["responses"].get(str(status), {})).get("headers", {}))


def _code(schema: Node) -> str:
    """Return the one code of a failure, a schema that narrows ErrorBody."""
    _, narrowed = schema["allOf"]
    (code,) = narrowed["properties"]["code"]["enum"]
    return str(code)


def _resolve(node: Node) -> Node:
    if "$ref" not in node:
        return node
    _, _, section, name = node["$ref"].split("/")
    found: Node = document()["components"][section][name]
    return found


@cache
def _operations() -> dict[str, list[tuple[re.Pattern[str], Node]]]:
    table: dict[str, list[tuple[str, Node]]] = {}
    for path, operations in document()["paths"].items():
        for method, operation in operations.items():
            table.setdefault(method.upper(), []).append((path, operation))
    return {method: by_precedence(operations) for method, operations in table.items()}


@cache
def document() -> Node:
    """Return docs/openapi.json; tests/architecture/test_documents.py compares it with the handlers."""
    read: Node = json.loads(OPENAPI.read_text())
    return read
