"""docs/openapi.json: the API's public document, made from the handlers; the page's types are generated from it."""

import importlib
import inspect
import json
import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cache
from typing import Any, get_type_hints

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver

from local.build.generate.failures import document_failures, schemas, share_responses
from local.build.generate.topics import import_domain, topics
from local.paths import ROOT
from shared.access import PERMISSIONS
from shared.domain.core.activity_log import ActivityKind
from shared.domain.core.effects import EffectCode
from shared.domain.core.money import DECIMALS
from shared.domain.core.pages import Page
from shared.http.app import CSV
from shared.http.parameters import IdempotencyKey, May, Public, admission_of

DOCUMENT = ROOT / "docs" / "openapi.json"

_DESCRIPTION = """\
Everything about one customer.

A path that does not exist is answered with 404 `no_such_route`, and a method that a path does not have with 405
`method_not_allowed` and the header Allow; both have the body `ErrorBody`.
"""
_ETAG = {
    "description": "The version of the record, for If-Match of its next change.",
    "schema": {"type": "string", "pattern": '^"[1-9][0-9]*"$'},
}
_NEXT_CURSOR = {
    "description": "The cursor of the next part; absent from the last one.",
    "schema": {"type": "string"},
}
_IDEMPOTENCY_KEY = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "description": "A unique value, such as a UUID, for each new request. A request that is repeated with the same key "
    "within 24 hours takes effect once, and its repetition receives the first answer.",
    "schema": {"type": "string", "minLength": 1, "maxLength": 200},
}


def entrances() -> Iterator[tuple[str, APIGatewayHttpResolver]]:
    """Yield the module and the resolver of every function that serves routes."""
    for path in sorted((ROOT / "functions").glob("*/*.py")):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        module = importlib.import_module(name)
        if hasattr(module, "app"):
            yield name, module.app


@cache
def document() -> dict[str, Any]:
    """Return the documents of all functions as one, with roles, permissions and failures.

    Made once for all that is generated from it, because describing the models of all functions takes seconds.
    """
    import_domain()
    whole: dict[str, Any] = {
        "openapi": "3.1.0",
        "info": {
            "title": "Klantkaart",
            "version": "1",
            "description": _DESCRIPTION,
            "license": {"name": "Proprietary", "identifier": "LicenseRef-Proprietary"},
        },
        "servers": [{"url": "/api"}],
        "security": [{"members": []}],
        "paths": {},
        "components": {
            "schemas": {},
            "securitySchemes": {"members": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}},
        },
        "x-roles": {role: sorted(permissions) for role, permissions in PERMISSIONS.items()},
        "x-currency-decimals": dict(sorted(DECIMALS.items())),
    }
    for _, app in entrances():
        one = json.loads(app.get_openapi_json_schema(title="", version="1"))
        for path, operations in one["paths"].items():
            whole["paths"].setdefault(path, {}).update(operations)
        whole["components"]["schemas"].update(one.get("components", {}).get("schemas", {}))
        for route in app._static_routes + app._dynamic_routes:
            method = route.method.lower()
            _complete(whole["paths"][route.openapi_path][method], method, route.func, app)
    whole["components"]["schemas"].update(schemas())
    share_responses(whole)
    whole["components"]["schemas"]["Topic"]["enum"] = topics()
    _list_values(whole["components"]["schemas"], ActivityKind, "ActivityEntry", "kind")
    _list_values(whole["components"]["schemas"], EffectCode, "Effect", "code")
    _describe_pages(whole["components"]["schemas"])
    _pruned(whole)
    for operations in whole["paths"].values():
        for operation in operations.values():
            _document_headers(operation, whole["components"]["schemas"])
    _require_names(whole["components"]["schemas"])
    return whole


def _list_values(schemas: dict[str, Any], base: type[StrEnum], model: str, field: str) -> None:
    """List the values of all subclasses of `base`, because each function's document has only its own sections."""
    values = sorted(value for section in base.__subclasses__() for value in section)
    schemas[base.__name__] = {"type": "string", "title": base.__name__, "enum": values}
    schemas[model]["properties"][field] = {"$ref": f"#/components/schemas/{base.__name__}"}


def _describe_pages(schemas: dict[str, Any]) -> None:
    """Describe each page of a list, because pydantic drops the docstring of a generic model."""
    for name, schema in schemas.items():
        if name.startswith("Page_"):
            schema["description"] = inspect.getdoc(Page)


def _document_headers(operation: dict[str, Any], schemas: dict[str, Any]) -> None:
    """Add the headers of a success: ETag for a record with a version, X-Next-Cursor for a part of a spreadsheet."""
    for status, response in operation["responses"].items():
        content = response.get("content", {})
        if not status.startswith("2") or not content:
            continue
        name = content.get("application/json", {}).get("schema", {}).get("$ref", "").rpartition("/")[2]
        if "version" in schemas.get(name, {}).get("properties", {}):
            response["headers"] = {"ETag": _ETAG}
        if CSV in content:
            response["headers"] = {"X-Next-Cursor": _NEXT_CURSOR}


def _require_names(schemas: dict[str, Any]) -> None:
    """Fail where two schemas would be one class of a generated client, which names classes after titles.

    pydantic splits a model that a request and an answer share into `-Input` and `-Output` of one title. Give the
    request a model of its own.
    """
    shared = [name for name, schema in schemas.items() if schema.get("title", name) not in (name, _generic(name))]
    assert not shared, f"schemas whose title is another one's name: {', '.join(shared)}"


def _generic(name: str) -> str:
    """`Page_Note_` → `Page[Note]`."""
    return re.sub(r"_(\w+)_$", r"[\1]", name)


def _complete(operation: dict[str, Any], method: str, route: Any, app: APIGatewayHttpResolver) -> None:
    """Add what the resolver leaves out: the permission, the header of IdempotencyKey, and the failures."""
    operation["operationId"] = route.__name__
    admission = admission_of(route)
    if isinstance(admission, May):
        operation["x-permission"] = admission.permission
    else:
        operation["security"] = []
    if isinstance(admission, Public):
        operation["x-public"] = admission.reason
    if IdempotencyKey in get_type_hints(route, include_extras=True).values():
        operation.setdefault("parameters", []).append(_IDEMPOTENCY_KEY)
    document_failures(operation, method, route, app)
    # A 204 has no body, but the resolver documents one.
    operation["responses"].get("204", {}).pop("content", None)


def _pruned(whole: dict[str, Any]) -> None:
    """Remove the schemas without a reference: the resolver's own error bodies, and codes that no operation has."""
    schemas = whole["components"]["schemas"]
    while unused := _unused(json.dumps(whole), schemas):
        for name in unused:
            del schemas[name]


def _unused(document: str, schemas: Iterable[str]) -> list[str]:
    return [name for name in schemas if f'"#/components/schemas/{name}"' not in document]


def text() -> str:
    return json.dumps(document(), indent=2, sort_keys=True, ensure_ascii=False) + "\n"
