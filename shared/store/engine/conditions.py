"""Conditions of a write. Each carries the error that its refusal means to the caller.

DynamoDB answers a refused write with the item as it is, not with the condition that failed. So each condition can be
evaluated a second time, in Python: the first one that does not hold makes the error.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from shared.store.engine.expressions import Placeholders
from shared.store.engine.keys import Item

Refusal = Callable[[Item | None], Exception]
"""Makes the error from the item as it is; None where there is none."""


class Condition(Protocol):
    @property
    def error(self) -> Refusal: ...

    def expression(self, placeholders: Placeholders) -> str: ...

    def holds(self, item: Item | None) -> bool: ...


@dataclass(frozen=True, slots=True)
class Exists:
    error: Refusal

    def expression(self, placeholders: Placeholders) -> str:
        return "attribute_exists(PK)"

    def holds(self, item: Item | None) -> bool:
        return item is not None


@dataclass(frozen=True, slots=True)
class Absent:
    """`or_expired` counts an item past its `expires_at` as absent: DynamoDB's TTL deletes it within days."""

    error: Refusal
    or_expired: bool = False

    def expression(self, placeholders: Placeholders) -> str:
        absent = "attribute_not_exists(PK)"
        if not self.or_expired:
            return absent
        return f"({absent} OR {placeholders.path('expires_at')} < {placeholders.value(int(time.time()))})"

    def holds(self, item: Item | None) -> bool:
        return item is None or (self.or_expired and item.get("expires_at", float("inf")) < int(time.time()))


@dataclass(frozen=True, slots=True)
class Is:
    """The item exists, and the attribute equals a value."""

    path: str
    value: str | int
    error: Refusal

    def expression(self, placeholders: Placeholders) -> str:
        return f"{placeholders.path(self.path)} = {placeholders.value(self.value)}"

    def holds(self, item: Item | None) -> bool:
        return bool(_at(item, self.path) == self.value)


@dataclass(frozen=True, slots=True)
class Has:
    path: str
    error: Refusal

    def expression(self, placeholders: Placeholders) -> str:
        return f"attribute_exists({placeholders.path(self.path)})"

    def holds(self, item: Item | None) -> bool:
        return _at(item, self.path) is not None


@dataclass(frozen=True, slots=True)
class Lacks:
    path: str
    error: Refusal

    def expression(self, placeholders: Placeholders) -> str:
        return f"attribute_not_exists({placeholders.path(self.path)})"

    def holds(self, item: Item | None) -> bool:
        return _at(item, self.path) is None


@dataclass(frozen=True, slots=True)
class Below:
    """A number is less than a limit; an absent one counts as 0."""

    path: str
    limit: int
    error: Refusal

    def expression(self, placeholders: Placeholders) -> str:
        path = placeholders.path(self.path)
        return f"(attribute_not_exists({path}) OR {path} < {placeholders.value(self.limit)})"

    def holds(self, item: Item | None) -> bool:
        return bool((_at(item, self.path) or 0) < self.limit)


@dataclass(frozen=True, slots=True)
class Above:
    """A number is more than a limit."""

    path: str
    limit: int
    error: Refusal

    def expression(self, placeholders: Placeholders) -> str:
        return f"{placeholders.path(self.path)} > {placeholders.value(self.limit)}"

    def holds(self, item: Item | None) -> bool:
        return bool((_at(item, self.path) or 0) > self.limit)


@dataclass(frozen=True, slots=True)
class FewerThan:
    """A map or list has fewer entries than a limit; an absent one has none."""

    path: str
    limit: int
    error: Refusal

    def expression(self, placeholders: Placeholders) -> str:
        path = placeholders.path(self.path)
        return f"(attribute_not_exists({path}) OR size({path}) < {placeholders.value(self.limit)})"

    def holds(self, item: Item | None) -> bool:
        return len(_at(item, self.path) or ()) < self.limit


def impossible(item: Item | None) -> Exception:
    """The error of a condition that only a defect of ours can refuse."""
    return AssertionError("a write that nothing can refuse was refused")


def _at(item: Item | None, path: str) -> Any:
    found: Any = item
    for part in path.split("."):
        found = found.get(part) if isinstance(found, dict) else None
    return found
