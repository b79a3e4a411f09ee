"""POST /session: begin a session with the code that the sign-in page returned."""

from typing import Annotated

from aws_lambda_powertools.event_handler import Response
from aws_lambda_powertools.event_handler.openapi.params import Body

from shared.commands.team import sessions
from shared.domain.team.sessions import CodeRefused, Session, SignIn
from shared.http.app import answers, entrypoint, http_app
from shared.http.browsers import Browser, with_refresh_token
from shared.http.parameters import FromPage
from shared.integrations.sign_in import SignInUnavailable

app = http_app()


@app.post("/session", summary="Begin a session", **answers(CodeRefused, SignInUnavailable), tags=["session"])
def begin_session(proof: Annotated[SignIn, Body()], browser: Annotated[Browser, FromPage()]) -> Response[Session]:
    session, refresh_token = sessions.begin(proof)
    return with_refresh_token(session, refresh_token)


handler = entrypoint(app)
