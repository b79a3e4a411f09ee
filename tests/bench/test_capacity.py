"""Capacity units, computed by hand from AWS's rules."""

import pytest

from tests.bench.capacity import Index, Item, item_size, read_units, write_units

KEY = {"PK": "p", "SK": "s"}
LIST = Index(("L", "S1"), frozenset({"PK", "SK", "L", "S1", "row"}))
EVERYTHING = Index(("L", "S1"), None)


def item(size: int = 100, **more: object) -> Item:
    """An item of so many bytes, and the attributes named."""
    return KEY | {"text": "x" * (size - len("PKpSKstext"))} | more


@pytest.mark.parametrize(
    ("value", "size"),
    [("é", 2), (True, 1), (None, 1), (7, 2), (12345, 4), ({"a": "b"}, 3 + 1 + 2), (["a", "b"], 3 + 2 * 2)],
)
def test_an_attribute_is_its_name_and_its_value(value: object, size: int) -> None:
    assert item_size({"ab": value}) == 2 + size


@pytest.mark.parametrize(
    ("sizes", "consistent", "units"),
    [([], True, 1), ([4096], True, 1), ([4097], True, 2), ([4096], False, 0.5), ([2000, 2096], True, 1)],
)
def test_a_read_rounds_up_the_sum_to_4_kb(sizes: list[int], consistent: bool, units: float) -> None:
    assert read_units([item(size) for size in sizes], consistent=consistent) == units


@pytest.mark.parametrize(
    ("before", "after", "units"),
    [
        (None, item(1024), 1),
        (None, item(1025), 2),
        (item(3000), item(100), 3),
        (item(3000), None, 3),
        # A condition that reads an item that does not exist still costs one unit.
        (None, None, 1),
    ],
)
def test_a_write_is_the_larger_of_before_and_after(before: Item | None, after: Item | None, units: int) -> None:
    assert write_units(before, after, [], in_transaction=False) == units
    assert write_units(before, after, [], in_transaction=True) == 2 * units


@pytest.mark.parametrize(
    ("before", "after", "units"),
    [
        (None, item(), 0),  # Not in the index: it lacks the index's key.
        (None, item(L="l", S1="1"), 1),
        (item(L="l", S1="1"), None, 1),
        (item(L="l", S1="1"), item(L="l", S1="1", row="new"), 1),
        (item(L="l", S1="1"), item(L="l", S1="2"), 2),
        (item(L="l", S1="1"), item(L="l", S1="1", text="not copied"), 0),
        (None, item(5000, L="l", S1="1"), 1),  # What the index does not copy does not count.
    ],
)
def test_an_index_costs_a_write_for_each_entry_it_drops_or_takes(
    before: Item | None, after: Item | None, units: int
) -> None:
    assert LIST.write_units(before, after) == units


def test_an_index_that_copies_everything_follows_every_attribute() -> None:
    assert EVERYTHING.write_units(None, item(5000, L="l", S1="1")) == 5
    assert EVERYTHING.write_units(item(L="l", S1="1"), item(L="l", S1="1", text="copied")) == 1


def test_an_index_is_read_from_its_declaration() -> None:
    schema = [{"AttributeName": "L", "KeyType": "HASH"}, {"AttributeName": "S1", "KeyType": "RANGE"}]
    included = {"ProjectionType": "INCLUDE", "NonKeyAttributes": ["row"]}
    assert Index.of({"KeySchema": schema, "Projection": included}) == LIST
    assert Index.of({"KeySchema": schema, "Projection": {"ProjectionType": "ALL"}}) == EVERYTHING
