"""$default: a request for which there is no route hears so in the one error body."""

from shared.http.app import entrypoint, http_app

app = http_app()

handler = entrypoint(app)
