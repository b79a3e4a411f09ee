"""Conditions of a write, each with the error to raise where it does not hold.

For a refused write DynamoDB returns the item, not the condition that failed. So each condition is evaluated again in
Python, and the first one that does not hold makes the error.
"""

import time
from collections.abc import Callable
from typing import Any, NamedTuple, Protocol

from shared.store.engine.expressions import Placeholders
from shared.store.engine.keys import Item

Refusal = Callable[[Item | None], Exception]
"""Makes the error from the item in the table, or from None where there is no item."""


class Condition(Protocol):
    """`expression` is evaluated by DynamoDB, `holds` in Python. Both must agree."""

    @property
    def error(self) -> Refusal: ...

    def expression(self, placeholders: Placeholders) -> str: ...

    def holds(self, item: Item | None) -> bool: ...


class Exists(NamedTuple):
    """The item exists."""

    error: Refusal

    def expression(self, placeholders: Placeholders) -> str:
        return "attribute_exists(PK)"

    def holds(self, item: Item | None) -> bool:
        return item is not None


class Absent(NamedTuple):
    """The item does not exist. `or_expired`: or it is past `expires_at`, because TTL takes days to delete it."""

    error: Refusal
    or_expired: bool = False

    def expression(self, placeholders: Placeholders) -> str:
        absent = "attribute_not_exists(PK)"
        if not self.or_expired:
            return absent
        return f"({absent} OR {placeholders.path('expires_at')} < {placeholders.value(int(time.time()))})"

    def holds(self, item: Item | None) -> bool:
        return item is None or (self.or_expired and item.get("expires_at", float("inf")) < int(time.time()))


class Is(NamedTuple):
    """The item exists, and the attribute at `path` equals `value`."""

    path: str
    value: str | int | bool
    error: Refusal

    def expression(self, placeholders: Placeholders) -> str:
        return f"{placeholders.path(self.path)} = {placeholders.value(self.value)}"

    def holds(self, item: Item | None) -> bool:
        return bool(_at(item, self.path) == self.value)


class CountIs(NamedTuple):
    """The item exists, and the number at `path` equals `value`. An absent number counts as 0.

    `or_absent`: an absent item has no number either.
    """

    path: str
    value: int
    error: Refusal
    or_absent: bool = False

    def expression(self, placeholders: Placeholders) -> str:
        path = placeholders.path(self.path)
        equal = f"{path} = {placeholders.value(self.value)}"
        if self.value:
            return equal
        none = f"(attribute_not_exists({path}) OR {equal})"
        return none if self.or_absent else f"(attribute_exists(PK) AND {none})"

    def holds(self, item: Item | None) -> bool:
        return (item is not None or self.or_absent) and (_at(item, self.path) or 0) == self.value


class OneOf(NamedTuple):
    """The item exists, and the attribute at `path` is one of `values`."""

    path: str
    values: frozenset[str]
    error: Refusal

    def expression(self, placeholders: Placeholders) -> str:
        path, values = placeholders.path(self.path), map(placeholders.value, sorted(self.values))
        return f"{path} IN ({', '.join(values)})"

    def holds(self, item: Item | None) -> bool:
        return _at(item, self.path) in self.values


class Has(NamedTuple):
    """The item exists, and has an attribute at `path`."""

    path: str
    error: Refusal

    def expression(self, placeholders: Placeholders) -> str:
        return f"attribute_exists({placeholders.path(self.path)})"

    def holds(self, item: Item | None) -> bool:
        return _at(item, self.path) is not None


class Lacks(NamedTuple):
    """The item has no attribute at `path`, or does not exist."""

    path: str
    error: Refusal

    def expression(self, placeholders: Placeholders) -> str:
        return f"attribute_not_exists({placeholders.path(self.path)})"

    def holds(self, item: Item | None) -> bool:
        return _at(item, self.path) is None


class Below(NamedTuple):
    """The number at `path` is less than `limit`. An absent number counts as 0."""

    path: str
    limit: int
    error: Refusal

    def expression(self, placeholders: Placeholders) -> str:
        path = placeholders.path(self.path)
        return f"(attribute_not_exists({path}) OR {path} < {placeholders.value(self.limit)})"

    def holds(self, item: Item | None) -> bool:
        return bool((_at(item, self.path) or 0) < self.limit)


class Above(NamedTuple):
    """The number at `path` is more than `limit`."""

    path: str
    limit: int
    error: Refusal

    def expression(self, placeholders: Placeholders) -> str:
        return f"{placeholders.path(self.path)} > {placeholders.value(self.limit)}"

    def holds(self, item: Item | None) -> bool:
        return bool((_at(item, self.path) or 0) > self.limit)


class FewerThan(NamedTuple):
    """The map or list at `path` has fewer than `limit` entries. An absent one has none."""

    path: str
    limit: int
    error: Refusal

    def expression(self, placeholders: Placeholders) -> str:
        path = placeholders.path(self.path)
        return f"(attribute_not_exists({path}) OR size({path}) < {placeholders.value(self.limit)})"

    def holds(self, item: Item | None) -> bool:
        return len(_at(item, self.path) or ()) < self.limit


def implies_existence(condition: Condition) -> bool:
    """Return whether the condition refuses a write where there is no item."""
    return not condition.holds(None)


def impossible(item: Item | None) -> Exception:
    """Return the error for a condition that fails only through a defect in our code."""
    return AssertionError("a write that nothing can refuse was refused")


def _at(item: Item | None, path: str) -> Any:
    found: Any = item
    for part in path.split("."):
        found = found.get(part) if isinstance(found, dict) else None
    return found
