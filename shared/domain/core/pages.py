"""The model of a page of a list, with the cursor of the next page."""

from typing import Generic, TypeVar

from shared.domain.core.models import Model

Item = TypeVar("Item")


class Page(Model, Generic[Item]):
    """A page of a list. `next_cursor` is opaque and valid for this list only; it is null on the last page."""

    items: list[Item]
    next_cursor: str | None = None
