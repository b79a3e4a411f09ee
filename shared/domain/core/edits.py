"""Partial updates: an omitted field stays as it is, null clears an optional field."""

from typing import Any


def unset() -> Any:
    """Return the default of a field of an edit. It is never read, because only `model_fields_set` is applied."""
