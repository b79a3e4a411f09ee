"""POST /session/renew: issue a new ID token to the browser that holds the session's cookie."""

from typing import Annotated

from aws_lambda_powertools.event_handler import Response
from aws_lambda_powertools.event_handler.openapi.params import Body

from shared.commands.team import sessions
from shared.domain.team.sessions import Renewal, Session, SessionEnded
from shared.http.app import answers, entrypoint, http_app
from shared.http.browsers import Browser, with_refresh_token
from shared.http.parameters import FromPage
from shared.integrations.sign_in import SignInUnavailable

app = http_app()


@app.post("/session/renew", summary="Renew the ID token", **answers(SessionEnded, SignInUnavailable), tags=["session"])
def renew_session(renewal: Annotated[Renewal, Body()], browser: Annotated[Browser, FromPage()]) -> Response[Session]:
    session = sessions.renew(browser.refresh_token, merchant_id=renewal.merchant_id)
    return with_refresh_token(session, browser.refresh_token)


handler = entrypoint(app)
