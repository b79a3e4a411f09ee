"""The order of document numbers."""

from shared.store.engine.orders import number_key


def test_numbers_sort_by_what_they_count_whatever_their_padding() -> None:
    for numbers in (
        ["2025-9999", "2026-0001", "2026-0999", "2026-1000", "2026-9999", "2026-10000", "2026-100000"],
        ["ORD-1", "ORD-2", "ORD-9", "ORD-10", "ORD-99", "ORD-100"],
        ["CN-000001", "CN-000010", "CN-100000", "CN-999999", "CN-1000000"],
    ):
        backwards = numbers[::-1]
        assert sorted(backwards, key=number_key) == numbers


def test_what_has_no_number_comes_last() -> None:
    assert number_key(None) > number_key("~9")
