"""DynamoDB's JSON: attribute values to and from Python, and a client that does not parse answers twice.

botocore shapes every attribute of every item by the service model: 54 µs an item, four fifths of
what reading a page costs. DynamoDB speaks plain JSON, so the body can be taken as it is. This uses a
hook of botocore's session that is not documented; the lock file pins botocore, tests run both ways,
and KLANTKAART_STOCK_PARSER=1 switches it off.
"""

import os
from typing import Any

import botocore.session
from botocore.config import Config
from botocore.parsers import PROTOCOL_PARSERS, JSONParser, ResponseParserFactory

Value = dict[str, Any]

# A request that has not answered by then is better tried again than waited for.
_CONFIG = Config(
    connect_timeout=1,
    read_timeout=3,
    retries={"mode": "standard", "max_attempts": 3},
    tcp_keepalive=True,
)


class _BodyParser(JSONParser):
    """Gives the body of an answer unshaped. Errors keep their shape. Binary values stay base64 text."""

    def _handle_json_body(self, raw_body: bytes, shape: Any) -> Any:
        return self._parse_body_as_json(raw_body)  # type: ignore[attr-defined]


class _BodyParserFactory(ResponseParserFactory):
    def create_parser(self, protocol_name: str) -> Any:
        parser: Any = _BodyParser if protocol_name == "json" else PROTOCOL_PARSERS[protocol_name]
        return parser(**self._defaults)  # type: ignore[attr-defined]


def client() -> Any:
    """A DynamoDB client of a session of its own; make one a process."""
    session = botocore.session.Session()
    if os.environ.get("KLANTKAART_STOCK_PARSER") != "1":
        session.register_component("response_parser_factory", _BodyParserFactory())
    return session.create_client("dynamodb", config=_CONFIG)


def encode(value: Any) -> Value:
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
            return {"M": {name: encode(one) for name, one in value.items()}}
        case list() | tuple():
            return {"L": [encode(one) for one in value]}
    raise TypeError(f"{type(value).__name__} has no place in the table")


def encode_item(item: dict[str, Any]) -> dict[str, Value]:
    return {name: encode(value) for name, value in item.items()}


def decode(value: Value) -> Any:
    if "S" in value:  # Most are.
        return value["S"]
    ((kind, content),) = value.items()
    match kind:
        case "BOOL":
            return content
        case "N":
            return int(content)
        case "NULL":
            return None
        case "M":
            return {name: decode(one) for name, one in content.items()}
        case "L":
            return [decode(one) for one in content]
    raise TypeError(f"the table holds no {kind}")


def decode_item(item: dict[str, Value]) -> dict[str, Any]:
    return {name: decode(value) for name, value in item.items()}
