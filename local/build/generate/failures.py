"""The failures in the OpenAPI document: for each status of an operation the codes that can come.

Each code is a schema of its own, so that a client's types narrow by `code`. Responses that several operations share are
components.
"""

import inspect
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, get_type_hints

from pydantic.json_schema import models_json_schema

from shared.access import CHECKED_NOW, MerchantNotFound, NoLongerPermitted, UnknownMember
from shared.errors import Forbidden, InvalidInput, ServiceError
from shared.http.app import FAILURES
from shared.http.browsers import ForeignOrigin
from shared.http.failures import ErrorBody, NoSuchRoute, status_of
from shared.http.parameters import Cursor, FromPage, IdempotencyKey, admission_of, permission_of
from shared.http.validation import JSON
from shared.store.engine.cursors import InvalidCursor
from shared.store.engine.idempotency import InFlight, KeyReused
from shared.store.engine.retries import Contended

Kind = type[ServiceError]
Node = dict[str, Any]

_OF_MEMBERS = (UnknownMember, MerchantNotFound)
_OF_PARAMETERS: dict[Any, tuple[Kind, ...]] = {
    Cursor: (InvalidCursor,),
    IdempotencyKey: (InvalidInput, KeyReused, InFlight),
}
_UNAUTHORIZED = {"description": "The request has no valid token. API Gateway answers this with a body of its own."}


def document_failures(operation: Node, method: str, route: Any, app: Any) -> None:
    """Replace the codes that `answers` has left by a response for each status, or by the page of all failures."""
    named = operation.pop(FAILURES)
    if app.failures_as != JSON:
        operation["responses"] |= {"4XX": _text(app.failures_as), "default": _text(app.failures_as)}
        return
    of_status: dict[int, set[str]] = defaultdict(set)
    known = kinds()
    for kind in (*(known[code] for code in named), *_general(operation, method, route, app.edge_failures)):
        of_status[status_of(kind).value].add(kind.code)
    for status, codes in of_status.items():
        operation["responses"][str(status)] = _response(codes)
    if permission_of(route):
        operation["responses"]["401"] = _UNAUTHORIZED


def schemas() -> dict[str, Node]:
    """Return the error body and a schema for each code."""
    _, definitions = models_json_schema([(ErrorBody, "serialization")], ref_template="#/components/schemas/{model}")
    # It is absent rather than null where there is none.
    del definitions["$defs"]["ErrorBody"]["properties"]["current"]["default"]
    return definitions["$defs"] | {schema_name(code): _schema(kind) for code, kind in kinds().items()}


def share_responses(whole: Node) -> None:
    """Move each failure that several operations have into the components, under the names of its codes."""
    failures = [
        (operation["responses"], status)
        for operations in whole["paths"].values()
        for operation in operations.values()
        for status in operation["responses"]
        if status.isdigit() and int(status) >= 400
    ]
    seen = Counter(json.dumps(responses[status]) for responses, status in failures)
    shared: dict[str, Node] = whole["components"].setdefault("responses", {})
    for responses, status in failures:
        response = responses[status]
        if seen[json.dumps(response)] > 1:
            name = "Or".join(map(_camel_case, _codes(response))) or "Unauthorized"
            assert shared.setdefault(name, response) == response
            responses[status] = {"$ref": f"#/components/responses/{name}"}


def kinds() -> dict[str, Kind]:
    """Return code → the class that defines it, for the modules that are imported."""
    found: dict[str, Kind] = {}
    for kind in _subclasses(ServiceError):
        if "code" in vars(kind):
            assert kind.code not in found, f"{kind} and {found[kind.code]} have the same code"
            found[kind.code] = kind
    return found


def schema_name(code: str) -> str:
    """`stale_version` → `StaleVersionError`."""
    return _camel_case(code).removesuffix("Error") + "Error"


def _general(operation: Node, method: str, route: Any, of_edge: Iterable[Kind]) -> Iterator[Kind]:
    """Yield the failures that no route names: they come from the edge, from a parameter, or from every transaction."""
    yield from of_edge
    if may := permission_of(route):
        yield from _OF_MEMBERS
        if may.permission:
            yield Forbidden
            if may.permission in CHECKED_NOW:
                yield NoLongerPermitted
    elif isinstance(admission_of(route), FromPage):
        yield ForeignOrigin
    for parameter in get_type_hints(route, include_extras=True).values():
        yield from _OF_PARAMETERS.get(parameter, ())
    if _has_ids(operation):
        # An id that is empty or has a slash makes another path.
        yield NoSuchRoute
    if "requestBody" in operation:
        yield InvalidInput
    if method != "get" and may:
        yield Contended


def _has_ids(operation: Node) -> bool:
    return any(parameter["in"] == "path" for parameter in operation.get("parameters", []))


def _response(codes: Iterable[str]) -> Node:
    refs = [{"$ref": f"#/components/schemas/{schema_name(code)}"} for code in sorted(codes)]
    schema = refs[0] if len(refs) == 1 else {"oneOf": refs}
    text = " or ".join(f"`{code}`" for code in sorted(codes))
    return {"description": text, "content": {"application/json": {"schema": schema}}}


def _text(media_type: str) -> Node:
    return {
        "description": "A page that names the failure.",
        "content": {media_type: {"schema": {"type": "string"}}},
    }


def _codes(response: Node) -> list[str]:
    return [text.strip("`") for text in response["description"].split(" or ")] if "content" in response else []


def _schema(kind: Kind) -> Node:
    # An enum of one rather than `const`, which some generators of clients cannot merge with the text of ErrorBody.
    code = {"type": "string", "enum": [kind.code]}
    of_code = {"type": "object", "required": ["code"], "properties": {"code": code}}
    description = inspect.getdoc(kind) if kind.__doc__ else None
    return {
        **({"description": description} if description else {}),
        "allOf": [{"$ref": "#/components/schemas/ErrorBody"}, of_code],
    }


def _camel_case(code: str) -> str:
    return "".join(word.capitalize() for word in code.split("_"))


def _subclasses(kind: Kind) -> Iterator[Kind]:
    for subclass in kind.__subclasses__():
        yield subclass
        yield from _subclasses(subclass)
