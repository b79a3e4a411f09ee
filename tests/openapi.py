"""docs/openapi.json: which operation serves a request, and which failures it documents."""

import json
import re
from functools import cache
from typing import Any

from local.paths import OPENAPI

Node = dict[str, Any]


def operation_of(method: str, path: str) -> Node:
    """Return the operation of a request; a literal path wins over one with a parameter, as in API Gateway."""
    found = [(pattern.count("{"), operation) for pattern, operation in _operations()[method] if _fits(pattern, path)]
    assert found, f"the OpenAPI document has no operation for {method} {path}"
    return min(found, key=lambda match: match[0])[1]


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
    found: Node = _document()["components"][section][name]
    return found


def _fits(pattern: str, path: str) -> bool:
    return bool(re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", pattern), path))


@cache
def _operations() -> dict[str, list[tuple[str, Node]]]:
    table: dict[str, list[tuple[str, Node]]] = {}
    for path, operations in _document()["paths"].items():
        for method, operation in operations.items():
            table.setdefault(method.upper(), []).append((path, operation))
    return table


@cache
def _document() -> Node:
    document: Node = json.loads(OPENAPI.read_text())
    return document
