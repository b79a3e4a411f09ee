"""DELETE /session: end the session in all tabs of the browser; repeatable."""

from http import HTTPStatus
from typing import Annotated

from aws_lambda_powertools.event_handler import Response

from shared.commands.team import sessions
from shared.http.app import answers, entrypoint, http_app
from shared.http.browsers import Browser, without_refresh_token
from shared.http.parameters import FromPage

app = http_app()


@app.delete("/session", summary="End the session", **answers(success=HTTPStatus.NO_CONTENT), tags=["session"])
def end_session(browser: Annotated[Browser, FromPage()]) -> Response[None]:
    sessions.end(browser.refresh_token)
    return without_refresh_token()


handler = entrypoint(app)
