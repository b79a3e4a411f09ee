"""The client of Cognito's sign-in against fakes: what ends a session, and what is an outage."""

from collections.abc import Iterator
from socket import create_server
from types import SimpleNamespace
from typing import Any

import pytest
from botocore.exceptions import ClientError, ConnectTimeoutError, EndpointConnectionError, ReadTimeoutError

from shared import config
from shared.commands.team import sessions
from shared.domain.team.sessions import CodeRefused, SessionEnded, SignIn
from shared.integrations import cognito, sign_in
from shared.integrations.cognito import Refused
from shared.integrations.sign_in import SignInUnavailable
from tests.serving import Handler, served
from tests.template import functions, load_template

PROOF = SignIn(code="code", code_verifier="v" * 43)
OUTAGES = [
    ConnectTimeoutError(endpoint_url=""),
    ReadTimeoutError(endpoint_url=""),
    EndpointConnectionError(endpoint_url=""),
]


def refusal(code: str, status: int = 400) -> ClientError:
    return ClientError({"Error": {"Code": code}, "ResponseMetadata": {"HTTPStatusCode": status}}, "operation")  # type: ignore[typeddict-item]


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Make every call of Cognito's API raise an error."""

    def fail(error: Exception) -> None:
        def raising(**_: Any) -> None:
            raise error

        fake = SimpleNamespace(get_tokens_from_refresh_token=raising, revoke_token=raising)
        monkeypatch.setattr(cognito, "client", lambda _: fake)

    return fail


@pytest.mark.parametrize(
    "code",
    ["NotAuthorizedException", "InvalidParameterException", "UserNotFoundException"],
)
def test_a_token_that_opens_nothing_any_more_ends_the_session(failing: Any, code: str) -> None:
    failing(refusal(code))
    with pytest.raises(SessionEnded):
        sign_in.renew("token", None)
    sign_in.revoke("token")


@pytest.mark.parametrize(
    "error",
    [
        *OUTAGES,
        refusal("InternalErrorException", 500),
        refusal("TooManyRequestsException"),
        refusal("UnexpectedLambdaException"),
        refusal("UserLambdaValidationException"),
        refusal("InvalidLambdaResponseException"),
    ],
)
def test_an_outage_ends_no_session_and_keeps_nobody_from_leaving(failing: Any, error: Exception) -> None:
    failing(error)
    with pytest.raises(SignInUnavailable):
        sign_in.renew("token", None)
    sessions.end("token")


def test_a_refusal_caused_by_our_code_is_not_hidden(failing: Any) -> None:
    failing(refusal("ResourceNotFoundException"))
    for ask in (lambda: sign_in.renew("token", None), lambda: sign_in.revoke("token")):
        with pytest.raises(Refused):
            ask()


@pytest.fixture
def token_endpoint(monkeypatch: pytest.MonkeyPatch) -> Iterator[SimpleNamespace]:
    """A token endpoint with a settable answer, which records the forms that it is sent."""
    endpoint = SimpleNamespace(status=200, body=b"{}", forms=[])

    class Answering(Handler):
        def do_POST(self) -> None:
            endpoint.forms.append(self.rfile.read(int(self.headers["Content-Length"])).decode())
            self.send_response(endpoint.status)
            self.send_header("Content-Length", str(len(endpoint.body)))
            self.end_headers()
            self.wfile.write(endpoint.body)

    with served(Answering) as url:
        monkeypatch.setattr(config, "sign_in_url", lambda: url)
        yield endpoint


def test_a_code_is_exchanged_once_with_its_verifier_and_address(token_endpoint: SimpleNamespace) -> None:
    token_endpoint.body = b'{"id_token": "id", "refresh_token": "refresh", "expires_in": 900}'
    session, refresh_token = sign_in.exchange_code(PROOF)
    assert (session.id_token, session.expires_in, refresh_token) == ("id", 900, "refresh")
    (form,) = token_endpoint.forms
    assert form.startswith("grant_type=authorization_code&")
    assert f"code=code&code_verifier={PROOF.code_verifier}" in form
    assert "redirect_uri=https%3A%2F%2Fklantkaart.example%2Fsigned-in" in form


@pytest.mark.parametrize(
    ("status", "body", "error"),
    [
        (400, b'{"error": "invalid_grant"}', CodeRefused),
        (400, b'{"error": "invalid_request"}', CodeRefused),
        (429, b"", SignInUnavailable),
        (500, b"", SignInUnavailable),
        (503, b"<html>", SignInUnavailable),
        # A client that Cognito does not know is a defect of the deployment.
        (400, b'{"error": "invalid_client"}', KeyError),
    ],
)
def test_an_outage_is_distinguished_from_a_refused_code(
    token_endpoint: SimpleNamespace, status: int, body: bytes, error: type[Exception]
) -> None:
    token_endpoint.status, token_endpoint.body = status, body
    with pytest.raises(error):
        sign_in.exchange_code(PROOF)
    assert len(token_endpoint.forms) == 1


def test_a_timeout_of_the_token_endpoint_is_an_outage(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sign_in, "READ_SECONDS", 0.05)
    with create_server(("127.0.0.1", 0)) as silent:
        monkeypatch.setattr(config, "sign_in_url", lambda: f"http://127.0.0.1:{silent.getsockname()[1]}")
        with pytest.raises(SignInUnavailable):
            sign_in.exchange_code(PROOF)


def test_function_timeouts_exceed_one_call() -> None:
    template = load_template()
    default = template["Globals"]["Function"]["Timeout"]
    for name in ("SessionBeginFunction", "SessionRenewFunction", "SessionEndFunction"):
        timeout = functions(template)[name].get("Timeout", default)
        assert timeout > cognito.CONNECT_SECONDS + sign_in.READ_SECONDS
