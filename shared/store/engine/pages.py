"""Pages of what belongs to one customer, newest first."""

from typing import TypeVar

from pydantic import BaseModel

from shared.domain.core.pages import Page
from shared.store.customer import customer_counts
from shared.store.engine import cursors, keys, table
from shared.store.engine.table import Filter

Model = TypeVar("Model", bound=BaseModel)


# Where a filter drops much, a page looks further, so that an empty one with more behind it is rare.
READ_FURTHER = (1000, 1000)


def of_customer(
    merchant_id: str,
    customer_id: str,
    prefix: str,
    model: type[Model],
    *,
    limit: int,
    cursor: str | None,
    only_if: Filter | None = None,
) -> Page[Model]:
    """One Query; only a page without rows takes a second read, to tell an empty list from no customer.

    Raises CustomerNotFound, InvalidCursor.
    """
    partition = keys.of_customer(merchant_id, customer_id)
    name = f"{partition}/{prefix}/{only_if}"
    after = {"PK": partition, "SK": cursors.unseal(merchant_id, name, cursor)[0]} if cursor else None
    for most in (limit, *READ_FURTHER):
        items, after = table.query(
            partition, prefix=prefix, limit=most, after=after, descending=True, only_if=only_if, consistent=True
        )
        if items or after is None:
            break
    if not items:
        customer_counts.require(merchant_id, customer_id)
    shown = items[:limit]
    end = shown[-1]["SK"] if len(items) > limit else after and after["SK"]
    following = cursors.seal(merchant_id, name, [end]) if end else None
    return Page[model](items=[model.model_validate(item) for item in shown], next_cursor=following)  # type: ignore[valid-type]
