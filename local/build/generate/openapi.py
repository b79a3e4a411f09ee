"""Write docs/openapi.json from the handlers: the contract the page is typed from.

`python -m local.build.generate.openapi` writes it, `--check` fails when it is not fresh.
"""

import importlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_type_hints

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver

from shared.access import PERMISSIONS
from shared.http.parameters import AskedOnce, permission_of

ROOT = Path(__file__).parents[3]
DOCUMENT = ROOT / "docs" / "openapi.json"

_ONCE = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "description": "However often the request is repeated with this key within 24 hours, it takes effect once.",
    "schema": {"type": "string", "minLength": 1, "maxLength": 200},
}


def apps() -> Iterator[APIGatewayHttpResolver]:
    for path in sorted((ROOT / "functions").glob("*/*.py")):
        module = importlib.import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
        if hasattr(module, "app"):
            yield module.app


def document() -> dict[str, Any]:
    whole: dict[str, Any] = {
        "openapi": "3.1.0",
        "info": {"title": "Klantkaart", "version": "1", "description": "Everything about one customer."},
        "servers": [{"url": "/api"}],
        "security": [{"members": []}],
        "paths": {},
        "components": {
            "schemas": {},
            "securitySchemes": {"members": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}},
        },
        "x-roles": {role: sorted(permissions) for role, permissions in PERMISSIONS.items()},
    }
    for app in apps():
        one = json.loads(app.get_openapi_json_schema(title="", version="1"))
        for path, operations in one["paths"].items():
            whole["paths"].setdefault(path, {}).update(operations)
        whole["components"]["schemas"].update(one.get("components", {}).get("schemas", {}))
        for route in app._static_routes + app._dynamic_routes:
            _complete(whole["paths"][route.openapi_path][route.method.lower()], route.func)
    return _pruned(whole)


def _complete(operation: dict[str, Any], route: Any) -> None:
    """What the resolver cannot say: the permission, and the header that AskedOnce reads."""
    operation["operationId"] = route.__name__
    may = permission_of(route)
    if may is None:
        operation["security"] = []
    else:
        operation["x-permission"] = may.permission
    if AskedOnce in get_type_hints(route, include_extras=True).values():
        operation.setdefault("parameters", []).append(_ONCE)

    for status, failure in _everywhere(operation).items():
        operation["responses"].setdefault(status, failure)
    # A 204 has no body, whatever the resolver says.
    operation["responses"].get("204", {}).pop("content", None)


def _everywhere(operation: dict[str, Any]) -> dict[str, Any]:
    """The failures that no route names, since every one has them."""
    ours = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorBody"}}}}
    failures = {"500": {"description": "Something went wrong on our side"} | ours}
    if "x-permission" in operation:
        failures["401"] = {"description": "No token, or not a valid one; the body is API Gateway's own"}
        failures["404"] = {"description": "Not Found"} | ours
    if "requestBody" in operation:
        failures["413"] = {"description": "The body is longer than 256 KB"} | ours
        failures["415"] = {"description": "The body is not JSON"} | ours
    return failures


def _pruned(whole: dict[str, Any]) -> dict[str, Any]:
    """Without the schemas that nothing refers to: the resolver's own error bodies, which ours replace."""
    schemas = whole["components"]["schemas"]
    while unused := [name for name in schemas if f'"#/components/schemas/{name}"' not in json.dumps(whole)]:
        for name in unused:
            del schemas[name]
    return whole


def text() -> str:
    return json.dumps(document(), indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def main() -> None:
    fresh = text()
    if "--check" not in sys.argv:
        DOCUMENT.write_text(fresh)
    elif DOCUMENT.read_text() != fresh:
        sys.exit("docs/openapi.json is not what the handlers say. Run `make openapi` and commit what it writes.")


if __name__ == "__main__":
    main()
