"""The default of fields in edits: an omitted field keeps its value, null clears an optional one."""

from typing import Any


def unset() -> Any:
    """Return a default that is never read: an edit is applied by `model_fields_set`, the fields that were sent."""
