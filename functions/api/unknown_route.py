"""$default: answer 404 with the error body to a request without a route."""

from shared.http.app import entrypoint, http_app

app = http_app()

handler = entrypoint(app)
