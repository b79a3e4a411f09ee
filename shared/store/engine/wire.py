"""DynamoDB's JSON: conversion of attribute values to and from Python, and a client that returns plain items.

botocore parses every attribute of every item by the service model, which is four fifths of the CPU time of reading a
page. This parser converts the values while the JSON is decoded, which adds a tenth to decoding. It uses an
undocumented hook of botocore's session; so the lock file pins botocore, the tests compare both parsers, and
KLANTKAART_STOCK_PARSER=1 switches back to botocore's.
"""

import json
import os
from functools import cache
from typing import Any

from botocore.config import Config
from botocore.parsers import PROTOCOL_PARSERS, JSONParser, ResponseParserFactory

from shared import aws_session

# DynamoDB answers within milliseconds, so retry early. The timeout of a function is longer than all attempts of one
# read and one transaction (tests/store/engine/test_timeouts.py).
CONNECT_SECONDS, READ_SECONDS, TRIES = 1, 2, 2
_CONFIG = Config(
    connect_timeout=CONNECT_SECONDS,
    read_timeout=READ_SECONDS,
    retries={"mode": "standard", "total_max_attempts": TRIES},
    tcp_keepalive=True,
    # DynamoDB refuses a malformed request itself, and only table.py makes requests.
    parameter_validation=False,
    # A constant, because botocore builds its own user agent for each request, which takes a seventh of the CPU time.
    user_agent="klantkaart",
)
_PARSERS = "response_parser_factory"


def plain(value: dict[str, Any]) -> Any:
    """Return the Python value of an attribute value. Return any other object unchanged.

    The JSON decoder calls it for the innermost objects first, so the content of an "M" or "L" is converted already.
    """
    if len(value) != 1:
        return value
    if "S" in value:  # First, because most are strings.
        return value["S"]
    for kind, content in value.items():
        if kind in ("M", "L", "BOOL"):
            return content
        if kind == "N":
            return int(content)
        if kind == "NULL":
            return None
    return value


class _PlainParser(JSONParser):
    """Decodes and converts the body in one pass. Errors are parsed by botocore."""

    def _handle_json_body(self, raw_body: bytes, shape: Any) -> Any:
        return json.loads(raw_body, object_hook=plain)


class _StockParser(JSONParser):
    """Lets botocore parse the body, and converts the result."""

    def _handle_json_body(self, raw_body: bytes, shape: Any) -> Any:
        return decode(super()._handle_json_body(raw_body, shape))  # type: ignore[misc]


class _ParserFactory(ResponseParserFactory):
    @cache  # noqa: B019 - there is one factory for each client, and botocore asks it for a parser at each request
    def create_parser(self, protocol_name: str) -> Any:
        ours = _StockParser if os.environ.get("KLANTKAART_STOCK_PARSER") == "1" else _PlainParser
        parser: Any = ours if protocol_name == "json" else PROTOCOL_PARSERS[protocol_name]
        return parser(**self._defaults)  # type: ignore[attr-defined]


def client() -> Any:
    """Return a new DynamoDB client. Create one for each process."""
    session = aws_session.session()
    stock = session.get_component(_PARSERS)
    session.register_component(_PARSERS, _ParserFactory())
    client: Any = session.create_client("dynamodb", config=_CONFIG)
    # The session's next client is of a service whose JSON has no attribute values.
    session.register_component(_PARSERS, stock)
    # The endpoint is that of the region, as for a service without rules. botocore would follow the rules anew for each
    # request, which takes a fifteenth of the CPU time of reading a page.
    client._ruleset_resolver = None
    return client


_KINDS = frozenset(("S", "N", "M", "L", "BOOL", "NULL"))


def encode(value: Any) -> dict[str, Any]:
    """Return the attribute value. Raise TypeError for a type that the table does not store, such as float."""
    match value:
        case None:
            return {"NULL": True}
        case bool():
            return {"BOOL": value}
        case str():
            return {"S": str(value)}
        case int():
            return {"N": str(value)}
        case dict():
            return {"M": encode_item(value)}
        case list() | tuple():
            return {"L": [encode(one) for one in value]}
    raise TypeError(f"{type(value).__name__} has no place in the table")


def encode_item(item: dict[str, Any]) -> dict[str, Any]:
    """Return the attributes of an item or map.

    Raise TypeError for a map with the single key "S", "N" or the like, because it would be read back as a value.
    """
    if len(item) == 1 and item.keys() <= _KINDS:
        raise TypeError(f"give the map of {', '.join(item)} another name")
    return {name: encode(value) for name, value in item.items()}


def decode(tree: Any) -> Any:
    """Convert every attribute value in a response that botocore has parsed."""
    if isinstance(tree, dict):
        return plain({name: decode(value) for name, value in tree.items()})
    if isinstance(tree, list):
        return [decode(value) for value in tree]
    return tree
