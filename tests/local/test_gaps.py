"""The gaps of ministack that local/emulator/gaps closes: ministack still has each of them, and here each is closed.

A test that fails at its first assertion on a new version of ministack reports a gap that is gone: delete its module.
The gaps of tables are in test_table_gaps.py.
"""

import base64
import json
import socket
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from botocore.exceptions import ClientError

from local.emulator.process import IMPORTED_ONCE, REGION, Emulator, client
from tests.local.stock import StockEmulator, create_function, deploy, invoke, unique, zipped
from tests.until import until


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


def test_code_is_unpacked_once(stock: Emulator, emulator: Emulator) -> None:
    def unpacked(of: Emulator) -> set[str]:
        """Where two functions find the file of the code that they have in common."""
        code = "import os\ndef handler(event, context): return os.path.realpath(__file__)"
        return {invoke(of, create_function(of, code)) for _ in range(2)}

    assert len(unpacked(stock)) == 2
    assert len(unpacked(emulator)) == 1


def test_functions_are_forked_with_what_all_of_them_import(stock: Emulator, emulator: Emulator) -> None:
    """All else is their own: the environment, and what they do to a module."""
    imported, *_ = IMPORTED_ONCE
    code = f"""import os, {imported} as common
def handler(event, context):
    common.seen_by = getattr(common, "seen_by", []) + [os.environ["AWS_LAMBDA_FUNCTION_NAME"]]
    return common.importer, os.getpid(), common.seen_by"""

    def found(of: Emulator) -> Iterator[tuple[int, int]]:
        """Return the process that imported the common module, and its own process, of two functions."""
        content = {"ZipFile": zipped(f"python/{imported}.py", "import os; importer = os.getpid()")}
        layer = client("lambda", of.url).publish_layer_version(LayerName=unique("layer"), Content=content)
        for _ in range(2):
            function = create_function(of, code, layer["LayerVersionArn"])
            importer, own, seen_by = invoke(of, function)
            assert seen_by == [function]
            yield importer, own

    assert all(importer == own for importer, own in found(stock))
    forked = list(found(emulator))
    assert len({importer for importer, _ in forked}) == 1
    assert len({process for pair in forked for process in pair}) == 3


def test_a_function_whose_process_ended_is_started_again(emulator: Emulator) -> None:
    code = "import os\ndef handler(event, context): return os._exit(1) if event.get('end') else os.getpid()"
    function, functions = create_function(emulator, code), client("lambda", emulator.url)
    first = invoke(emulator, function)
    assert invoke(emulator, function) == first
    assert "FunctionError" in functions.invoke(FunctionName=function, Payload=b'{"end": true}')
    assert invoke(emulator, function) not in (first, None)


def test_functions_cannot_import_the_packages_of_the_emulator(stock: Emulator, emulator: Emulator) -> None:
    def found(of: Emulator) -> bool:
        code = "from importlib.util import find_spec\ndef handler(event, context): return bool(find_spec('ministack'))"
        return bool(invoke(of, create_function(of, code)))

    assert found(stock)
    assert not found(emulator)


def test_functions_cannot_import_the_packages_of_the_machine(stock: Emulator, emulator: Emulator) -> None:
    """Else an import that works here, or takes time here, does not on AWS."""

    def found(of: Emulator) -> bool:
        code = "import sys\ndef handler(event, context): return any(path.endswith('-packages') for path in sys.path)"
        return bool(invoke(of, create_function(of, code)))

    assert found(stock)
    assert not found(emulator)


def test_what_is_imported_once_exists() -> None:
    """A name that nothing has any more would be passed over, and each function would import what has it now."""
    assert all(find_spec(name) for name in IMPORTED_ONCE)


def test_a_function_that_logs_nothing_answers_at_once(stock: Emulator, emulator: Emulator) -> None:
    def durations(of: Emulator, invocations: int) -> Iterator[float]:
        function, functions = create_function(of, "def handler(event, context): pass"), client("lambda", of.url)
        for _ in range(invocations):
            start = time.monotonic()
            functions.invoke(FunctionName=function)
            yield time.monotonic() - start

    waiting = min(durations(stock, 5))
    assert waiting > 0.05
    # The quickest of many on the same machine, because it may be busy.
    assert any(duration < waiting for duration in durations(emulator, 200))


def sign_in(at: Emulator, **pool_properties: Any) -> tuple[dict[str, str], dict[str, Any]]:
    """Sign in to a new pool. Return the ids of pool and client, and the tokens."""
    cognito = client("cognito-idp", at.url)
    pool = cognito.create_user_pool(PoolName="pool", **pool_properties)["UserPool"]["Id"]
    flows = ["ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
    made = cognito.create_user_pool_client(UserPoolId=pool, ClientName="page", ExplicitAuthFlows=flows)
    at_client = {"UserPoolId": pool, "ClientId": made["UserPoolClient"]["ClientId"]}
    cognito.admin_create_user(UserPoolId=pool, Username="ann")
    cognito.admin_set_user_password(UserPoolId=pool, Username="ann", Password="Klantkaart-1", Permanent=True)
    password = {"USERNAME": "ann", "PASSWORD": "Klantkaart-1"}
    answer = cognito.admin_initiate_auth(AuthFlow="ADMIN_USER_PASSWORD_AUTH", AuthParameters=password, **at_client)
    return at_client, answer


def claims(tokens: dict[str, Any]) -> dict[str, Any]:
    payload = tokens["AuthenticationResult"]["IdToken"].split(".")[1]
    return dict(json.loads(base64.urlsafe_b64decode(payload + "==")))


def trigger(at: Emulator, code: str) -> dict[str, Any]:
    """Return the configuration of a pool whose trigger before each token is a function with this code."""
    function = create_function(at, f"def handler(event, context):\n    {code}")
    arn = client("lambda", at.url).get_function(FunctionName=function)["Configuration"]["FunctionArn"]
    return {"LambdaConfig": {"PreTokenGeneration": arn}}


def test_a_renewal_passes_its_metadata_to_the_trigger_of_the_token(stock: Emulator, emulator: Emulator) -> None:
    def metadata_of_a_renewal(at: Emulator) -> str:
        code = """event["response"] = {"claimsOverrideDetails": {"claimsToAddOrOverride": {
        "got": (event["request"].get("clientMetadata") or {}).get("wanted", "nothing")}}}; return event"""
        ids, tokens = sign_in(at, **trigger(at, code))
        assert claims(tokens)["got"] == "nothing"
        renewed = client("cognito-idp", at.url).get_tokens_from_refresh_token(
            ClientId=ids["ClientId"],
            RefreshToken=tokens["AuthenticationResult"]["RefreshToken"],
            ClientMetadata={"wanted": "this"},
        )
        return str(claims(renewed)["got"])

    assert metadata_of_a_renewal(stock) == "nothing"
    assert metadata_of_a_renewal(emulator) == "this"


def test_no_token_is_issued_when_its_trigger_fails(stock: Emulator, emulator: Emulator) -> None:
    failing = "raise ValueError"
    assert sign_in(stock, **trigger(stock, failing))
    with pytest.raises(ClientError):
        sign_in(emulator, **trigger(emulator, failing))


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


def test_the_content_of_layers_is_not_in_the_saved_state(tmp_path: Path) -> None:
    def saved_with_a_layer(emulator: Emulator, folder: Path) -> str:
        """Publish a layer of a function, start again twice, the second time without a change, and invoke it."""
        emulator.start()
        try:
            content = {"ZipFile": zipped("python/in_a_layer.py", "kept = True")}
            layer = client("lambda", emulator.url).publish_layer_version(LayerName="layer", Content=content)
            code = "import in_a_layer\ndef handler(event, context): return in_a_layer.kept"
            function = create_function(emulator, code, layer["LayerVersionArn"])
            for _ in range(2):
                emulator.stop()
                emulator.start()
            assert invoke(emulator, function) is True
            return (folder / "state" / "lambda.json").read_text()
        finally:
            emulator.stop()

    assert "__bytes__" in saved_with_a_layer(StockEmulator(tmp_path / "stock"), tmp_path / "stock")
    assert "__bytes__" not in saved_with_a_layer(Emulator(tmp_path / "closed"), tmp_path / "closed")


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
