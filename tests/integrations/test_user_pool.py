"""The client of Cognito against a fake server: answers, refusals, outages and timeouts."""

import json
from collections.abc import Callable, Iterator
from socket import create_server
from typing import Any

import pytest

from shared import config
from shared.domain.core.refs import MerchantId
from shared.domain.team.members import Person
from shared.integrations import cognito, user_pool
from shared.integrations.cognito import Refused
from shared.integrations.user_pool import Account, EmailRefused, UserPoolUnavailable
from shared.store.engine import retries, wire
from tests.serving import Handler, served
from tests.template import functions, load_template, rights, role_of

INVITATION = Person(name="Tim Hoekstra", email="tim@van-dijk.example")
ID = "7d8ca528-4931-4254-9273-ea5ee853f271"
ATTRIBUTES = [{"Name": "sub", "Value": ID}, {"Name": "email", "Value": "tim@van-dijk.example"}]
NEW = {"Enabled": True, "UserStatus": "FORCE_CHANGE_PASSWORD"}
Response = tuple[int, Any]


class Wire:
    """A fake of Cognito with a settable answer for each operation. It records the requests."""

    def __init__(self) -> None:
        self.requests: list[tuple[str, dict[str, Any]]] = []
        self.responses: dict[str, Response] = {}

    @property
    def operations(self) -> list[str]:
        return [operation for operation, _ in self.requests]

    def answer(self, operation: str, request: dict[str, Any]) -> tuple[int, bytes]:
        self.requests.append((operation, request))
        status, body = self.responses.get(operation, (200, {}))
        return status, body if isinstance(body, bytes) else json.dumps(body).encode()


@pytest.fixture
def wire_to_cognito(monkeypatch: pytest.MonkeyPatch) -> Iterator[Wire]:
    fake = Wire()

    class Answering(Handler):
        def do_POST(self) -> None:
            request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            status, body = fake.answer(self.headers["X-Amz-Target"].rpartition(".")[2], request)
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    with served(Answering) as url:
        monkeypatch.setenv("AWS_ENDPOINT_URL", url)
        monkeypatch.setenv("USER_POOL_ID", "eu-west-1_Example")
        for kept in (cognito.client, config.user_pool_id):
            kept.cache_clear()
        yield fake
        for kept in (cognito.client, config.user_pool_id):
            kept.cache_clear()


def failed(kind: str, status: int = 400) -> Response:
    return status, {"__type": kind, "message": "…"}


def test_an_account_has_no_merchant_and_no_role_and_cognito_sends_the_mail(wire_to_cognito: Wire) -> None:
    wire_to_cognito.responses["AdminCreateUser"] = 200, {"User": {"Attributes": ATTRIBUTES, **NEW}}
    assert user_pool.enrol(INVITATION) == Account(id=ID, enabled=True, has_password=False, first_release_merchant=None)
    ((_, request),) = wire_to_cognito.requests
    assert request == {
        "UserPoolId": "eu-west-1_Example",
        "Username": "tim@van-dijk.example",
        "UserAttributes": [
            {"Name": "email", "Value": "tim@van-dijk.example"},
            {"Name": "email_verified", "Value": "true"},
            {"Name": "name", "Value": "Tim Hoekstra"},
        ],
        "DesiredDeliveryMediums": ["EMAIL"],
    }


def test_an_address_that_cognito_refuses_is_for_the_caller_to_correct(wire_to_cognito: Wire) -> None:
    wire_to_cognito.responses["AdminCreateUser"] = failed("InvalidParameterException")
    with pytest.raises(EmailRefused) as refused:
        user_pool.enrol(INVITATION)
    assert [field.field for field in refused.value.fields] == ["email"]


def test_an_existing_account_is_returned_unchanged(wire_to_cognito: Wire) -> None:
    wire_to_cognito.responses["AdminCreateUser"] = failed("UsernameExistsException")
    earlier = [*ATTRIBUTES, {"Name": "custom:merchant_id", "Value": "van-dijk"}]
    found = {"UserAttributes": earlier, "Enabled": False, "UserStatus": "CONFIRMED"}
    wire_to_cognito.responses["AdminGetUser"] = 200, found
    assert user_pool.enrol(INVITATION) == Account(
        id=ID, enabled=False, has_password=True, first_release_merchant=MerchantId("van-dijk")
    )
    assert wire_to_cognito.operations == ["AdminCreateUser", "AdminGetUser"]


def test_an_invitation_makes_at_most_the_calls_that_timeouts_allow_for(wire_to_cognito: Wire) -> None:
    def answer(operation: str, request: dict[str, Any]) -> tuple[int, bytes]:
        wire_to_cognito.requests.append((operation, request))
        exists = operation == "AdminCreateUser" and "MessageAction" not in request
        status, body = failed("UsernameExistsException") if exists else (200, {"UserAttributes": ATTRIBUTES, **NEW})
        return status, json.dumps(body).encode()

    wire_to_cognito.answer = answer  # type: ignore[method-assign]
    user_pool.enrol(INVITATION)
    assert wire_to_cognito.operations == ["AdminCreateUser", "AdminGetUser", "AdminCreateUser"]
    assert len(wire_to_cognito.operations) == user_pool.MAX_CALLS


def test_an_account_without_a_password_is_mailed_again(wire_to_cognito: Wire) -> None:
    wire_to_cognito.responses["AdminGetUser"] = 200, {"UserAttributes": ATTRIBUTES, **NEW}
    user_pool.invite_again("tim@van-dijk.example")
    assert wire_to_cognito.operations == ["AdminGetUser", "AdminCreateUser"]
    assert wire_to_cognito.requests[1][1] == {
        "UserPoolId": "eu-west-1_Example",
        "Username": "tim@van-dijk.example",
        "MessageAction": "RESEND",
        "DesiredDeliveryMediums": ["EMAIL"],
    }


# The first is the answer of Cognito for an account that has got a password meanwhile.
@pytest.mark.parametrize("kind", ["UnsupportedUserStateException", "UserNotFoundException"])
def test_an_invitation_that_cannot_be_mailed_again_is_no_failure(wire_to_cognito: Wire, kind: str) -> None:
    wire_to_cognito.responses["AdminGetUser"] = 200, {"UserAttributes": ATTRIBUTES, **NEW}
    wire_to_cognito.responses["AdminCreateUser"] = failed(kind)
    user_pool.invite_again("tim@van-dijk.example")


@pytest.mark.parametrize(
    ("call", "operation"),
    [
        (user_pool.enable, "AdminEnableUser"),
        (user_pool.sign_out, "AdminUserGlobalSignOut"),
        (user_pool.delete, "AdminDeleteUser"),
    ],
)
def test_what_is_done_to_an_account_may_be_repeated(
    wire_to_cognito: Wire, call: Callable[[str], None], operation: str
) -> None:
    call(ID)
    wire_to_cognito.responses[operation] = failed("UserNotFoundException")
    call(ID)
    assert wire_to_cognito.requests == [(operation, {"UserPoolId": "eu-west-1_Example", "Username": ID})] * 2


def test_an_account_that_is_deleted_while_it_is_invited_is_an_outage(wire_to_cognito: Wire) -> None:
    wire_to_cognito.responses["AdminCreateUser"] = failed("UsernameExistsException")
    wire_to_cognito.responses["AdminGetUser"] = failed("UserNotFoundException")
    with pytest.raises(UserPoolUnavailable):
        user_pool.enrol(INVITATION)


@pytest.mark.parametrize(
    "response",
    [
        failed("InternalErrorException", 500),
        (503, b"Service Unavailable"),
        (502, b""),
        failed("TooManyRequestsException"),
        failed("LimitExceededException"),
        failed("CodeDeliveryFailureException"),
    ],
)
def test_an_outage_is_distinguished_from_a_refusal(wire_to_cognito: Wire, response: Response) -> None:
    wire_to_cognito.responses = {"AdminCreateUser": response, "AdminDeleteUser": response}
    for ask in (lambda: user_pool.enrol(INVITATION), lambda: user_pool.delete(ID)):
        with pytest.raises(UserPoolUnavailable):
            ask()
    # One attempt each, because the caller decides whether to retry.
    assert wire_to_cognito.operations == ["AdminCreateUser", "AdminDeleteUser"]


def test_a_refused_connection_is_an_outage(wire_to_cognito: Wire, monkeypatch: pytest.MonkeyPatch) -> None:
    with create_server(("127.0.0.1", 0)) as closed:
        monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://127.0.0.1:{closed.getsockname()[1]}")
    with pytest.raises(UserPoolUnavailable):
        user_pool.enrol(INVITATION)


def test_a_timeout_is_an_outage(wire_to_cognito: Wire, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(user_pool, "READ_SECONDS", 0.05)
    with create_server(("127.0.0.1", 0)) as silent:
        monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://127.0.0.1:{silent.getsockname()[1]}")
        with pytest.raises(UserPoolUnavailable):
            user_pool.delete(ID)


def test_a_refusal_caused_by_our_code_is_not_hidden(wire_to_cognito: Wire) -> None:
    wire_to_cognito.responses["AdminCreateUser"] = failed("AccessDeniedException")
    with pytest.raises(Refused, match="AccessDenied"):
        user_pool.enrol(INVITATION)


def test_function_timeouts_exceed_all_cognito_requests_of_an_invitation_and_the_store() -> None:
    question = cognito.CONNECT_SECONDS + user_pool.READ_SECONDS
    store = wire.TRIES * (wire.CONNECT_SECONDS + wire.READ_SECONDS) + 1
    pauses = sum(min(retries.LONGEST_PAUSE, retries.SHORTEST_PAUSE * 2**n) for n in range(retries.MAX_ATTEMPTS - 1))
    template = load_template()
    inviting = ("cognito-idp:AdminGetUser", "!GetAtt UserPool.Arn")
    timeouts = [
        properties["Timeout"]
        for properties in functions(template).values()
        if inviting in rights(template, role_of(properties))
    ]
    assert timeouts
    assert all(user_pool.MAX_CALLS * question + 2 * store + pauses < timeout for timeout in timeouts)
