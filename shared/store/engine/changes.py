"""A change set: all writes of one command, merged by item.

DynamoDB refuses a transaction that names one item twice, even in a ConditionCheck. So independent parts of a command
may add changes of the same item here: their assignments, increments and conditions become one write.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Literal

from shared.store.engine.conditions import Condition, implies_existence
from shared.store.engine.expressions import Placeholders
from shared.store.engine.keys import Item, Key
from shared.store.engine.retries import Contended
from shared.store.engine.wire import encode_item

if TYPE_CHECKING:
    from shared.messages.base import Message

MAX_CHANGES = 100  # Amazon DynamoDB, "TransactWriteItems"

Kind = Literal["Put", "Update", "Delete", "ConditionCheck"]


@dataclass(slots=True)
class Change:
    """The change of one item. `contended` makes the error for when other transactions hold it through all retries."""

    kind: Kind
    key: Key
    item: Item = field(default_factory=dict)
    assign: dict[str, Any] = field(default_factory=dict)
    add: dict[str, int] = field(default_factory=dict)
    remove: list[str] = field(default_factory=list)
    when: list[Condition] = field(default_factory=list)
    early: Item | None = None
    late: Condition | None = None
    contended: Callable[[], Exception] = Contended

    def refusal(self, item: Item | None) -> Exception:
        """Return the error of the first condition that does not hold for the item as it is in the table."""
        for condition in self.when:
            if not condition.holds(item):
                return condition.error(item)
        return self.contended()

    def merge(self, other: Change) -> None:
        """Merge another change of the same item into this one."""
        apart = (self.early, self.late, other.early, other.late)
        assert not any(apart), "an item that may be written apart from the others is changed once"
        if other.kind == "ConditionCheck":
            self.when += other.when
        elif self.kind == "ConditionCheck":
            other.when = self.when + other.when
            self.kind, self.item, self.when = other.kind, other.item, other.when
            self.assign, self.add, self.remove = other.assign, other.add, other.remove
        elif self.kind == other.kind == "Update":
            assert not self.assign.keys() & other.assign.keys(), "one command assigns an attribute twice"
            self.assign |= other.assign
            self.add = {path: self.add.get(path, 0) + other.add.get(path, 0) for path in {**self.add, **other.add}}
            self.remove += other.remove
            self.when += other.when
        elif self.kind == "Put" and other.kind == "Update":
            self._apply_update(other)
        else:
            raise AssertionError(f"one command makes a {self.kind} and a {other.kind} of one item")

    def _apply_update(self, update: Change) -> None:
        """Apply an update to the new item of this Put, and check its conditions against that item."""
        refused = [condition for condition in update.when if not condition.holds(self.item)]
        if refused:
            raise refused[0].error(self.item)
        for path, value in update.assign.items():
            _map_of(self.item, path)[_leaf(path)] = value
        for path, difference in update.add.items():
            numbers = _map_of(self.item, path)
            numbers[_leaf(path)] = numbers.get(_leaf(path), 0) + difference
        for path in update.remove:
            _map_of(self.item, path).pop(_leaf(path), None)

    @property
    def maps(self) -> set[str]:
        """The top-level maps that the paths lead into. DynamoDB refuses a path into a map that does not exist."""
        return {path.partition(".")[0] for path in (*self.assign, *self.add, *self.remove) if "." in path}

    def encode(self, table_name: str) -> dict[str, Any]:
        """Return the entry for TransactWriteItems. An update that changes nothing becomes a ConditionCheck."""
        placeholders = Placeholders()
        kind = self.kind
        if kind == "Update" and not (self.assign or self.remove or any(self.add.values())):
            kind = "ConditionCheck"
        part: dict[str, Any] = {"TableName": table_name}
        if kind == "Put":
            part["Item"] = encode_item(self.item | self.key)
        else:
            part["Key"] = encode_item(self.key)
        if kind == "Update":
            part["UpdateExpression"] = self._update(placeholders)
        if self.when:
            part["ConditionExpression"] = " AND ".join(one.expression(placeholders) for one in self.when)
            part["ReturnValuesOnConditionCheckFailure"] = "ALL_OLD"
        return {kind: part | placeholders.request()}

    def _update(self, placeholders: Placeholders) -> str:
        steps = [f"{placeholders.path(path)} = {placeholders.value(value)}" for path, value in self.assign.items()]
        for path, difference in self.add.items():
            if difference:
                # `if_not_exists`, because an item of an earlier release may lack the number.
                name, zero = placeholders.path(path), placeholders.value(0)
                steps.append(f"{name} = if_not_exists({name}, {zero}) + {placeholders.value(difference)}")
        clauses = ["SET " + ", ".join(steps)] if steps else []
        if self.remove:
            clauses.append("REMOVE " + ", ".join(map(placeholders.path, self.remove)))
        return " ".join(clauses)


class Changes:
    """The writes of one command, one for each item in order of first use, and the messages to send afterwards."""

    def __init__(self) -> None:
        self._changes: dict[tuple[str, str], Change] = {}
        self.messages: list[Message] = []

    def __iter__(self) -> Iterator[Change]:
        return iter(self._changes.values())

    def __len__(self) -> int:
        return len(self._changes)

    def put(
        self,
        key: Key,
        item: Item,
        *,
        when: Sequence[Condition] = (),
        early: Item | None = None,
        contended: Callable[[], Exception] = Contended,
    ) -> None:
        """Write a whole item. Without a condition, it replaces an existing one.

        One with `early` may be written before the others if they do not fit into one transaction. Then `early` is
        written in its place, which must be right even if the others are refused.
        """
        self._merge(Change("Put", key, item=dict(item), when=list(when), early=early, contended=contended))

    def update(
        self,
        key: Key,
        *,
        when: Sequence[Condition],
        assign: Mapping[str, Any] | None = None,
        add: Mapping[str, int] | None = None,
        remove: Sequence[str] = (),
        contended: Callable[[], Exception] = Contended,
        create: bool = False,
    ) -> None:
        """Change attributes of an existing item. A name may be a path, `counts.notes`. `add` increments numbers.

        DynamoDB creates the item where it does not exist. So a condition must imply that it exists, unless creating it
        is wanted (`create`).
        """
        exists = any(map(implies_existence, when))
        assert exists or create, "an update needs an item that exists"
        change = Change("Update", key, when=list(when), contended=contended)
        change.assign, change.add, change.remove = dict(assign or {}), dict(add or {}), list(remove)
        self._merge(change)

    def delete(
        self,
        key: Key,
        *,
        when: Sequence[Condition] = (),
        late: Condition | None = None,
        contended: Callable[[], Exception] = Contended,
    ) -> None:
        """Delete an item.

        One with a condition `late` may be deleted after the others if they do not fit into one transaction, and then
        only if the condition still holds.
        """
        self._merge(Change("Delete", key, when=list(when), late=late, contended=contended))

    def check(self, key: Key, *, when: Sequence[Condition], contended: Callable[[], Exception] = Contended) -> None:
        """Add a ConditionCheck: the transaction fails unless the conditions hold."""
        self._merge(Change("ConditionCheck", key, when=list(when), contended=contended))

    def transactions(self) -> tuple[list[list[Change]], list[Change], list[list[Change]]]:
        """Return the changes as transactions: those before, the one that decides, and those after it.

        There is only the one unless more changes are made than fit into it.
        """
        too_many = max(len(self) - MAX_CHANGES, 0)
        late = [change for change in self if change.late][:too_many]
        early = [change for change in self if change.early][: too_many - len(late)]
        spilled = {id(change) for change in (*late, *early)}
        before = [replace(change, item=change.early) for change in early if change.early]
        after = [replace(change, when=[*change.when, change.late]) for change in late if change.late]
        return _chunks(before), [change for change in self if id(change) not in spilled], _chunks(after)

    def move_first(self, key: Key) -> None:
        """Move an item to the front, so that its refusal is the one that is raised."""
        primary_key = (key["PK"], key["SK"])
        self._changes = {primary_key: self._changes[primary_key], **self._changes}

    def _merge(self, change: Change) -> None:
        primary_key = (change.key["PK"], change.key["SK"])
        if primary_key in self._changes:
            self._changes[primary_key].merge(change)
        else:
            self._changes[primary_key] = change


def _chunks(changes: list[Change]) -> list[list[Change]]:
    return [changes[n : n + MAX_CHANGES] for n in range(0, len(changes), MAX_CHANGES)]


def _map_of(item: Item, path: str) -> dict[str, Any]:
    """Return the map that contains the last part of a path. Create it where it does not exist."""
    holder: dict[str, Any] = item
    for part in path.split(".")[:-1]:
        holder[part] = dict(holder.get(part) or {})
        holder = holder[part]
    return holder


def _leaf(path: str) -> str:
    return path.rpartition(".")[2]
