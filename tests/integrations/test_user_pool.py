"""The client of Cognito against a fake server: answers, refusals, outages and timeouts."""

import json
import re
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socket import create_server
from threading import Thread
from typing import Any

import pytest
from botocore import xform_name
from botocore.config import Config
from botocore.exceptions import ClientError

from local.build.package.botocore_data import OPERATIONS
from shared import config
from shared.domain.core.refs import MerchantId
from shared.domain.team.members import AlreadyJoined, Invitation, MemberExists, MemberNotFound, TeamMember
from shared.domain.team.roles import Role
from shared.integrations import sign_in, user_pool
from shared.integrations.user_pool import EmailRefused, UserPoolUnavailable
from shared.store.engine import retries, wire
from tests.template import functions, load_template, rights, role_of

INVITATION = Invitation(name="Tim Hoekstra", email="tim@van-dijk.example", role=Role.SALES)
MEMBER = TeamMember(
    id="7d8ca528-4931-4254-9273-ea5ee853f271", name="Tim", email="tim@van-dijk.example", role=Role.FIELD
)
ATTRIBUTES = [
    {"Name": "sub", "Value": MEMBER.id},
    {"Name": "email", "Value": MEMBER.email},
    {"Name": "custom:merchant_id", "Value": "van-dijk"},
    {"Name": "custom:role", "Value": "field"},
]
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
    cognito = Wire()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            status, body = cognito.answer(self.headers["X-Amz-Target"].rpartition(".")[2], request)
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://127.0.0.1:{server.server_port}")
        monkeypatch.setenv("USER_POOL_ID", "eu-west-1_Example")
        for kept in (user_pool.client, config.user_pool_id):
            kept.cache_clear()
        yield cognito
        for kept in (user_pool.client, config.user_pool_id):
            kept.cache_clear()
        server.shutdown()
        thread.join()


def failed(kind: str, status: int = 400) -> Response:
    return status, {"__type": kind, "message": "…"}


def test_an_account_has_its_merchant_and_role_and_cognito_sends_the_mail(wire_to_cognito: Wire) -> None:
    wire_to_cognito.responses["AdminCreateUser"] = 200, {"User": {"Username": MEMBER.id, "Attributes": ATTRIBUTES}}
    member = user_pool.enrol(MerchantId("van-dijk"), INVITATION)
    assert member == TeamMember(id=MEMBER.id, name=MEMBER.email, email=MEMBER.email, role=Role.FIELD)
    ((_, request),) = wire_to_cognito.requests
    assert request == {
        "UserPoolId": "eu-west-1_Example",
        "Username": "tim@van-dijk.example",
        "UserAttributes": [
            {"Name": "email", "Value": "tim@van-dijk.example"},
            {"Name": "email_verified", "Value": "true"},
            {"Name": "name", "Value": "Tim Hoekstra"},
            {"Name": "custom:merchant_id", "Value": "van-dijk"},
            {"Name": "custom:role", "Value": "sales"},
        ],
        "DesiredDeliveryMediums": ["EMAIL"],
    }


def test_an_address_that_cognito_refuses_is_for_the_caller_to_correct(wire_to_cognito: Wire) -> None:
    wire_to_cognito.responses["AdminCreateUser"] = failed("InvalidParameterException")
    with pytest.raises(EmailRefused) as refused:
        user_pool.enrol(MerchantId("van-dijk"), INVITATION)
    assert [field.field for field in refused.value.fields] == ["email"]


def test_an_existing_account_of_the_merchant_is_returned_unchanged(wire_to_cognito: Wire) -> None:
    wire_to_cognito.responses["AdminCreateUser"] = failed("UsernameExistsException")
    wire_to_cognito.responses["AdminGetUser"] = 200, {"UserAttributes": ATTRIBUTES, "Enabled": False}
    member = user_pool.enrol(MerchantId("van-dijk"), INVITATION)
    assert (member.role, member.active) == (Role.FIELD, False)
    assert wire_to_cognito.operations == ["AdminCreateUser", "AdminGetUser"]


def test_an_account_of_another_merchant_is_not_changed(wire_to_cognito: Wire) -> None:
    wire_to_cognito.responses["AdminCreateUser"] = failed("UsernameExistsException")
    wire_to_cognito.responses["AdminGetUser"] = 200, {"UserAttributes": ATTRIBUTES, "Enabled": True}
    with pytest.raises(MemberExists):
        user_pool.enrol(MerchantId("cervantes"), INVITATION)
    assert wire_to_cognito.operations == ["AdminCreateUser", "AdminGetUser"]


@pytest.mark.parametrize(
    ("active", "operations"),
    [
        (True, ["AdminUpdateUserAttributes", "AdminEnableUser"]),
        (False, ["AdminUpdateUserAttributes", "AdminUserGlobalSignOut", "AdminDisableUser"]),
    ],
)
def test_an_account_is_updated_to_the_state_of_the_member(
    wire_to_cognito: Wire, active: bool, operations: list[str]
) -> None:
    user_pool.save(MEMBER.model_copy(update={"active": active}))
    assert wire_to_cognito.operations == operations
    assert {request["Username"] for _, request in wire_to_cognito.requests} == {MEMBER.id}
    assert wire_to_cognito.requests[0][1]["UserAttributes"] == [
        {"Name": "name", "Value": "Tim"},
        {"Name": "custom:role", "Value": "field"},
    ]


def test_an_invitation_is_mailed_again_to_the_address_of_the_account(wire_to_cognito: Wire) -> None:
    user_pool.invite_again(MEMBER)
    ((operation, request),) = wire_to_cognito.requests
    assert operation == "AdminCreateUser"
    assert request == {
        "UserPoolId": "eu-west-1_Example",
        "Username": "tim@van-dijk.example",
        "MessageAction": "RESEND",
        "DesiredDeliveryMediums": ["EMAIL"],
    }


@pytest.mark.parametrize(
    ("kind", "error"),
    # The first is the answer of Cognito for an account that has its own password.
    [("UnsupportedUserStateException", AlreadyJoined), ("UserNotFoundException", MemberNotFound)],
)
def test_an_invitation_that_cannot_be_repeated_has_a_code_for_the_reason(
    wire_to_cognito: Wire, kind: str, error: type[Exception]
) -> None:
    wire_to_cognito.responses["AdminCreateUser"] = failed(kind)
    with pytest.raises(error):
        user_pool.invite_again(MEMBER)


@pytest.mark.parametrize("operation", ["AdminUpdateUserAttributes", "AdminEnableUser"])
def test_a_deleted_account_is_a_member_that_is_not_found(wire_to_cognito: Wire, operation: str) -> None:
    wire_to_cognito.responses[operation] = failed("UserNotFoundException")
    with pytest.raises(MemberNotFound):
        user_pool.save(MEMBER)


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
    wire_to_cognito.responses = {"AdminCreateUser": response, "AdminUpdateUserAttributes": response}
    for ask in (lambda: user_pool.enrol(MerchantId("van-dijk"), INVITATION), lambda: user_pool.save(MEMBER)):
        with pytest.raises(UserPoolUnavailable):
            ask()
    # One attempt each, because the caller decides whether to retry.
    assert wire_to_cognito.operations == ["AdminCreateUser", "AdminUpdateUserAttributes"]


def test_a_refused_connection_is_an_outage(wire_to_cognito: Wire, monkeypatch: pytest.MonkeyPatch) -> None:
    with create_server(("127.0.0.1", 0)) as closed:
        monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://127.0.0.1:{closed.getsockname()[1]}")
    with pytest.raises(UserPoolUnavailable):
        user_pool.enrol(MerchantId("van-dijk"), INVITATION)


def test_a_timeout_is_an_outage(wire_to_cognito: Wire, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(user_pool, "_CONFIG", user_pool._CONFIG.merge(Config(read_timeout=0.05)))
    with create_server(("127.0.0.1", 0)) as silent:
        monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://127.0.0.1:{silent.getsockname()[1]}")
        with pytest.raises(UserPoolUnavailable):
            user_pool.save(MEMBER)


def test_every_operation_that_is_asked_for_is_shipped() -> None:
    sources = [Path(user_pool.__file__).read_text(), Path(sign_in.__file__).read_text()]
    called = [operation for source in sources for operation in re.findall(r'_call\(\s*"(\w+)"', source)]
    assert set(called) == {xform_name(operation) for operation in OPERATIONS["cognito-idp"]}


def test_a_refusal_caused_by_our_code_is_not_hidden(wire_to_cognito: Wire) -> None:
    wire_to_cognito.responses["AdminCreateUser"] = failed("AccessDeniedException")
    with pytest.raises(ClientError, match="AccessDenied"):
        user_pool.enrol(MerchantId("van-dijk"), INVITATION)


def test_function_timeouts_exceed_three_cognito_requests_and_the_store() -> None:
    question = user_pool.CONNECT_SECONDS + user_pool.READ_SECONDS
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
    assert all(3 * question + 2 * store + pauses < timeout for timeout in timeouts)
