"""The gaps of ministack that local/emulator/gaps closes: ministack still has each of them, and here each is closed.

A test that fails at its first assertion on a new version of ministack reports a gap that is gone: delete its module.
The gaps of tables are in test_table_gaps.py.
"""

import base64
import json
import socket
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from local.emulator.process import REGION, Emulator, client
from tests.local.stock import StockEmulator, create_function, deploy, invoke, unique, until, zipped

PASSWORD = "Klantkaart-1"


@pytest.fixture(scope="module")
def stock(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Emulator]:
    running = StockEmulator(tmp_path_factory.mktemp("stock"), saved=False)
    running.start()
    yield running
    running.stop()


def test_routes_of_an_http_api_body(stock: Emulator, emulator: Emulator) -> None:
    def operation(function: str) -> dict[str, Any]:
        return {"x-amazon-apigateway-integration": {"type": "aws_proxy", "uri": function}}

    def routes(of: Emulator) -> list[set[str]]:
        """Deploy an API, then another version of it."""
        stack, found = unique("api"), []
        for paths in ({"/a": {"get": operation("one")}}, {"/b": {"put": operation("one")}, "$default": {}}):
            body = {"openapi": "3.0.1", "paths": paths}
            api = {
                "Type": "AWS::ApiGatewayV2::Api",
                "Properties": {"Body": body, "Name": "api", "ProtocolType": "HTTP"},
            }
            api_id = deploy(of, stack, {"Api": api})["Api"]
            items = client("apigatewayv2", of.url).get_routes(ApiId=api_id)["Items"]
            found.append({item["RouteKey"] for item in items})
        return found

    assert routes(stock) == [set(), set()]
    assert routes(emulator) == [{"GET /a"}, {"PUT /b"}]


def test_layers_are_unpacked_once(stock: Emulator, emulator: Emulator) -> None:
    def unpacked(of: Emulator) -> set[str]:
        """Where two functions find the file of their common layer."""
        content = {"ZipFile": zipped("python/in_a_layer.py", "")}
        layer = client("lambda", of.url).publish_layer_version(LayerName=unique("layer"), Content=content)
        code = "import in_a_layer\ndef handler(event, context): return in_a_layer.__file__"
        arn = layer["LayerVersionArn"]
        return {invoke(of, create_function(of, code, arn)) for _ in range(2)}

    assert len(unpacked(stock)) == 2
    assert len(unpacked(emulator)) == 1


def test_functions_cannot_import_the_packages_of_the_emulator(stock: Emulator, emulator: Emulator) -> None:
    def found(of: Emulator) -> bool:
        code = "from importlib.util import find_spec\ndef handler(event, context): return bool(find_spec('ministack'))"
        return bool(invoke(of, create_function(of, code)))

    assert found(stock)
    assert not found(emulator)


def test_a_function_that_logs_nothing_answers_at_once(stock: Emulator, emulator: Emulator) -> None:
    def durations(of: Emulator, invocations: int) -> Iterator[float]:
        function, functions = create_function(of, "def handler(event, context): pass"), client("lambda", of.url)
        for _ in range(invocations):
            start = time.monotonic()
            functions.invoke(FunctionName=function)
            yield time.monotonic() - start

    assert min(durations(stock, 5)) > 0.05
    # The quickest of many, because the machine may be busy.
    assert any(duration < 0.05 for duration in durations(emulator, 200))


class Account:
    """An account of a pool of its own that signs in and renews through the SDK's operations."""

    def __init__(self, at: Emulator, *, refresh_token_seconds: int = 3600, **pool: Any) -> None:
        self.cognito = client("cognito-idp", at.url)
        pool_id = self.cognito.create_user_pool(PoolName="pool", **pool)["UserPool"]["Id"]
        flows = ["ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
        units = {"RefreshToken": "seconds"}
        made = self.cognito.create_user_pool_client(
            UserPoolId=pool_id,
            ClientName="page",
            ExplicitAuthFlows=flows,
            TokenValidityUnits=units,
            RefreshTokenValidity=refresh_token_seconds,
        )
        self._client = {"UserPoolId": pool_id, "ClientId": made["UserPoolClient"]["ClientId"]}
        self.cognito.admin_create_user(UserPoolId=pool_id, Username="ann")
        self.cognito.admin_set_user_password(UserPoolId=pool_id, Username="ann", Password=PASSWORD, Permanent=True)

    def sign_in(self) -> str:
        """Return the refresh token."""
        password = {"USERNAME": "ann", "PASSWORD": PASSWORD}
        tokens = self.cognito.admin_initiate_auth(
            AuthFlow="ADMIN_USER_PASSWORD_AUTH", AuthParameters=password, **self._client
        )
        return str(tokens["AuthenticationResult"]["RefreshToken"])

    def renew(self, refresh_token: str, **metadata: str) -> dict[str, Any]:
        """Return the claims of the new ID token."""
        tokens = self.cognito.get_tokens_from_refresh_token(
            RefreshToken=refresh_token, ClientId=self._client["ClientId"], ClientMetadata=metadata
        )
        payload = tokens["AuthenticationResult"]["IdToken"].split(".")[1]
        return dict(json.loads(base64.urlsafe_b64decode(payload + "==")))


def test_the_metadata_of_a_renewal_reaches_the_trigger(stock: Emulator, emulator: Emulator) -> None:
    def merchant(of: Emulator) -> Any:
        """Return what the trigger put into the token."""
        code = """def handler(event, context):
            merchant = event["request"].get("clientMetadata", {}).get("merchant_id", "none")
            event["response"]["claimsOverrideDetails"] = {"claimsToAddOrOverride": {"merchant": merchant}}
            return event"""
        function = create_function(of, code)
        arn = client("lambda", of.url).get_function(FunctionName=function)["Configuration"]["FunctionArn"]
        account = Account(of, LambdaConfig={"PreTokenGeneration": arn})
        return account.renew(account.sign_in(), merchant_id="cervantes")["merchant"]

    assert merchant(stock) == "none"
    assert merchant(emulator) == "cervantes"


def test_a_refresh_token_ends(stock: Emulator, emulator: Emulator) -> None:
    def renews_after_its_end(of: Emulator) -> bool:
        account = Account(of, refresh_token_seconds=1)
        token = account.sign_in()
        end = time.time() + 1
        until(lambda: time.time() > end)
        try:
            account.renew(token)
        except account.cognito.exceptions.NotAuthorizedException:
            return False
        return True

    assert renews_after_its_end(stock)
    assert not renews_after_its_end(emulator)


def test_an_event_has_its_cookies_in_a_list(stock: Emulator, emulator: Emulator) -> None:
    def found(of: Emulator) -> Any:
        code = """def handler(event, context):
            return {"cookies": event.get("cookies"), "header": event["headers"].get("cookie")}"""
        gateway = client("apigatewayv2", of.url)
        described = client("lambda", of.url).get_function(FunctionName=create_function(of, code))
        api = gateway.create_api(Name=unique("api"), ProtocolType="HTTP")["ApiId"]
        integration = gateway.create_integration(
            ApiId=api,
            IntegrationType="AWS_PROXY",
            IntegrationUri=described["Configuration"]["FunctionArn"],
            PayloadFormatVersion="2.0",
        )
        gateway.create_route(ApiId=api, RouteKey="$default", Target=f"integrations/{integration['IntegrationId']}")
        address = f"{of.url}/_aws/execute-api/{api}/$default/"
        return httpx.get(address, headers={"Cookie": "a=1; b=2"}).json()

    assert found(stock) == {"cookies": None, "header": "a=1; b=2"}
    assert found(emulator) == {"cookies": ["a=1", "b=2"], "header": None}


class SavingOften(Emulator):
    save_every_seconds = 0.1


def test_state_survives_a_kill(tmp_path: Path) -> None:
    def queues(of: Emulator) -> list[str]:
        return list(client("sqs", of.url).list_queues().get("QueueUrls", []))

    def queues_after_a_kill(emulator: Emulator, saved: Path | None) -> list[str]:
        emulator.start()
        try:
            client("sqs", emulator.url).create_queue(QueueName="waiting")
            until(lambda: not saved or (saved.exists() and "waiting" in saved.read_text()))
            emulator.kill()
            emulator.start()
            return queues(emulator)
        finally:
            emulator.stop()

    assert queues_after_a_kill(StockEmulator(tmp_path / "stock"), None) == []
    state = tmp_path / "closed" / "state" / "sqs.json"
    assert len(queues_after_a_kill(SavingOften(tmp_path / "closed"), state)) == 1


def test_a_queue_still_invokes_its_function_after_a_start_on_another_port(tmp_path: Path) -> None:
    def restarted(emulator: Emulator, folder: Path) -> None:
        emulator.stop()
        with socket.create_server(("127.0.0.1", int((folder / "port").read_text()))):
            emulator.start()

    def has_its_url(emulator: Emulator, name: str) -> bool:
        """The URL of a restored queue is the one that it would get today: where a mapping looks for it."""
        sqs = client("sqs", emulator.url)
        new = sqs.create_queue(QueueName="another")["QueueUrl"]
        return bool(sqs.get_queue_url(QueueName=name)["QueueUrl"] == new.replace("another", name))

    stock = StockEmulator(tmp_path / "stock")
    stock.start()
    try:
        client("sqs", stock.url).create_queue(QueueName="queue")
        restarted(stock, tmp_path / "stock")
        assert not has_its_url(stock, "queue")
    finally:
        stock.stop()

    emulator = Emulator(tmp_path / "closed")
    emulator.start()
    try:
        queue = client("sqs", emulator.url).create_queue(QueueName="queue")["QueueUrl"]
        function = create_function(emulator, "def handler(event, context): pass")
        client("lambda", emulator.url).create_event_source_mapping(
            FunctionName=function, EventSourceArn=f"arn:aws:sqs:{REGION}:000000000000:queue"
        )
        restarted(emulator, tmp_path / "closed")
        assert has_its_url(emulator, "queue")
        sqs = client("sqs", emulator.url)
        sqs.send_message(QueueUrl=queue, MessageBody="for the function")
        until(lambda: not _messages(sqs, queue))
    finally:
        emulator.stop()


def _messages(sqs: Any, queue: str) -> int:
    """Return how many there are, those that a function is processing included."""
    names = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"]
    return sum(map(int, sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=names)["Attributes"].values()))
