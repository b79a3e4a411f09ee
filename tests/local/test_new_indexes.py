"""A deployment that adds indexes to a table keeps its items, and each new index has all of them."""

from typing import Any

from local.emulator.process import Emulator, client
from tests.local.stock import deploy, unique


def table(indexes: int) -> dict[str, Any]:
    """Return a table like the one of template.yaml, with so many indexes."""

    def keys(partition: str, sort: str) -> list[dict[str, str]]:
        return [{"AttributeName": partition, "KeyType": "HASH"}, {"AttributeName": sort, "KeyType": "RANGE"}]

    numbers = range(1, indexes + 1)
    names = ["PK", "SK", "L", *(f"S{n}" for n in numbers)]
    return {
        "Type": "AWS::DynamoDB::Table",
        "Properties": {
            "BillingMode": "PAY_PER_REQUEST",
            "DeletionProtectionEnabled": True,
            "AttributeDefinitions": [{"AttributeName": name, "AttributeType": "S"} for name in names],
            "KeySchema": keys("PK", "SK"),
            "GlobalSecondaryIndexes": [
                {"IndexName": f"list_{n}", "KeySchema": keys("L", f"S{n}"), "Projection": {"ProjectionType": "ALL"}}
                for n in numbers
            ],
        },
    }


def test_a_table_gets_new_indexes_and_keeps_its_items(emulator: Emulator) -> None:
    dynamodb, stack = client("dynamodb", emulator.url), unique("table")
    name = deploy(emulator, stack, {"Table": table(6)})["Table"]

    def put(number: int) -> None:
        item = {"PK": "p", "SK": f"a{number}", "L": "p"} | {f"S{n}": f"b{9 - number}" for n in range(1, 9)}
        dynamodb.put_item(TableName=name, Item={attribute: {"S": value} for attribute, value in item.items()})

    def listed(index: int) -> list[str]:
        answer = dynamodb.query(
            TableName=name,
            IndexName=f"list_{index}",
            KeyConditionExpression=f"L = :of AND S{index} >= :from",
            ExpressionAttributeValues={":of": {"S": "p"}, ":from": {"S": "b5"}},
        )
        return [item["SK"]["S"] for item in answer["Items"]]

    for number in range(4):
        put(number)
    assert listed(6) == ["a3", "a2", "a1", "a0"]
    assert deploy(emulator, stack, {"Table": table(8)})["Table"] == name
    put(4)
    for index in (1, 6, 7, 8):
        assert listed(index) == ["a4", "a3", "a2", "a1", "a0"]
