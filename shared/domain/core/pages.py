"""The model of a page of a list, with the cursor of the next page."""

from typing import Generic, TypeVar

from shared.domain.core.models import Model

Item = TypeVar("Item")


class Page(Model, Generic[Item]):
    """One page. `next_cursor` is opaque, valid only for the same list and filters, and absent on the last page."""

    items: list[Item]
    next_cursor: str | None = None
