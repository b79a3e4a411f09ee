"""The emulator of tests answers directly what it answers by HTTP: items, messages, errors and their reasons."""

from collections.abc import Iterator
from typing import Any

import pytest
from botocore.client import BaseClient
from botocore.exceptions import ClientError

from shared import config
from shared.integrations import cognito, key_vault
from shared.store.engine import sqs, table
from tests.emulator import EmptiedEmulator, by_http
from tests.queues import Queues

KEY = {"PK": {"S": "m#1"}, "SK": {"S": "note#1"}}
ABSENT = {"PK": {"S": "m#1"}, "SK": {"S": "note#2"}}
ITEM = KEY | {"count": {"N": "7"}, "map": {"M": {"text": {"S": "é"}, "list": {"L": [{"BOOL": True}, {"NULL": True}]}}}}
ONLY_NEW = {"ConditionExpression": "attribute_not_exists(PK)", "ReturnValuesOnConditionCheckFailure": "ALL_OLD"}
OF_PARTITION = {"KeyConditionExpression": "PK = :pk", "ExpressionAttributeValues": {":pk": KEY["PK"]}}
OF_EXISTING = {"UpdateExpression": "SET map.a = :one", "ConditionExpression": "attribute_exists(PK)"}


def test_answers_are_those_of_http(queues: Queues, emulator: EmptiedEmulator, monkeypatch: pytest.MonkeyPatch) -> None:
    assert BaseClient._make_api_call is not by_http  # type: ignore[attr-defined]
    directly = list(answers(queues.urls["CustomersOnDeletedQueue"]))
    emulator.empty()
    monkeypatch.setattr(BaseClient, "_make_api_call", by_http)
    assert directly == list(answers(queues.urls["CustomersOnDeletedQueue"]))
    refusals = {answer["Error"]["Code"] for answer in directly if "Error" in answer}
    assert {"TransactionCanceledException", "ConditionalCheckFailedException", "ResourceNotFoundException"} < refusals


def answers(queue: str) -> Iterator[Any]:
    """Send a request of each kind, and return the answers or errors as botocore parses them."""
    items, messages, of_table = table.client(), sqs.client(), {"TableName": config.table_name()}
    accounts, secrets, of_pool = cognito.client(3), key_vault.client(), {"UserPoolId": config.user_pool_id()}
    put = {"Put": of_table | {"Item": ITEM}}
    for call, request in (
        (items.transact_write_items, {"TransactItems": [put]}),
        (items.transact_write_items, {"TransactItems": [{"Put": put["Put"] | ONLY_NEW}]}),
        (items.get_item, of_table | {"Key": KEY}),
        (items.get_item, of_table | {"Key": ABSENT}),
        (items.get_item, {"TableName": "absent", "Key": KEY}),
        (items.get_item, of_table | {"Key": {"PK": KEY["PK"]}}),
        (items.batch_get_item, {"RequestItems": {of_table["TableName"]: {"Keys": [KEY, ABSENT]}}}),
        (items.query, of_table | OF_PARTITION),
        (items.query, of_table | OF_PARTITION | {"IndexName": "absent"}),
        (items.update_item, of_table | OF_EXISTING | {"Key": KEY, "ExpressionAttributeValues": {":one": {"N": "1"}}}),
        (
            items.update_item,
            of_table | OF_EXISTING | {"Key": ABSENT, "ExpressionAttributeValues": {":one": {"N": "1"}}},
        ),
        (messages.send_message, {"QueueUrl": queue, "MessageBody": "é"}),
        (messages.send_message, {"QueueUrl": f"{queue}-absent", "MessageBody": "é"}),
        (messages.receive_message, {"QueueUrl": queue, "MessageSystemAttributeNames": ["All"]}),
        (accounts.list_users, of_pool | {"Filter": 'email = "absent@klantkaart.example"'}),
        (accounts.admin_get_user, of_pool | {"Username": "absent"}),
        (secrets.describe_key, {"KeyId": config.secrets_key_id()}),
        (secrets.encrypt, {"KeyId": "absent", "Plaintext": b"\0"}),
    ):
        try:
            answer = call(**request)
        except ClientError as error:
            answer = dict(error.response) | {"class": type(error).__name__}
        yield stable(answer)


def stable(answer: Any) -> Any:
    """Leave out what is new in each answer: identifiers, the date and the moment."""
    changing = ("MessageId", "ReceiptHandle", "SentTimestamp", "ApproximateFirstReceiveTimestamp")
    if isinstance(answer, dict):
        status = {"status": answer["ResponseMetadata"]["HTTPStatusCode"]} if "ResponseMetadata" in answer else {}
        kept = {name: stable(value) for name, value in answer.items() if name not in (*changing, "ResponseMetadata")}
        return kept | status
    return [stable(one) for one in answer] if isinstance(answer, list) else answer
