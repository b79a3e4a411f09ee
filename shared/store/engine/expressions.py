"""The placeholders of one DynamoDB request: `#name` for attributes, `:v0` for values."""

import re
from typing import Any

from shared.store.engine import wire

_LONG = 30
_PLAIN = re.compile(r"\w+", re.ASCII)


class Placeholders:
    """Collects the placeholders of a request. Every name gets one, because DynamoDB reserves 573 words."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self._ids: dict[str, str] = {}
        self._values: dict[str, Any] = {}

    def path(self, dotted: str) -> str:
        """Return the placeholder of an attribute, or of a path into a map: `counts.notes`."""
        return ".".join(self._name(part) for part in dotted.split("."))

    def _name(self, name: str) -> str:
        """Return the placeholder of a name; a short one for an id, because an expression has at most 4 KB, and for a
        name with other signs than letters, digits and underscores, which a placeholder may not have.
        """
        placeholder = (
            f"#{name}"
            if len(name) < _LONG and _PLAIN.fullmatch(name)
            else self._ids.setdefault(name, f"#i{len(self._ids)}")
        )
        self.names[placeholder] = name
        return placeholder

    def value(self, value: Any) -> str:
        """Return a new placeholder for a value."""
        placeholder = f":v{len(self._values)}"
        self._values[placeholder] = value
        return placeholder

    def add_expression(self, expression: str, values: dict[str, Any]) -> str:
        """Register the placeholders of a finished expression, such as `#row.tags` and `:tag0`, and return it."""
        self.names |= {f"#{name}": name for name in re.findall(r"#(\w+)", expression)}
        self._values |= values
        return expression

    def request(self) -> dict[str, Any]:
        """Return the parameters for the request. An empty map is omitted, because DynamoDB refuses it."""
        request: dict[str, Any] = {}
        if self.names:
            request["ExpressionAttributeNames"] = self.names
        if self._values:
            request["ExpressionAttributeValues"] = wire.encode_item(self._values)
        return request
