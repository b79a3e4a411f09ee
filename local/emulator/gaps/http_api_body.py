"""Gap: CloudFormation ignores `Body` of an AWS::ApiGatewayV2::Api, so the routes of a SAM template are never created.

Upstream: https://github.com/ministackorg/ministack/issues/928 added `Body` for REST APIs and left HTTP APIs out.
"""

import json
from typing import Any

from ministack.services import apigateway
from ministack.services.cloudformation import provisioners

Document = dict[str, Any]


def close() -> None:
    """Create the routes of `Body` whenever CloudFormation creates or updates an HTTP API."""
    api = provisioners._RESOURCE_HANDLERS["AWS::ApiGatewayV2::Api"]
    create, update = api["create"], api["update"]

    def create_with_body(logical_id: str, properties: Document, stack: str) -> Any:
        result = create(logical_id, properties, stack)
        _apply_body(result[0], properties.get("Body", {}))
        return result

    def update_with_body(physical_id: str, old: Document, new: Document, *more: Any, **named: Any) -> Any:
        result = update(physical_id, old, new, *more, **named)
        _apply_body(result[0], new.get("Body", {}))
        return result

    api.update(create=create_with_body, update=update_with_body)


def _apply_body(api_id: str, body: Document) -> None:
    """Build the routes under another API id, then swap them in, so that no request meets half of them."""
    building = f"{api_id}-building"
    apigateway._apis[building] = apigateway._apis[api_id]
    authorizers = {
        name: _create_authorizer(building, name, scheme["x-amazon-apigateway-authorizer"])
        for name, scheme in body.get("components", {}).get("securitySchemes", {}).items()
    }
    for path, operations in body.get("paths", {}).items():
        for method, operation in operations.items():
            _create_route(building, path, method, operation, authorizers)
    for by_api in (apigateway._routes, apigateway._integrations, apigateway._authorizers):
        by_api[api_id] = by_api.pop(building, {})
    del apigateway._apis[building]


def _create_authorizer(api_id: str, name: str, definition: Document) -> Document:
    """Return the properties by which a route names its authorizer."""
    is_jwt = definition["type"] == "jwt"
    source = definition.get("identitySource", [])
    record = {
        **definition,
        "name": name,
        "authorizerType": "JWT" if is_jwt else "REQUEST",
        "identitySource": [part.strip() for part in source.split(",")] if isinstance(source, str) else source,
    }
    created = json.loads(apigateway._create_authorizer(api_id, record)[2])
    return {"authorizationType": "JWT" if is_jwt else "CUSTOM", "authorizerId": created["authorizerId"]}


def _create_route(api_id: str, path: str, method: str, operation: Document, authorizers: dict[str, Document]) -> None:
    """Create one integration and one route for an operation of the OpenAPI document."""
    definition = operation["x-amazon-apigateway-integration"]
    integration = {
        "integrationType": definition["type"].upper(),
        "integrationUri": definition["uri"],
        "payloadFormatVersion": str(definition.get("payloadFormatVersion", "2.0")),
        "timeoutInMillis": definition.get("timeoutInMillis", 30000),
    }
    created = json.loads(apigateway._create_integration(api_id, integration)[2])
    verb = "ANY" if method == "x-amazon-apigateway-any-method" else method.upper()
    route: Document = {"routeKey": path if path == "$default" else f"{verb} {path}"}
    route["target"] = f"integrations/{created['integrationId']}"
    for name, scopes in (pair for requirement in operation.get("security", []) for pair in requirement.items()):
        route |= {**authorizers[name], "authorizationScopes": scopes}
    apigateway._create_route(api_id, route)
