"""Pages of what belongs to one customer, newest first."""

from typing import TypeVar

from pydantic import BaseModel

from shared.domain.pages import Page
from shared.store import cursors, customers, keys, table

Model = TypeVar("Model", bound=BaseModel)


def of_customer(
    merchant_id: str, customer_id: str, prefix: str, model: type[Model], *, limit: int, cursor: str | None
) -> Page[Model]:
    """One Query; only a page without rows takes a second read, to tell an empty list from no customer.

    Raises CustomerNotFound, InvalidCursor.
    """
    partition = keys.of_customer(merchant_id, customer_id)
    name = f"{partition}/{prefix}"
    after = {"PK": partition, "SK": cursors.unseal(merchant_id, name, cursor)[0]} if cursor else None
    items, last = table.query(partition, prefix=prefix, limit=limit, after=after, descending=True, consistent=True)
    if not items:
        customers.require(merchant_id, customer_id)
    following = cursors.seal(merchant_id, name, [last["SK"]]) if last else None
    return Page[model](items=[model.model_validate(item) for item in items], next_cursor=following)  # type: ignore[valid-type]
