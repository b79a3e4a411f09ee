"""A change set becomes one write for each item, however many parts of a command change it."""

from collections.abc import Callable
from contextlib import nullcontext
from typing import Any

import pytest

from shared.errors import Conflict
from shared.store.engine import table
from shared.store.engine.changes import Changes
from shared.store.engine.conditions import (
    Above,
    Absent,
    Below,
    Condition,
    CountIs,
    Exists,
    FewerThan,
    Has,
    Is,
    Lacks,
    OneOf,
    impossible,
)

KEY = {"PK": "M#1#C#2", "SK": "CARD#CUSTOMER"}
OTHER = {"PK": "M#1#C#2", "SK": "NOTE#1"}


class Refused(Conflict):
    pass


def refused(item: Any) -> Exception:
    return Refused("no")


def encoded(changes: Changes) -> list[dict[str, Any]]:
    return [change.encode("table") for change in changes]


def test_updates_of_one_item_become_one_write() -> None:
    changes = Changes()
    changes.update(KEY, add={"counts.notes": 1}, when=[Exists(refused)])
    changes.check(KEY, when=[Below("counts.notes", 50, refused)])
    changes.update(
        KEY, assign={"phone": None}, add={"counts.notes": 2}, remove=["fax"], when=[Is("version", 3, refused)]
    )
    (write,) = encoded(changes)
    update = write["Update"]
    assert update["UpdateExpression"] == (
        "SET #phone = :v0, #counts.#notes = if_not_exists(#counts.#notes, :v1) + :v2 REMOVE #fax"
    )
    assert update["ConditionExpression"] == (
        "attribute_exists(PK) AND (attribute_not_exists(#counts.#notes) OR #counts.#notes < :v3) AND #version = :v4"
    )
    values = update["ExpressionAttributeValues"]
    assert [values[f":v{n}"] for n in range(5)] == [{"NULL": True}, {"N": "0"}, {"N": "3"}, {"N": "50"}, {"N": "3"}]
    assert update["ReturnValuesOnConditionCheckFailure"] == "ALL_OLD"


def test_differences_that_cancel_out_are_a_condition_check() -> None:
    changes = Changes()
    for difference in (1, -1):
        changes.update(KEY, add={"counts.contacts": difference}, when=[Exists(refused)])
    assert list(encoded(changes)[0]) == ["ConditionCheck"]


@pytest.mark.parametrize("kind", ["Put", "Update", "Delete"])
def test_a_check_and_a_write_of_one_item_become_one_conditional_write(kind: str) -> None:
    for check_first in (True, False):
        changes = Changes()
        steps = [
            lambda changes=changes: changes.check(KEY, when=[Has("address", refused)]),
            lambda changes=changes: {
                "Put": lambda: changes.put(KEY, {"a": 1}),
                "Update": lambda: changes.update(KEY, assign={"a": 1}, when=[Exists(refused)]),
                "Delete": lambda: changes.delete(KEY),
            }[kind](),
        ]
        for step in steps if check_first else reversed(steps):
            step()
        (write,) = encoded(changes)
        assert "attribute_exists(#address)" in write[kind]["ConditionExpression"]


def test_an_update_of_a_new_item_is_merged_into_its_put() -> None:
    changes = Changes()
    item = {"counts": {"notes": 1}}
    changes.put(KEY, item, when=[Absent(impossible)])
    changes.update(KEY, assign={"pins.note_1": "today"}, add={"counts.notes": 1, "counts.a": 2}, when=[Exists(refused)])
    (change,) = changes
    assert change.item == {"counts": {"notes": 2, "a": 2}, "pins": {"note_1": "today"}}
    assert item == {"counts": {"notes": 1}}
    assert encoded(changes)[0]["Put"]["ConditionExpression"] == "attribute_not_exists(PK)"
    with pytest.raises(Refused):
        changes.update(KEY, assign={"a": 1}, when=[Exists(refused), Is("version", 9, refused)])


@pytest.mark.parametrize(
    "again",
    [
        lambda changes: changes.put(KEY, {}),
        lambda changes: changes.delete(KEY),
        lambda changes: changes.update(KEY, assign={"phone": "2"}, when=[Exists(refused)]),
    ],
)
def test_contradictory_writes_of_one_item_raise(again: Any) -> None:
    changes = Changes()
    changes.update(KEY, assign={"phone": "1"}, when=[Exists(refused)])
    with pytest.raises(AssertionError):
        again(changes)


def test_an_update_without_an_existence_condition_raises() -> None:
    with pytest.raises(AssertionError):
        Changes().update(KEY, assign={"phone": "1"}, when=[Below("n", 1, refused)])


def test_items_keep_the_order_of_first_use_and_one_can_be_moved_first() -> None:
    changes = Changes()
    changes.delete(OTHER)
    changes.put(KEY, {})
    changes.move_first(KEY)
    assert [change.key for change in changes] == [KEY, OTHER]


@pytest.mark.parametrize(
    ("condition", "item", "holds"),
    [
        (Exists(refused), {}, True),
        (Exists(refused), None, False),
        (Absent(refused), None, True),
        (Absent(refused), {}, False),
        (Absent(refused, or_expired=True), {"expires_at": 1}, True),
        (Absent(refused, or_expired=True), {"expires_at": 2**40}, False),
        (Absent(refused, or_expired=True), {}, False),
        (Is("a.b", 1, refused), {"a": {"b": 1}}, True),
        (Is("a.b", 1, refused), {"a": {}}, False),
        (Is("a.b", 1, refused), None, False),
        (CountIs("a.b", 1, refused), {"a": {"b": 1}}, True),
        (CountIs("a.b", 1, refused), {"a": {}}, False),
        (CountIs("a.b", 0, refused), {"a": {"b": 0}}, True),
        (CountIs("a.b", 0, refused), {"a": {"b": 1}}, False),
        (CountIs("a.b", 0, refused), {"a": {}}, True),
        (CountIs("a.b", 0, refused), {}, True),
        (CountIs("a.b", 0, refused), None, False),
        (CountIs("a.b", 0, refused, or_absent=True), None, True),
        (CountIs("a.b", 0, refused, or_absent=True), {"a": {}}, True),
        (CountIs("a.b", 1, refused, or_absent=True), None, False),
        (CountIs("a.b", 1, refused, or_absent=True), {"a": {"b": 1}}, True),
        (OneOf("a", frozenset({"x", "y"}), refused), {"a": "y"}, True),
        (OneOf("a", frozenset({"x", "y"}), refused), {"a": "z"}, False),
        (OneOf("a", frozenset({"x"}), refused), {}, False),
        (OneOf("a", frozenset({"x"}), refused), None, False),
        (Is("a", True, refused), {"a": True}, True),
        (Is("a", True, refused), {"a": False}, False),
        (Has("a", refused), {"a": {}}, True),
        (Has("a.b", refused), {"a": None}, False),
        (Lacks("a.b", refused), {"a": {"c": 1}}, True),
        (Lacks("a", refused), {"a": 1}, False),
        (Below("a", 1, refused), {}, True),
        (Below("a", 1, refused), {"a": 1}, False),
        (Above("a", 1, refused), {"a": 2}, True),
        (Above("a", 1, refused), {}, False),
        (FewerThan("a", 2, refused), {"a": {"x": 1}}, True),
        (FewerThan("a", 1, refused), {"a": {"x": 1}}, False),
        (FewerThan("a", 1, refused), {}, True),
    ],
)
def test_a_condition_evaluates_in_python_as_in_dynamodb(
    store: Any, condition: Condition, item: dict[str, Any] | None, holds: bool
) -> None:
    """Both must agree, because the evaluation in Python determines the error."""
    assert condition.holds(item) is holds
    if item is not None:
        seed = Changes()
        seed.put(KEY, item)
        table.transact(list(seed))
    changes = Changes()
    changes.check(KEY, when=[condition])
    if holds:
        table.transact(list(changes))
    else:
        with pytest.raises(Refused):
            table.transact(list(changes))


@pytest.mark.parametrize(
    ("condition", "is_enough"),
    [
        (Exists(refused), True),
        (Is("a", 1, refused), True),
        (CountIs("a", 0, refused), True),
        (CountIs("a", 0, refused, or_absent=True), False),
        (OneOf("a", frozenset({"x"}), refused), True),
        (Has("a", refused), True),
        (Above("a", 1, refused), True),
        (Absent(refused), False),
        (Lacks("a", refused), False),
        (Below("a", 1, refused), False),
        (FewerThan("a", 1, refused), False),
    ],
)
def test_an_update_needs_a_condition_that_refuses_where_there_is_no_item(condition: Condition, is_enough: bool) -> None:
    """DynamoDB would create an item with the changed attributes alone."""
    if is_enough:
        Changes().update(KEY, assign={"b": 1}, when=[condition])
    else:
        with pytest.raises(AssertionError, match="needs an item that exists"):
            Changes().update(KEY, assign={"b": 1}, when=[condition])


def test_the_first_condition_that_does_not_hold_makes_the_error() -> None:
    class Other(Refused):
        pass

    changes = Changes()
    changes.check(KEY, when=[Exists(refused), Is("a", 1, lambda _: Other("a")), Is("b", 1, refused)])
    (change,) = changes
    assert type(change.refusal({"b": 1})) is Other
    assert type(change.refusal(None)) is Refused
    assert change.refusal({"a": 1, "b": 1}).code == "busy"  # type: ignore[attr-defined]


# ---- more changes than fit into one transaction


def entry(n: int) -> dict[str, str]:
    return {"PK": "M#1#SEARCH#a", "SK": f"a{n:03}"}


@pytest.mark.parametrize(("number", "apart"), [(1, 0), (99, 0), (100, 1), (250, 151)])
def test_only_those_that_do_not_fit_are_written_before_and_as_they_may_be(number: int, apart: int) -> None:
    changes = Changes()
    changes.update(KEY, assign={"version": 2}, when=[Is("version", 1, refused)])
    for n in range(number):
        changes.put(entry(n), {"words": "new"}, early={"words": "new old"})
    before, deciding, after = changes.transactions()
    written = [change.item["words"] for part in before for change in part]
    assert written == ["new old"] * apart
    assert [change.item.get("words") for change in deciding] == [None, *["new"] * (number - apart)]
    assert all(len(part) <= 100 for part in (*before, deciding))
    assert after == []


def test_deletions_that_do_not_fit_come_after_and_before_any_entry_is_written_early() -> None:
    changes = Changes()
    changes.update(KEY, assign={"version": 2}, when=[Is("version", 1, refused)])
    for n in range(60):
        changes.put(entry(n), {"words": "new"}, early={"words": "new old"})
        changes.delete(entry(100 + n), late=Below("version", 2, refused))
    before, deciding, after = changes.transactions()
    assert (len(before), len(deciding), [len(part) for part in after]) == (0, 100, [21])
    assert all(isinstance(change.when[-1], Below) for part in after for change in part)


@pytest.mark.parametrize("first", ["apart", "check"])
def test_an_item_that_may_be_written_apart_is_changed_once(first: str) -> None:
    """Merged with a check, it would leave the transaction that decides, and take the check along."""
    parts: list[Callable[[Changes], None]] = [
        lambda changes: changes.put(KEY, {"words": "a"}, early={"words": "a b"}),
        lambda changes: changes.check(KEY, when=[Exists(refused)]),
    ]
    changes = Changes()
    for part in parts if first == "apart" else reversed(parts):
        with pytest.raises(AssertionError) if len(changes) else nullcontext():
            part(changes)
    changes = Changes()
    changes.delete(KEY, late=Below("version", 2, refused))
    with pytest.raises(AssertionError):
        changes.check(KEY, when=[Exists(refused)])
