"""The routes, made from the handlers: docs/routes.json, the `paths` of the HTTP API in template.yaml, each with its
function; and shared/http/methods.json, the methods of each path, for the answer 405.
"""

import json
import re
from collections.abc import Sequence
from typing import Any

from local.build.generate.openapi import document, entrances
from local.build.stack import logical_id
from local.paths import ROOT

ROUTES = ROOT / "docs" / "routes.json"
AUTHORIZER = "Members"
UNKNOWN_ROUTE = "functions.api.unknown_route"


def paths() -> dict[str, Any]:
    """Return each route of the OpenAPI document with the function that API Gateway invokes and the authorizer."""
    operations = document()["paths"]
    found: dict[str, Any] = {
        "$default": {"x-amazon-apigateway-any-method": {**_route(UNKNOWN_ROUTE), "isDefaultRoute": True}}
    }
    for module, app in entrances():
        for route in app._static_routes + app._dynamic_routes:
            path, method = route.openapi_path, route.method.lower()
            public = operations[path][method].get("security") == []
            found.setdefault(path, {})[method] = _route(module, re.findall(r"{(\w+)}", path), public=public)
    return found


def _route(module: str, path_parameters: Sequence[str] = (), *, public: bool = False) -> dict[str, Any]:
    """Return an operation as SAM writes it for a function's HttpApi event: a Lambda proxy integration."""
    invocations = "lambda:path/2015-03-31/functions/${" + logical_id(module) + ".Arn}/invocations"
    route: dict[str, Any] = {
        "x-amazon-apigateway-integration": {
            "type": "aws_proxy",
            "httpMethod": "POST",
            "payloadFormatVersion": "2.0",
            "uri": {"Fn::Sub": "arn:${AWS::Partition}:apigateway:${AWS::Region}:" + invocations},
        },
        "security": [] if public else [{AUTHORIZER: []}],
        "responses": {},
    }
    if path_parameters:
        route["parameters"] = [{"name": name, "in": "path", "required": True} for name in path_parameters]
    return route


def text() -> str:
    """Return the file's content, one route a line, so that a change of routes is a readable difference."""
    lines = []
    for path, methods in sorted(paths().items()):
        routes = [f"{json.dumps(method)}: {json.dumps(route)}" for method, route in sorted(methods.items())]
        lines.append(f" {json.dumps(path)}: {{\n  " + ",\n  ".join(routes) + "\n }")
    return "{\n" + ",\n".join(lines) + "\n}\n"


def methods_text() -> str:
    """Return the content of shared/http/methods.json, one path a line."""
    methods = {path: sorted(map(str.upper, operations)) for path, operations in document()["paths"].items()}
    lines = [f" {json.dumps(path)}: {json.dumps(methods[path])}" for path in sorted(methods)]
    return "{\n" + ",\n".join(lines) + "\n}\n"
