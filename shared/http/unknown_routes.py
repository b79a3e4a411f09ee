"""The resolver of requests without a route: 405 where the path has other methods, else 404.

No middleware validates such a request, because its other faults matter less than its address.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver, Response
from aws_lambda_powertools.event_handler.exceptions import NotFoundError

from shared.http.failures import MethodNotAllowed, NoSuchRoute, answer_as_json, translate_failures

# Path → methods of every route, generated from the handlers (local/build/generate/routes.py).
METHODS = Path(__file__).with_name("methods.json")


def unknown_route_app() -> APIGatewayHttpResolver:
    """Return a resolver that has no routes and refuses every request."""
    app = APIGatewayHttpResolver()
    translate_failures(app)

    @app.not_found
    def _unknown_route(error: NotFoundError) -> Response[Any]:
        allowed = methods_of(app.current_event.path)
        return answer_as_json(app, MethodNotAllowed(allowed) if allowed else NoSuchRoute())

    return app


def methods_of(path: str) -> list[str]:
    """Return the methods of all routes with this path, none for an unknown one."""
    parts = path.split("/")
    return sorted({method for route, methods in _routes() if _fits(parts, route) for method in methods})


@cache
def _routes() -> list[tuple[list[str], list[str]]]:
    """Return the parts of each path, and its methods."""
    table: dict[str, list[str]] = json.loads(METHODS.read_text())
    return [(path.split("/"), methods) for path, methods in table.items()]


def _fits(parts: list[str], route: list[str]) -> bool:
    if len(parts) != len(route):
        return False
    return all(
        sent == of_route or (sent and of_route.startswith("{")) for sent, of_route in zip(parts, route, strict=True)
    )
