"""Edits: a field left out stays as it is; null clears what may be empty."""

from typing import Any


def unset() -> Any:
    """The default of an edit's field. It is never read: only the fields that were sent count."""
