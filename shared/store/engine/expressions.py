"""The placeholders of one DynamoDB request: expressions name attributes and values through them."""

import re
from typing import Any

from shared.store.engine import wire


class Placeholders:
    """Collects the names and values of the expressions of one request, since DynamoDB reserves 573 words."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self._values: dict[str, Any] = {}

    def path(self, dotted: str) -> str:
        """Return the placeholder of an attribute, or of a path into a map: `counts.notes`."""
        parts = dotted.split(".")
        self.names |= {f"#{part}": part for part in parts}
        return ".".join(f"#{part}" for part in parts)

    def value(self, value: Any) -> str:
        """Return the placeholder of a value; equal values may have several."""
        placeholder = f":v{len(self._values)}"
        self._values[placeholder] = value
        return placeholder

    def add_expression(self, expression: str, values: dict[str, Any]) -> str:
        """Return an expression that has placeholders of its own: `#row.tags`, `:tag0`."""
        self.names |= {f"#{name}": name for name in re.findall(r"#(\w+)", expression)}
        self._values |= values
        return expression

    def request(self) -> dict[str, Any]:
        """Return the request's own parameters; DynamoDB refuses empty maps, so they are left out."""
        request: dict[str, Any] = {}
        if self.names:
            request["ExpressionAttributeNames"] = self.names
        if self._values:
            request["ExpressionAttributeValues"] = wire.encode_item(self._values)
        return request
