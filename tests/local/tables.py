"""ministack's tables in this process: their functions are called directly, without a server."""

import json
from collections.abc import Callable
from typing import Any

from ministack.core import persistence
from ministack.services import dynamodb

from tests import ENVIRONMENT

Document = dict[str, Any]
Query = Callable[[Document], tuple[int, dict[str, str], bytes]]
NAME = ENVIRONMENT["TABLE_NAME"]
# What the modules of local/emulator/gaps replace, to be put back after a test.
REPLACED = (
    "_query",
    "_index_item",
    "_tokenize",
    "_condition_syntax_error",
    "_transact_write_items",
    "_apply_update_expression",
    "_paginate_evaluated_items",
    "get_state",
    "copy",
)


def create(template: Document) -> None:
    """Create the table of template.yaml, empty."""
    properties = template["Resources"]["Table"]["Properties"]
    declared = ("AttributeDefinitions", "KeySchema", "GlobalSecondaryIndexes", "BillingMode")
    dynamodb.reset()
    dynamodb._create_table({"TableName": NAME, **{name: properties[name] for name in declared}})


def put(item: Document) -> None:
    dynamodb._put_item({"TableName": NAME, "Item": item})


def delete(item: Document) -> None:
    dynamodb._delete_item({"TableName": NAME, "Key": {name: item[name] for name in ("PK", "SK")}})


def move(item: Document) -> None:
    """Update an item, if there is one in a list, so that it moves to the list's end."""
    request = {"UpdateExpression": "SET S1 = :end", "ExpressionAttributeValues": {":end": {"S": "z"}}}
    key = {name: item[name] for name in ("PK", "SK")}
    dynamodb._update_item({"TableName": NAME, "Key": key, "ConditionExpression": "attribute_exists(L)", **request})


def restart(_: Document | None = None) -> None:
    """Restore the tables from the JSON that they are saved as."""
    saved = json.dumps(dynamodb.get_state(), default=persistence._json_default)
    dynamodb.reset()
    dynamodb.load_persisted_state(json.loads(saved, object_hook=persistence._json_object_hook))


def numbered(n: int) -> Document:
    """Return one of some items of the same partition and list, in the order of their numbers."""
    key = {"PK": "p", "SK": f"a{n}", "L": "p", "S1": f"a{n}", "S2": f"a{n}"}
    return {name: {"S": value} for name, value in key.items()}
