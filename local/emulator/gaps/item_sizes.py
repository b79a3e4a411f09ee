"""Gap: ministack works out the size of each item of a page value by value, though hardly any comes near a limit.

Upstream: no report found.
"""

import marshal
from typing import Any

from ministack.services import dynamodb

# More rows than this are not looked through at once, because the first megabyte of them may be enough.
ROWS = 1000

_size, _paginate = dynamodb._item_size_bytes, dynamodb._paginate_evaluated_items


def close() -> None:
    """Leave that to pages that may have more than a megabyte."""
    dynamodb._paginate_evaluated_items = paginate


def paginate(items: list[Any], limit: Any, table: Any, index_name: Any = None) -> tuple[list[Any], bool]:
    page = items if limit is None else items[: int(limit)]
    if len(page) > ROWS or bound(page) > dynamodb._DDB_PAGE_SIZE_BYTES:
        of_stock: tuple[list[Any], bool] = _paginate(items, limit, table, index_name)
        return of_stock
    return page, limit is not None and len(page) == int(limit)


def size_at_most(item: Any) -> int:
    """Return no less than the size of an item, and the size itself where it may exceed the limit of DynamoDB."""
    at_most = bound(item)
    return at_most if at_most <= dynamodb._DDB_ITEM_MAX_BYTES else int(_size(item))


def bound(document: Any) -> int:
    """Return more bytes than DynamoDB counts: marshal, without references, has each text and some bytes before it."""
    return len(marshal.dumps(document, 2))
