"""The capacity units that DynamoDB charges, computed from item sizes: what an emulator reports is wrong for a Query.

Sources: Amazon DynamoDB, "Item sizes and formats", "Read and write operations", "Transactions: capacity management",
"Global secondary indexes: write capacity units".
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Self

Item = dict[str, Any]

READ_UNIT_BYTES, WRITE_UNIT_BYTES = 4096, 1024
TABLE_KEY = ("PK", "SK")


@dataclass(frozen=True, slots=True)
class Index:
    """A GSI: the attributes of its key, and what it copies from each item (None stands for all attributes)."""

    key: tuple[str, ...]
    copied: frozenset[str] | None

    @classmethod
    def of(cls, declared: dict[str, Any]) -> Self:
        """Read one of `GlobalSecondaryIndexes` in template.yaml."""
        key = tuple(part["AttributeName"] for part in declared["KeySchema"])
        projection = declared["Projection"]
        if projection["ProjectionType"] == "ALL":
            return cls(key, None)
        return cls(key, frozenset([*TABLE_KEY, *key, *projection.get("NonKeyAttributes", [])]))

    def entry(self, item: Item | None) -> Item | None:
        """What the index holds of an item: nothing where the item lacks an attribute of the index's key."""
        if item is None or any(name not in item for name in self.key):
            return None
        return {name: value for name, value in item.items() if self.copied is None or name in self.copied}

    def write_units(self, before: Item | None, after: Item | None) -> int:
        """An entry whose key changes is deleted and written anew: two writes. One that stays equal costs nothing."""
        old, new = self.entry(before), self.entry(after)
        if old == new:
            return 0
        if old and new and all(old[name] == new[name] for name in self.key):
            return max(_write_units(old), _write_units(new))
        return sum(_write_units(entry) for entry in (old, new) if entry)


def read_units(items: Iterable[Item], *, consistent: bool | None) -> float:
    """One request's items together, rounded up; nothing found costs one unit, an eventually consistent read half."""
    size = sum(map(item_size, items))
    return max(1, -(-size // READ_UNIT_BYTES)) * (1 if consistent else 0.5)


def write_units(before: Item | None, after: Item | None, indexes: Iterable[Index], *, in_transaction: bool) -> int:
    """The larger of the item before and after; a transaction writes twice, to prepare and to commit.

    A GSI follows outside the transaction, so its writes count once.
    """
    own = max(_write_units(before or {}), _write_units(after or {}))
    return own * (2 if in_transaction else 1) + sum(index.write_units(before, after) for index in indexes)


def item_size(item: Item) -> int:
    return sum(len(name.encode()) + _size(value) for name, value in item.items())


def _write_units(item: Item) -> int:
    return max(1, -(-item_size(item) // WRITE_UNIT_BYTES))


def _size(value: Any) -> int:
    match value:
        case str():
            return len(value.encode())
        case bool() | None:
            return 1
        case int():
            return len(str(value)) // 2 + 2
        case dict():
            return 3 + sum(1 + len(name.encode()) + _size(one) for name, one in value.items())
        case list():
            return 3 + sum(1 + _size(one) for one in value)
    raise TypeError(value)
