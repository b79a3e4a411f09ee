"""$default: answer 404 or 405 with the error body to a request without a route."""

from shared.http.app import entrypoint
from shared.http.unknown_routes import unknown_route_app

app = unknown_route_app()

handler = entrypoint(app)
