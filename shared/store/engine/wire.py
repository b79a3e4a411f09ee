"""DynamoDB's JSON: attribute values to and from Python, and a client whose answers hold plain items.

botocore shapes every attribute of every item by the service model, four fifths of what reading a page
costs. DynamoDB speaks plain JSON, so its values are made plain while the JSON is read, at a tenth more
than reading it alone. This uses a hook of botocore's session that is not documented; the lock file pins
botocore, tests run both ways, and KLANTKAART_STOCK_PARSER=1 switches it off.
"""

import json
import os
from typing import Any

import botocore.session
from botocore.config import Config
from botocore.parsers import PROTOCOL_PARSERS, JSONParser, ResponseParserFactory

# A request that has not answered by then is better tried again than waited for. A function lives longer than
# all of this for one read and one transaction (tests/store/engine/test_patience.py).
CONNECT_SECONDS, READ_SECONDS, TRIES = 1, 2, 2
_CONFIG = Config(
    connect_timeout=CONNECT_SECONDS,
    read_timeout=READ_SECONDS,
    retries={"mode": "standard", "total_max_attempts": TRIES},
    tcp_keepalive=True,
    # What botocore says of itself and its features is put together anew for each request, a seventh of its cost.
    user_agent="klantkaart",
)


def plain(value: dict[str, Any]) -> Any:
    """The Python value of an attribute value; any other object stays as it is.

    Inside out: what an "M" or "L" holds is plain already.
    """
    if len(value) != 1:
        return value
    if "S" in value:  # Most are.
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
    """Reads the body as it is. Errors keep botocore's shape."""

    def _handle_json_body(self, raw_body: bytes, shape: Any) -> Any:
        return json.loads(raw_body, object_hook=plain)


class _StockParser(JSONParser):
    """Lets botocore shape the body first."""

    def _handle_json_body(self, raw_body: bytes, shape: Any) -> Any:
        return decode(super()._handle_json_body(raw_body, shape))  # type: ignore[misc]


class _ParserFactory(ResponseParserFactory):
    def create_parser(self, protocol_name: str) -> Any:
        ours = _StockParser if os.environ.get("KLANTKAART_STOCK_PARSER") == "1" else _PlainParser
        parser: Any = ours if protocol_name == "json" else PROTOCOL_PARSERS[protocol_name]
        return parser(**self._defaults)  # type: ignore[attr-defined]


def client() -> Any:
    """A DynamoDB client of a session of its own; make one a process."""
    session = botocore.session.Session()
    session.register_component("response_parser_factory", _ParserFactory())
    return session.create_client("dynamodb", config=_CONFIG)


_KINDS = frozenset(("S", "N", "M", "L", "BOOL", "NULL"))


def encode(value: Any) -> dict[str, Any]:
    """Raises TypeError for what the store does not keep, a float above all."""
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
    """Raises TypeError for an item or map that would be read back as its content: it has one name, a kind's."""
    if len(item) == 1 and item.keys() <= _KINDS:
        raise TypeError(f"give the map of {', '.join(item)} another name")
    return {name: encode(value) for name, value in item.items()}


def decode(tree: Any) -> Any:
    """Whatever botocore parsed, with every attribute value in it made plain."""
    if isinstance(tree, dict):
        return plain({name: decode(value) for name, value in tree.items()})
    if isinstance(tree, list):
        return [decode(value) for value in tree]
    return tree
